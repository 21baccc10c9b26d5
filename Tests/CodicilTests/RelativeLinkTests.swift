import Foundation
import Testing

/// A link from one text to another is written for the text's own address, and leads there from every page that shows it.
struct RelativeLinkTests {
  @Test func `Versions, redlines, lists and pages in another language rewrite links to other texts`() throws {
    let workshop = try Workshop.sound()
    let policy = "content/entities/acme/privacy/"
    func text(_ title: String, _ date: String, _ words: String) -> String {
      """
      ---
      title: \(title)
      last_updated: \(date)
      summary:
        - See the [terms](../terms/#scope).
      changes:
        - \(words) See the [terms](../terms/).
      ---

      \(words) See the [terms](../terms/) and [storage](#storage).

      ## Storage

      Here.
      """
    }
    try workshop.remove(policy + "fr.md")
    for (date, words) in [("2025-01-01", "We keep little."), ("2026-01-01", "We keep less.")] {
      try workshop.write(text("Privacy", date, words), to: policy + "versions/\(date)/en.md")
    }
    try workshop.write(text("Privacy", "2026-01-01", "We keep less."), to: policy + "en.md")
    try workshop.write(
      "---\ntitle: Terms\nlast_updated: 2026-01-01\n---\n\n## Scope\n\nAll.\n", to: "content/entities/acme/terms/en.md")

    #expect(try Program.run(["build"], in: workshop.folder).code == 0)

    #expect(try LinkChecker(workshop.url("site/acme")).faults() == [])
    func links(_ page: String) throws -> Set<String> {
      Set(try workshop.page("site/acme/\(page)index.html").links.filter { $0.contains("terms/") })
    }
    #expect(try links("en/privacy/").isSuperset(of: ["../terms/", "../terms/#scope"]))
    #expect(try links("en/privacy/versions/2025-01-01/").contains("../../../terms/#scope"))
    #expect(try links("en/privacy/changes/2026-01-01/").contains("../../../terms/"))
    // The French page shows the English text, whose links lead to English texts.
    #expect(try links("fr/privacy/").contains("../../en/privacy/../terms/"))
  }
}
