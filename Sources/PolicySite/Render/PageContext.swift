import CommonMark
import Templates

/// What the pages of one entity in one locale share: words, links, the frame around the content.
///
/// A class: whatever makes a part of a page refers to it, and a copy would count a reference for each of its fields.
final class PageContext {
  let owner: EntitySite
  let locale: LocaleTag
  let strings: Strings
  let links: SiteLinks
  let name: String
  let dates: DateWords
  /// What the versions of a text have in common is written once.
  let blocks = HTMLMemory()
  let cards = CardValues.Memory()
  let contents = TableOfContents.Memory()
  private var frames: [String?: Frame] = [:]

  init(owner: EntitySite, locale: LocaleTag, strings: Strings, links: SiteLinks) {
    self.owner = owner
    self.locale = locale
    self.strings = strings
    self.links = links
    name = owner.entity.card.person.name.text(in: locale, source: owner.entity.sourceLocale)
    dates = DateWords(strings: strings, memory: DateWords.Memory())
  }

  var schema: Schema { owner.theme.schema }
  var entity: Entity { owner.entity }

  /// What one page says of itself to its frame.
  struct Page {
    /// Below the site's root.
    var folder: [String]
    var title: String
    var description: String
    /// The folder whose address stands for this page; nil for pages that have none of their own to offer.
    var canonical: [String]?
    var isHidden = false
    /// The translations that exist, the source page among them, for hreflang.
    var alternates: [(locale: LocaleTag, folder: [String])] = []
    /// The page for which x-default stands.
    var defaultAlternate: [String]?
    /// The same document in each locale.
    var languages: [Language] = []
    var banners: [Value] = []
    var feeds: [Feed] = []
    /// What stands before links and assets, for a page that is served at any depth: the path of the base address, or
    /// nothing at all, and then there are neither.
    var base: String?

    /// A feed that tells of this page's policy.
    struct Feed {
      var title: String
      /// The folder of its feed.xml.
      var folder: [String]
    }

    struct Language {
      var locale: LocaleTag
      var folder: [String]
      /// Whether that page shows the source text for want of a translation.
      var isMissing: Bool
    }
  }

  /// The fields that every page has.
  func common(_ page: Page) throws -> [(name: String, value: Value)] {
    // A locale that was given up stands in the menu of its own pages, and where a version has its text.
    let offered = page.languages.filter { !$0.isMissing || $0.locale == locale || !owner.isDropped($0.locale) }
    let languages = offered.count > 1 ? try offered.map { try language($0, from: page.folder) } : []
    let frame = try frame(page)
    return try [
      ("lang", .string(locale.description)),
      ("dir", .string(locale.isRightToLeft ? "rtl" : "ltr")),
      ("strings", owner.theme.strings[locale] ?? .none),
      ("head", head(page, frame)),
      ("site", frame.site),
      ("entity", frame.publisher),
      ("languages", .list(languages)),
      ("has_languages", .flag(!languages.isEmpty)),
      ("banners", .list(page.banners)),
    ] + FooterLinks(schema: schema, locale: locale, source: entity.sourceLocale).fields(owner.theme.theme.settings)
  }

  /// The page of that kind, filled in.
  func render(_ kind: PageKind, _ fields: [(name: String, value: Value)]) throws -> [UInt8] {
    guard let program = owner.theme.programs[kind] else { return [] }
    var output: [UInt8] = []
    output.reserveCapacity(32_768)
    try program.render(try schema.record(kind.rawValue, fields: fields), into: &output)
    return output
  }

  func banner(_ kind: String, _ body: [UInt8]) throws -> Value {
    try schema.record("banner", ["kind": .string(kind), "body": .markup(body)])
  }

  /// `<a href="…">words</a>`.
  func anchor(_ href: String, _ words: [UInt8]) -> [UInt8] {
    var anchor = Array("<a href=\"".utf8)
    anchor.reserveCapacity(href.utf8.count + words.count + 24)
    Escape.html(href, to: &anchor)
    anchor += "\">".utf8
    anchor += words
    anchor += "</a>".utf8
    return anchor
  }

  /// The absolute address of a folder, if the entity has a base address.
  func address(of folder: [String]) -> String? {
    guard var address = entity.baseURL else { return nil }
    for name in folder.dropFirst() {
      address += SiteLinks.encoded(name)
      address += "/"
    }
    return address
  }

  /// A locale's own name.
  func languageName(_ locale: LocaleTag) -> String {
    owner.theme.theme.languageName(locale)
  }

  /// The same as markup that says which language it is.
  func languageMarkup(_ locale: LocaleTag) -> [UInt8] {
    Array("<span lang=\"\(locale)\">".utf8) + Escape.html(languageName(locale)) + Array("</span>".utf8)
  }

  private func language(_ language: Page.Language, from folder: [String]) throws -> Value {
    try schema.record(
      "language",
      [
        "lang": .string(language.locale.description),
        "dir": .string(language.locale.isRightToLeft ? "rtl" : "ltr"),
        "name": .string(languageName(language.locale)),
        "href": .string(links.link(from: folder, to: language.folder)),
        "is_current": .flag(language.locale == locale),
        "is_missing": .flag(language.isMissing),
      ])
  }

  private func head(_ page: Page, _ frame: Frame) throws -> Value {
    let settings = owner.theme.theme.settings
    var alternates: [Value] = []
    let isHidden = page.isHidden || owner.isDropped(locale)
    if !isHidden, page.alternates.count > 1 || page.defaultAlternate != nil {
      let offered = page.alternates.filter { !owner.isDropped($0.locale) }
      for (locale, folder) in offered {
        try addAlternate(locale.description, folder, to: &alternates)
      }
      if let folder = page.defaultAlternate, offered.contains(where: { $0.folder == folder }) {
        try addAlternate("x-default", folder, to: &alternates)
      }
    }
    return try schema.record(
      "head",
      [
        "title": .string(page.title),
        "description": .string(page.description),
        "canonical": .string(page.canonical.flatMap { address(of: $0) }),
        "is_hidden": .flag(isHidden),
        "alternates": .list(alternates),
        "feeds": .list(
          try page.feeds.map { feed in
            try schema.record(
              "feed",
              [
                "title": .string(feed.title),
                "href": .string(links.file("feed.xml", in: feed.folder, from: page.folder)),
              ])
          }),
        "stylesheet": frame.stylesheet, "script": frame.script, "favicon": frame.favicon,
        "color_light": .string(settings.masthead?.light),
        "color_dark": .string(settings.masthead?.dark),
      ])
  }

  private func addAlternate(_ lang: String, _ folder: [String], to alternates: inout [Value]) throws {
    guard let address = address(of: folder) else { return }
    alternates.append(try schema.record("alternate", ["lang": .string(lang), "href": .string(address)]))
  }

  /// What is the same on all pages from which the same path leads to the entity's pages.
  private struct Frame {
    let site: Value
    let publisher: Value
    let stylesheet: Value
    let script: Value
    let favicon: Value
  }

  private func frame(_ page: Page) throws -> Frame {
    let home = rebased(links.link(from: page.folder, to: [entity.id, locale.description]), page)
    if let known = frames[home] { return known }
    let theme = owner.theme.theme
    let frame = Frame(
      // An entity's folder is complete by itself: nothing in it links out of it.
      site: try schema.record(
        "site", ["title": .string(owner.site.title.text(in: locale, source: owner.site.defaultLocale))]),
      publisher: try publisher(page, home: home), stylesheet: .string(asset(theme.assets.stylesheet, page)),
      script: .string(theme.assets.script.flatMap { asset($0, page) }),
      favicon: .string(published(theme.settings.favicon, page)))
    frames[home] = frame
    return frame
  }

  private func publisher(_ page: Page, home: String?) throws -> Value {
    let settings = owner.theme.theme.settings
    return try schema.record(
      "publisher",
      [
        "name": .string(name),
        "href": .string(home),
        "logo": .string(published(settings.logo, page)),
        "logo_dark": .string(published(settings.logoDark, page)),
        "logo_width": .string(settings.logoSize.map { String($0.width) }),
        "logo_height": .string(settings.logoSize.map { String($0.height) }),
        "is_demonstration": .flag(entity.isDemonstration),
      ])
  }

  private func published(_ path: String?, _ page: Page) -> String? {
    path.flatMap { owner.theme.theme.assets.published($0) }.flatMap { asset($0, page) }
  }

  private func asset(_ name: String, _ page: Page) -> String? {
    let above = FileSystem.parent(of: name)
    let file = above.isEmpty ? name : String(name.dropFirst(above.count + 1))
    let folder = [entity.id, "assets"] + above.split(separator: "/").map(String.init)
    return rebased(links.file(file, in: folder, from: page.folder), page)
  }

  private func rebased(_ link: String, _ page: Page) -> String? {
    guard let base = page.base else { return link }
    return base.isEmpty ? nil : base + link
  }
}
