import Foundation
import Testing

/// A locale that an entity gave up keeps its released pages.
struct DroppedLocaleTests {
  @Test("It keeps them, found by their versions, not by search engines", arguments: ["entity", "site"])
  func keepsPages(_ givenUp: String) throws {
    let workshop = try Workshop.renamed()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let before = try FileTree.paths(of: workshop.url("site/acme/fr"))
    try workshop.dropFrench(fromSite: givenUp == "site")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 0, "\(outcome.complained)")

    #expect(try FileTree.paths(of: workshop.url("site/acme/fr")) == before)
    for path in before where path.hasSuffix("index.html") {
      let page = try workshop.page("site/acme/fr/" + path)
      #expect(page.isHidden, "\(path)")
      #expect(page.first("html")?.attributes["lang"] == "fr")
      #expect(page.alternates == [], "\(path)")
    }
    #expect(try !workshop.text("site/acme/sitemap.xml").contains("/fr/"))
    #expect(try workshop.page("site/acme/index.html").menu == [])
    #expect(try workshop.page("site/acme/en/index.html").menu == [])
    #expect(try workshop.page("site/acme/fr/index.html").menu == ["en", "fr"])
    for path in ["", "versions/2024-01-01/"] {
      let page = try workshop.page("site/acme/en/privacy/\(path)index.html")
      #expect(page.menu == ["en", "fr"])
      #expect(!page.alternates.contains("fr"))
    }
    #expect(try LinkChecker(workshop.url("site")).faults() == [])
  }

  @Test func `A version that was released later shows the source text there, and has no switch to it`() throws {
    let workshop = try Workshop.renamed()
    try workshop.dropFrench(fromSite: false)
    try workshop.write(
      "---\ntitle: Privacy notice\nlast_updated: 2026-01-01\n---\n\nText of 2026.\n",
      to: "content/entities/acme/privacy/versions/2026-01-01/en.md")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try workshop.page("site/acme/en/privacy/index.html").menu == [])
    #expect(try workshop.page("site/acme/en/privacy/versions/2025-02-01/index.html").menu == ["en", "fr"])
    let page = try workshop.page("site/acme/fr/confidentialite/index.html")
    #expect(page.isHidden)
    #expect(page.first("h1")?.attributes["lang"] == "en")
    #expect(page.canonical == "https://policies.example.org/acme/en/privacy/")
    let older = try workshop.page("site/acme/fr/confidentialite/versions/2025-02-01/index.html")
    #expect(older.first("h1")?.text == "Confidentialité")
  }

  @Test func `Without words for the locale the theme can't serve, which is told`() throws {
    let workshop = try Workshop.renamed()
    try workshop.dropFrench(fromSite: true)
    try workshop.remove("themes/base/strings/fr.yml")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(
      outcome.complained.contains(
        "content/entities/acme/privacy/versions/2024-01-01/fr.md: error: this released text has no page: the theme "
          + "`base` has no words for the locale `fr` [missing-strings]"))
    #expect(outcome.complained.contains("1 error, 1 note\n"))
  }
}

extension Workshop {
  /// Gives French up, in working texts too.
  fileprivate func dropFrench(fromSite: Bool) throws {
    for file in ["content/entities/acme/entity.yml"] + (fromSite ? ["content/site.yml"] : []) {
      try write(text(file).replacing("[en, fr]", with: "[en]"), to: file)
    }
    try remove("content/entities/acme/privacy/fr.md")
    if fromSite { try remove("content/clauses/storage/fr.md") }
  }
}

extension HTMLPage {
  /// The languages of the menu.
  fileprivate var menu: [String] {
    guard let menu = all("nav").first(where: { $0.attributes["class"] == "languages" }) else { return [] }
    return menu.text.isEmpty
      ? [] : all("a").filter { $0.attributes["lang"] != nil }.compactMap { $0.attributes["hreflang"] }
  }

  fileprivate var alternates: [String] {
    all("link").filter { $0.attributes["rel"] == "alternate" }.compactMap { $0.attributes["hreflang"] }
  }
}
