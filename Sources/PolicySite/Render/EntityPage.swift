import Templates

/// `/<entity>/`: languages and policies.
struct EntityPage {
  let context: PageContext

  func html() throws -> [UInt8] {
    let folder = [context.entity.id]
    let editions = try context.entity.locales.compactMap { try edition($0, from: folder) }
    var page = PageContext.Page(
      folder: folder, title: context.name, description: context.name, canonical: folder)
    page.banners = try PolicyEntries(context: context, folder: folder).banners()
    var fields = try context.common(page)
    fields += try [
      ("editions", .list(editions)),
      (
        "card",
        CardValues(context)
          .value(context.entity.card)
      ),
    ]
    return try context.render(.entity, fields)
  }

  private func edition(_ locale: LocaleTag, from folder: [String]) throws -> Value? {
    guard let strings = context.owner.theme.theme.strings[locale] else { return nil }
    let own = PageContext(owner: context.owner, locale: locale, strings: strings, links: context.links)
    return try context.schema.record(
      "edition",
      [
        "lang": .string(locale.description), "dir": .string(locale.isRightToLeft ? "rtl" : "ltr"),
        "name": .string(context.languageName(locale)),
        "href": .string(context.links.link(from: folder, to: [context.entity.id, locale.description])),
        "policies": .list(try PolicyEntries(context: own, folder: folder).values()),
      ])
  }
}
