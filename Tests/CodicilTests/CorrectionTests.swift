import Foundation
import Testing

/// An error in the version in force, mended while another version is upcoming.
struct CorrectionTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let correct = ["release", "acme/privacy", "--correct", "2020-01-01", "--date", "2021-01-01"]
  private let copy = Company.policy + "/correction"

  init() throws {
    company = try Company()
    try company.release("--date", "2020-01-01")
    try company.change("2")
    try company.release("--date", "2020-02-01", "--effective", "2090-01-01")
  }

  private func layOut() throws {
    let outcome = try company.run(correct)
    #expect(outcome.code == 0 && outcome.told.contains("wrote \(copy)/en.md"), "\(outcome)")
    #expect(outcome.complained.contains("run the command again"))
  }

  private func mend(_ path: String) throws {
    let file = path + "/en.md"
    try company.edit(file, "Write to [Acme]", "Please write to [Acme]")
  }

  private func tell() throws {
    for locale in ["en", "fr"] {
      try company.edit(copy + "/\(locale).md", "---\ntitle:", "---\nchanges:\n  - Politeness (\(locale)).\ntitle:")
    }
  }

  @Test func `The first run lays out a copy, which a dry run does not, and the site stays as it was`() throws {
    let before = try FileTree.bytes(of: workshop.folder)
    let dry = try company.run(correct + ["--dry-run"])
    #expect(dry.code == 0 && dry.told.contains("would write \(copy)/en.md"))
    #expect(dry.told.hasSuffix("Nothing was written: this was a dry run.\n"))
    #expect(!dry.complained.contains("This is a copy"))
    #expect(try FileTree.bytes(of: workshop.folder) == before)
    try layOut()
    #expect(try workshop.text(copy + "/en.md").contains("Write to [Acme](mailto:privacy@acme.example)."))
    #expect(!(try workshop.text(copy + "/en.md").contains("2 February")))
    try company.publish()
    #expect(try company.unreleased() == nil)
    _ = try company.refused(correct, with: "nothing-changed")
  }

  @Test func `It is refused until the upcoming version carries it, then accepted, and all tell the same`() throws {
    try layOut()
    try mend(copy)
    _ = try company.refused(correct, with: "no-changes")
    try tell()
    let told = try company.refused(correct, with: "not-carried")
    #expect(told.complained.contains("versions/2020-02-01/en.md"))
    #expect(told.complained.contains("contact") && told.complained.contains("--undone-by 2020-02-01"))

    try company.edit(Company.policy + "/en.md", "Write to [", "Please write to [")
    try company.announce()
    try company.release("--date", "2020-03-01", "--effective", "2090-01-01", "--accept-stale")
    let outcome = try company.run(correct)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(outcome.told.contains("2021-01-01 corrects version 2020-01-01"))
    #expect(!workshop.exists(copy))
    #expect(try company.acts() == ["released", "released", "released", "corrected"])

    try company.publish()
    let data = try company.data()
    #expect(data.in_force == "2021-01-01")
    #expect(data.upcoming == ["2020-03-01"])
    #expect(data.versions.first { $0.id == "2021-01-01" }?.act == "corrected")
    #expect(data.versions.first { $0.id == "2021-01-01" }?.applies_to == "2089-12-31")
    #expect(data.state("2020-01-01") == "older" && data.state("2020-02-01") == "never-applied")
    #expect(try company.words("en/privacy/").contains("Please write to Acme"))
    #expect(!(try company.words("en/privacy/").contains("English wording 2.")))
    let changes = try company.words("en/privacy/changes/")
    #expect(changes.contains("It corrects an error in the version of 1 January 2020."))
    #expect(changes.contains("An error in it is corrected by the version of 1 January 2021."))
    #expect(changes.contains("Politeness (en)."))
    #expect(try company.run("show", "acme/privacy", "--on", "2022-01-01").complained.contains("privacy 2021-01-01"))
    #expect(try company.run("show", "acme/privacy", "--on", "2090-01-01").complained.contains("privacy 2020-03-01"))
    // The working texts belong to the upcoming version.
    #expect(try company.unreleased() == nil)
  }

  @Test func `It is refused until the upcoming version carries it in title, summary and card, too`() throws {
    try layOut()
    try tell()
    let slips = [
      ("/en.md", "Privacy notice", "Privacy note", "versions/2020-02-01/en.md", "in: the title"),
      ("/fr.md", "Nous gardons les", "Nous conservons les", "versions/2020-02-01/fr.md", "in: the summary"),
      ("/fr.md", "confidentialite", "vie-privee", "versions/2020-02-01/fr.md", "in: the slug"),
      ("/entity.yml", "1 Old Street", "1 New Street", "versions/2020-02-01/entity.yml", "in: address.street"),
    ]
    let substantive = correct + ["--change", "substantive"]
    for (file, wrong, right, place, words) in slips {
      try company.edit(copy + file, wrong, right)
      let told = try company.refused(substantive, with: "not-carried")
      #expect(told.complained.contains(place) && told.complained.contains(words), "\(told.complained)")
      try company.edit(copy + file, right, wrong)
    }

    for (file, wrong, right, _, _) in slips { try company.edit(copy + file, wrong, right) }
    for (file, wrong, right, _, _) in slips {
      try company.edit(file == "/entity.yml" ? Company.entityFile : Company.policy + file, wrong, right)
    }
    try company.announce()
    try company.release("--date", "2020-03-01", "--effective", "2090-01-01")
    let outcome = try company.run(substantive)
    #expect(outcome.code == 0, "\(outcome.complained)")
  }

  @Test func `An upcoming version may be known to undo it`() throws {
    try layOut()
    try mend(copy)
    try tell()
    let other = try company.refused(correct + ["--undone-by", "2020-01-01"], with: "not-upcoming")
    #expect(other.complained.contains("2020-02-01"))
    let dry = try company.run(correct + ["--undone-by", "2020-02-01", "--dry-run"])
    #expect(dry.told.contains("would write \(Company.versions)/2021-01-01/en.md"))
    let outcome = try company.run(correct + ["--undone-by", "2020-02-01"])
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(try company.ledger().contains("undone_by: \"2020-02-01\""))
    try company.publish()
    #expect(try company.data().in_force == "2021-01-01")
    _ = try company.refused(correct, with: "not-in-force")
  }

  @Test func `It is refused for another version, at another place in time, or as more than it is called`() throws {
    _ = try company.refused(
      ["release", "acme/privacy", "--correct", "2020-02-01", "--date", "2021-01-01"], with: "not-in-force")
    _ = try company.refused(["release", "acme/privacy", "--correct", "2019-01-01"], with: "unknown-version")
    try layOut()
    try mend(copy)
    try tell()
    let undone = correct + ["--undone-by", "2020-02-01"]
    _ = try company.refused(undone + ["--effective", "2090-01-01"], with: "correction-too-late")
    _ = try company.refused(undone + ["--effective", "2019-01-01", "--retroactive", "x"], with: "correction-too-early")
    _ = try company.refused(undone + ["--effective", "2020-06-01"], with: "effective-before-update")
    try company.edit(copy + "/en.md", "10 years", "12 years")
    let told = try company.refused(undone, with: "not-editorial")
    #expect(told.complained.contains("--change substantive"))
    #expect(try company.run(undone + ["--change", "substantive"]).code == 0)
    try company.publish()
    #expect(try workshop.text("site/acme/en/privacy/feed.xml").contains("versions/2021-01-01/"))
  }

  @Test func `A copy of a version that is no longer in force is no copy of the one that is`() throws {
    try layOut()
    try mend(copy)
    try tell()
    try company.must("release", "acme/privacy", "--retract", "2020-02-01")
    try company.change("3")
    try company.release("--date", "2020-05-01")
    _ = try company.refused(
      ["release", "acme/privacy", "--correct", "2020-05-01", "--date", "2021-01-01"], with: "other-copy")
    try workshop.remove(copy)
    #expect(try company.run("release", "acme/privacy", "--correct", "2020-05-01").told.contains("wrote \(copy)/en.md"))
  }
}
