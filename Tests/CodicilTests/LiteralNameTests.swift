import Foundation
import Testing

/// A value is never Markdown and never HTML, wherever it lands.
struct LiteralNameTests {
  static let names = [
    "A*B_<i>&[x](y)",
    "E\"\u{301}pine \"\u{308}& Fils",
    "&amp; &lt;b&gt; &#42; C:\\dir",
    "`code` ``two`` | pipe || {{braces}} {#id}",
    "</title><script>alert(1)</script>",
    "' onmouseover='x' \"x\"=",
    "1. list - # heading > quote ~~~",
    "\u{F0000}\u{F0001} private \u{E000}",
    "a  b\u{A0}c\u{202E}d",
  ]

  /// In Arabic no character is set otherwise; in English and French quotes and spaces are, as in the text around them.
  @Test(
    "A name prints literally in a paragraph, code, table, link, attribute and title", arguments: names,
    ["ar", "en", "fr"])
  func printsLiterally(_ name: String, in locale: String) throws {
    let workshop = try Workshop.sound()
    let quoted = String(
      String.UnicodeScalarView(name.unicodeScalars.flatMap { "\\\"".unicodeScalars.contains($0) ? ["\\", $0] : [$0] }))
    try workshop.write(
      "name: \"\(quoted)\"\nlocales: [\(locale)]\nwebsite: https://acme.example\n",
      to: "content/entities/acme/entity.yml")
    try workshop.write("title: Sample\nlocales: [\(locale)]\ndefault_locale: \(locale)\n", to: "content/site.yml")
    for text in ["en", "fr"] { try workshop.remove("content/entities/acme/privacy/\(text).md") }
    try workshop.write(
      """
      ---
      title: "Notice of {{entity.name}}"
      last_updated: 2026-01-01
      summary: ["In short: {{entity.name}}"]
      ---

      Paragraph {{entity.name}} end.

      `code {{entity.name}} end`

      | Head {{entity.name}} |
      |---|
      | cell {{entity.name}} end |

      [link {{entity.name}} end](https://acme.example/ "title {{entity.name}} end")

      ![alt {{entity.name}} end](https://acme.example/x.svg)

      ## Heading {{entity.name}} end

      """, to: "content/entities/acme/privacy/\(locale).md")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 0, "\(outcome.complained)")

    let page = try workshop.page("site/acme/\(locale)/privacy/index.html")
    func isSame(_ found: String?, _ expected: String) -> Bool {
      guard let found else { return false }
      return locale == "ar"
        ? Array(found.unicodeScalars) == Array(expected.unicodeScalars) : Self.bare(found) == Self.bare(expected)
    }
    let link = try #require(page.all("a").first { $0.attributes["href"] == "https://acme.example/" })
    for (found, expected) in [
      (page.first("title")?.text, "Notice of \(name) – \(name)"),
      (page.all("p").first { $0.text.hasPrefix("Paragraph") }?.text, "Paragraph \(name) end."),
      (page.first("th")?.text, "Head \(name)"), (page.first("td")?.text, "cell \(name) end"),
      (link.text, "link \(name) end"), (link.attributes["title"], "title \(name) end"),
      (page.all("p").first { $0.text.hasPrefix("alt") }?.text, "alt \(name) end"),
      (page.all("h2").first { $0.text.hasPrefix("Heading") }?.text, "Heading \(name) end #"),
      (page.all("li").first { $0.text.hasPrefix("In short") }?.text, "In short: \(name)"),
    ] {
      #expect(isSame(found, expected), "\(found ?? "nothing") instead of \(expected)")
    }
    #expect(page.first("code")?.text.unicodeScalars.elementsEqual("code \(name) end".unicodeScalars) == true)
    #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    let data = page.all("script").filter { $0.attributes["type"] == "application/ld+json" }
    #expect(page.all("script").count == data.count + page.all("script").count { $0.attributes["src"] != nil })
    for block in data {
      let fields = try JSONSerialization.jsonObject(with: Data(block.text.utf8)) as? [String: Any]
      #expect(isSame(fields?["name"] as? String, "Notice of \(name)"))
      #expect((fields?["publisher"] as? [String: String])?["name"] == name)
    }
    #expect(page.first("i") == nil)
  }

  /// Without what typography sets.
  private static func bare(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\u{2018}", "\u{2019}", "'": "'"
      case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}", "\"": "\""
      case " ", "\u{A0}", "\u{202F}": nil
      default: scalar
      }
    }
  }
}
