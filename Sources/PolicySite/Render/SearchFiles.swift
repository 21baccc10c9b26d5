/// What search engines ask for: sitemap.xml (sitemaps.org 0.9, with Google's `xhtml:link` alternates) and robots.txt
/// (RFC 9309) of one entity.
struct SearchFiles {
  let owner: EntitySite

  /// The pages that may be found: home pages and texts in force that stand in their own language. Nil without a base
  /// address, for a sitemap holds absolute addresses only.
  func sitemap(context: PageContext) -> [UInt8]? {
    guard owner.entity.baseURL != nil else { return nil }
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """
    func add(_ folder: [String], modified: String?, alternates: [(String, [String])]) {
      guard let address = context.address(of: folder) else { return }
      xml += "<url><loc>\(escaped(address))</loc>"
      if let modified { xml += "<lastmod>\(modified)</lastmod>" }
      for (lang, folder) in alternates {
        guard let address = context.address(of: folder) else { continue }
        xml += "<xhtml:link rel=\"alternate\" hreflang=\"\(lang)\" href=\"\(escaped(address))\"/>"
      }
      xml += "</url>\n"
    }
    let id = owner.entity.id
    add([id], modified: nil, alternates: [])
    let homes = owner.entity.locales.map { ($0.description, [id, $0.description]) }
    for (_, folder) in homes { add(folder, modified: nil, alternates: homes) }
    for policy in owner.policies {
      guard let shown = policy.history.shown, shown.id != nil else { continue }
      let locales = owner.entity.locales.filter { shown.texts[$0] != nil }
      var alternates = locales.map { ($0.description, policy.folder(id, $0)) }
      if let source = shown.sourceText, locales.contains(source.locale) {
        alternates.append(("x-default", policy.folder(id, source.locale)))
      }
      for locale in locales {
        add(policy.folder(id, locale), modified: shown.lastUpdated?.description, alternates: alternates)
      }
      let changelogs = alternates.map { ($0.0, $0.1 + ["changes"]) }
      for locale in locales {
        add(policy.folder(id, locale) + ["changes"], modified: nil, alternates: changelogs)
      }
    }
    return Array((xml + "</urlset>\n").utf8)
  }

  func robots() -> [UInt8] {
    Self.robots(sitemap: owner.entity.baseURL.map { $0 + "sitemap.xml" })
  }

  static func robots(sitemap: String?) -> [UInt8] {
    Array(("User-agent: *\nAllow: /\n" + (sitemap.map { "\nSitemap: \($0)\n" } ?? "")).utf8)
  }

  private func escaped(_ address: String) -> String {
    String(decoding: Escape.html(address), as: UTF8.self)
  }
}
