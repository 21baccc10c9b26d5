import Templates

/// `/<entity>/<locale>/`: the policies in one language.
struct LocalePage {
  let context: PageContext

  func html() throws -> [UInt8] {
    let folder = folder(context.locale)
    var page = PageContext.Page(folder: folder, title: context.name, description: context.name, canonical: folder)
    page.languages = context.owner.locales.map {
      .init(locale: $0, folder: self.folder($0), isMissing: context.owner.isDropped($0))
    }
    page.alternates = context.owner.locales.map { ($0, self.folder($0)) }
    page.defaultAlternate = self.folder(context.entity.sourceLocale)
    let entries = PolicyEntries(context: context, folder: folder)
    page.banners = try entries.banners()
    var fields = try context.common(page)
    fields += try [
      ("policies", .list(entries.values())),
      (
        "card",
        CardValues(context)
          .value(context.entity.card)
      ),
    ]
    return try context.render(.locale, fields)
  }

  private func folder(_ locale: LocaleTag) -> [String] {
    [context.entity.id, locale.description]
  }
}
