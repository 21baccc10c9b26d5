import Foundation
import Testing

/// Sections of a translation whose source changed.
struct LaggingSectionTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let en = Company.policy + "/en.md"
  private let fr = Company.policy + "/fr.md"

  init() throws {
    company = try Company()
    try company.release("--date", "2020-01-01")
  }

  private func refused(_ day: String) throws -> String {
    try company.refused(["release", "acme/privacy", "--date", day], with: "stale-translation").complained
  }

  @Test func `A section whose source changed is named, and translating it is the way out`() throws {
    try company.edit(en, "10 years", "11 years")
    try company.announce()
    let told = try refused("2020-02-01")
    #expect(told.contains("fr.md") && told.contains("source text: deadlines ["))
    try company.edit(fr, "10 ans", "11 ans")
    try company.release("--date", "2020-02-01")
    try company.publish()
    #expect(!(try company.words("fr/confidentialite/").contains("lag behind")))
  }

  @Test func `A translation that stands is confirmed, and the word of it goes with the release`() throws {
    try company.edit(en, "10 years", "ten years")
    try company.announce()
    try company.edit(fr, "---\nchanges:", "---\nconfirmed: [deadlins]\nchanges:")
    let told = try company.refused(["release", "acme/privacy", "--date", "2020-02-01"], with: "unknown-section")
    #expect(told.complained.contains("deadlines"))
    try company.edit(fr, "deadlins", "deadlines")
    try company.release("--date", "2020-02-01")
    #expect(!(try workshop.text(fr).contains("confirmed")))
    // It was said of that change, not of the next.
    try company.edit(en, "ten years", "12 years")
    try company.announce()
    #expect(try refused("2020-03-01").contains("deadlines"))
  }

  @Test func `Accepted, a section stays marked for readers over the next releases until it changes`() throws {
    try company.edit(en, "10 years", "11 years")
    try company.announce()
    try company.release("--date", "2020-02-01", "--accept-stale")
    try company.publish()
    #expect(try company.words("fr/confidentialite/").contains("Délais"))
    #expect(try company.page("fr/confidentialite/").banners.contains("stale"))
    #expect(!(try company.page("en/privacy/").banners.contains("stale")))
    #expect(try company.words("fr/confidentialite/changes/").contains("français"))

    // Another change elsewhere, translated: the old one still lags.
    try company.change("3")
    #expect(try refused("2020-03-01").contains("source text: deadlines ["))
    try company.release("--date", "2020-03-01", "--accept-stale")
    try company.publish()
    #expect(try company.page("fr/confidentialite/").banners.contains("stale"))

    try company.edit(fr, "10 ans", "11 ans")
    try company.announce()
    try company.release("--date", "2020-04-01")
    try company.publish()
    #expect(!(try company.page("fr/confidentialite/").banners.contains("stale")))
    #expect(try company.page("fr/confidentialite/versions/2020-03-01/").banners.contains("stale"))
  }

  @Test func `A section that was accepted is settled by confirming it later`() throws {
    try company.edit(en, "10 years", "ten years")
    try company.announce()
    try company.release("--date", "2020-02-01", "--accept-stale")
    try company.change("3")
    try company.edit(fr, "---\nchanges:", "---\nconfirmed: deadlines\nchanges:")
    try company.release("--date", "2020-03-01")
    try company.publish()
    #expect(!(try company.page("fr/confidentialite/").banners.contains("stale")))
  }

  @Test func `Confirming a section that was accepted is a change by itself`() throws {
    try company.edit(en, "10 years", "ten years")
    try company.announce()
    try company.release("--date", "2020-02-01", "--accept-stale")
    #expect(try company.unreleased() == nil)
    try company.edit(fr, "slug:", "confirmed: deadlines\nslug:")
    #expect(try company.unreleased() == "confirmed (fr)")
    #expect(try company.must("status").told.contains("confirmed in fr"))
    let editorial = ["release", "acme/privacy", "--date", "2020-03-01", "--change", "editorial"]
    _ = try company.refused(editorial, with: "no-changes")
    try company.announce("The French text was read again.", "Cette traduction a été relue.")
    let before = try FileTree.bytes(of: workshop.url(Company.versions + "/2020-02-01"))
    let outcome = try company.run(editorial)
    #expect(outcome.code == 0 && outcome.told.contains("confirmed: fr"), "\(outcome)")
    #expect(try FileTree.bytes(of: workshop.url(Company.versions + "/2020-02-01")) == before)
    try company.publish()
    #expect(!(try company.page("fr/confidentialite/").banners.contains("stale")))
    #expect(try company.page("fr/confidentialite/versions/2020-02-01/").banners.contains("stale"))
    #expect(try company.words("fr/confidentialite/changes/").contains("Cette traduction a été relue."))
    _ = try company.refused(["release", "acme/privacy", "--date", "2020-04-01"], with: "nothing-changed")
    #expect(try company.unreleased() == nil)
  }

  @Test func `A correction may confirm a section that lags in the version in force`() throws {
    try company.edit(en, "10 years", "ten years")
    try company.announce()
    try company.release("--date", "2020-02-01", "--accept-stale")
    try company.change("3")
    try company.release("--date", "2020-03-01", "--effective", "2090-01-01", "--accept-stale")
    let correct = ["release", "acme/privacy", "--correct", "2020-02-01", "--date", "2021-01-01"]
    #expect(try company.run(correct).code == 0)
    for (locale, more) in [("en", ""), ("fr", "confirmed: deadlines\n")] {
      try company.edit(
        Company.policy + "/correction/\(locale).md", "---\ntitle:", "---\n\(more)changes: Read again.\ntitle:")
    }
    #expect(try company.run(correct).code == 0)
    try company.publish()
    #expect(!(try company.page("fr/confidentialite/").banners.contains("stale")))
  }

  @Test func `A section that was given another heading lags, too`() throws {
    try company.edit(en, "## Contact {#contact}", "## How to reach us")
    try company.announce()
    let told = try refused("2020-02-01")
    #expect(told.contains("how-to-reach-us"))
  }

  @Test func `What precedes the first heading is named as the opening`() throws {
    try company.edit(en, "publishes this notice.", "publishes it.")
    try company.announce()
    #expect(try refused("2020-02-01").contains("the opening (^)"))
    try company.edit(fr, "---\nchanges:", "---\nconfirmed: [\"^\"]\nchanges:")
    try company.release("--date", "2020-02-01")
  }

  @Test func `A section lags over a version without the translation, too`() throws {
    try company.edit(en, "10 years", "11 years")
    try company.announce("More.", nil)
    try company.release("--date", "2020-02-01", "--without", "fr")
    try company.announce()
    #expect(try refused("2020-03-01").contains("deadlines"))
  }
}

extension HTMLPage {
  /// The kinds of its banners.
  var banners: [String] {
    elements.compactMap { element in
      let classes = element.attributes["class"]?.split(separator: " ").map(String.init) ?? []
      return classes.first == "banner" ? classes.dropFirst().joined(separator: " ") : nil
    }
  }
}
