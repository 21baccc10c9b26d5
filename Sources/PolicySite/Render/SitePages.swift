import Templates

/// The files above the entities' folders: the list of entities, the page for lost readers, what search engines ask for.
struct SitePages {
  let site: Site
  let theme: PreparedTheme
  let links: SiteLinks
  /// What the home page needs of each entity.
  let entities: [Entry]

  static let assets = "assets"

  struct Entry: Sendable {
    var id: String
    var name: LocalizedText
    var locales: [LocaleTag]
    var sourceLocale: LocaleTag
    /// Whether its sitemap lies below the site's own address.
    var isBelowSite: Bool
  }

  func outputs(_ diagnostics: inout Diagnostics) throws -> Outputs {
    var outputs = Outputs()
    let place = Place(file: SiteLoader.file)
    if site.hasHome, let strings = theme.theme.strings[site.defaultLocale] {
      for (name, bytes) in theme.theme.assets.files {
        outputs.add("assets/" + name, bytes, by: "the theme's asset", at: place, &diagnostics)
      }
      outputs.add("index.html", try home(strings), by: "the home page", at: place, &diagnostics)
      outputs.add("404.html", try notFound(strings), by: "the page for lost readers", at: place, &diagnostics)
    }
    if let base = site.baseURL {
      outputs.add("sitemap.xml", sitemap(base), by: "the sitemap", at: place, &diagnostics)
    }
    outputs.add(
      "robots.txt", SearchFiles.robots(sitemap: site.baseURL.map { $0 + "sitemap.xml" }), by: "robots.txt", at: place,
      &diagnostics)
    return outputs
  }

  private func home(_ strings: Strings) throws -> [UInt8] {
    let entries = try entities.map { entity in
      try theme.schema.record(
        "entity_entry",
        [
          "name": .string(entity.name.text(in: site.defaultLocale, source: entity.sourceLocale)),
          "href": .string(links.link(from: [], to: [entity.id])),
          "languages": .list(
            try entity.locales.map { locale in
              try theme.schema.record(
                "language",
                [
                  "lang": .string(locale.description), "dir": .string(locale.isRightToLeft ? "rtl" : "ltr"),
                  "name": .string(theme.theme.languageName(locale)),
                  "href": .string(links.link(from: [], to: [entity.id, locale.description])),
                ])
            }),
        ])
    }
    let title = site.title.text(in: site.defaultLocale)
    let fields = try common(title: title, canonical: site.baseURL, base: "")
    return try render(.home, fields + [("title", .string(title)), ("entities", .list(entries))])
  }

  private func notFound(_ strings: Strings) throws -> [UInt8] {
    let base = site.baseURL.map(NotFoundPage.path)
    return try render(.notFound, common(title: strings.text(.notFoundTitle), canonical: nil, base: base))
  }

  /// - Parameter base: what stands before links and assets; nil leaves them out.
  private func common(title: String, canonical: String?, base: String?) throws -> [(name: String, value: Value)] {
    let settings = theme.theme.settings
    func asset(_ name: String?) -> Value {
      guard let name, let base else { return .none }
      return .string(
        base + "assets/" + name.split(separator: "/").map { SiteLinks.encoded(String($0)) }.joined(separator: "/"))
    }
    return try [
      ("lang", .string(site.defaultLocale.description)),
      ("dir", .string(site.defaultLocale.isRightToLeft ? "rtl" : "ltr")),
      ("strings", theme.strings[site.defaultLocale] ?? .none),
      (
        "head",
        theme.schema.record(
          "head",
          [
            "title": .string(title), "description": .string(canonical == nil ? nil : title),
            "canonical": .string(canonical), "is_hidden": .flag(canonical == nil && base != ""),
            "stylesheet": asset(theme.theme.assets.stylesheet), "script": asset(theme.theme.assets.script),
            "favicon": asset(settings.favicon.flatMap { theme.theme.assets.published($0) }),
            "color_light": .string(settings.masthead?.light),
            "color_dark": .string(settings.masthead?.dark),
          ])
      ),
      (
        "site",
        theme.schema.record(
          "site",
          [
            "title": .string(site.title.text(in: site.defaultLocale)),
            "href": base.map { .string(($0.isEmpty ? links.link(from: [], to: []) : $0)) } ?? .none,
          ])
      ),
    ] + FooterLinks(schema: theme.schema, locale: site.defaultLocale, source: nil).fields(settings)
  }

  private func render(_ kind: PageKind, _ fields: [(name: String, value: Value)]) throws -> [UInt8] {
    guard let program = theme.programs[kind] else { return [] }
    var output: [UInt8] = []
    try program.render(try theme.schema.record(kind.rawValue, fields: fields), into: &output)
    return output
  }

  /// The index of the entities' own sitemaps.
  private func sitemap(_ base: String) -> [UInt8] {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for entity in entities where entity.isBelowSite {
      xml +=
        "<sitemap><loc>" + String(decoding: Escape.html(base + entity.id + "/sitemap.xml"), as: UTF8.self)
        + "</loc></sitemap>\n"
    }
    return Array((xml + "</sitemapindex>\n").utf8)
  }
}
