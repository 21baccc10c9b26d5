import Foundation
import Testing

/// A translation that joins a version after its release.
struct LateTranslationTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let add = ["release", "acme/privacy", "--add-locale", "fr", "--to", "2020-02-01"]

  init() throws {
    company = try Company()
    try company.release("--date", "2020-01-01")
    try company.change()
  }

  @Test func `It is added next week, with its day, and all tell the same`() throws {
    try company.release("--date", "2020-02-01", "--without", "fr")
    try company.publish()
    #expect(try company.page("fr/confidentialite/").banners.contains("fallback"))
    #expect(try company.data().versions[0].locales == ["en"])
    // What was written of it waits for it.
    #expect(try workshop.text(Company.policy + "/fr.md").contains("Les lettres durent."))

    let dry = try company.run(add + ["--dry-run"])
    #expect(dry.code == 0 && dry.told.contains("would write \(Company.versions)/2020-02-01/fr.md"))
    let outcome = try company.run(add)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(outcome.told.hasSuffix("head \(try company.head())\n"))
    #expect(try company.acts() == ["released", "released", "locale-added"])
    try company.publish()
    #expect(!(try company.page("fr/confidentialite/").banners.contains("fallback")))
    #expect(try company.words("fr/confidentialite/").contains("Tournure française 2."))
    let day = try company.ledger().components(separatedBy: "sealed: \"").last?.prefix(4) ?? ""
    for page in ["en/privacy/changes/", "fr/confidentialite/changes/"] {
      let words = try company.words(page)
      #expect(
        words.contains("The text in français was added on") || words.contains("français a été ajouté"), "\(words)")
      #expect(words.contains(day))
    }
    #expect(try company.data().versions[0].locales == ["en", "fr"])
    let shown = try company.run("show", "acme/privacy", "--on", "2020-02-01", "--locale", "fr")
    #expect(shown.told == (try workshop.text(Company.versions + "/2020-02-01/fr.md")))
    #expect(shown.told.contains("  - \"Les lettres durent.\""))
    // All is told by now: nothing waits for the next release.
    #expect(!(try workshop.text(Company.policy + "/fr.md").contains("changes:")))
    #expect(try company.unreleased() == nil)
  }

  @Test func `Dates that a left-out translation repeats don't contradict the source text afterwards`() throws {
    for locale in ["en", "fr"] {
      try company.edit(
        Company.policy + "/\(locale).md", "---\nchanges:", "---\nlast_updated: 2020-02-01\nchange: editorial\nchanges:")
    }
    try company.release("--without", "fr", "--reason", "No French yet.")
    try company.publish()
    #expect(!(try workshop.text(Company.policy + "/fr.md").contains("last_updated")))
    #expect(try company.run(add).code == 0)
    try company.publish()
  }

  @Test func `It is refused where there is one already, none to add, or another outline`() throws {
    try company.release("--date", "2020-02-01")
    let told = try company.refused(add, with: "ledger")
    #expect(told.complained.contains("has the locale fr already"))
    _ = try company.refused(add.dropLast() + ["2020-01-02"], with: "unknown-version")

    let other = try Company()
    let french = try other.workshop.text(Company.policy + "/fr.md")
    try other.workshop.remove(Company.policy + "/fr.md")
    try other.release("--date", "2020-02-01", "--without", "fr")
    _ = try other.refused(add, with: "missing-locale")
    try other.workshop.write(french + "\n## De plus\n", to: Company.policy + "/fr.md")
    _ = try other.refused(add, with: "outline-differs")
    try other.workshop.write(french, to: Company.policy + "/fr.md")
    #expect(try other.run(add).code == 0)
    #expect(try other.unreleased() == nil)
    try other.publish()
  }
}
