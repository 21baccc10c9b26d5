import Foundation
import Testing

/// What `codicil release` refuses; each refusal names a way out, and following it succeeds.
struct ReleaseRefusalTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let release = ["release", "acme/privacy", "--date", "2020-02-01"]

  init() throws {
    company = try Company()
    try company.release("--date", "2020-01-01")
  }

  @Test func `Nothing changed`() throws {
    let told = try company.refused(release, with: "nothing-changed")
    #expect(told.complained.contains("nothing changed since version 2020-01-01"))
    try company.change()
    try company.release("--date", "2020-02-01")
    #expect(try company.unreleased() == nil)
  }

  @Test func `Readers are not told what changed`() throws {
    try company.change()
    try company.edit(Company.policy + "/fr.md", "changes:\n  - Les lettres durent.\n", "")
    let told = try company.refused(release, with: "no-changes")
    #expect(told.complained.contains("privacy/fr.md") && !told.complained.contains("privacy/en.md"))
    try company.edit(Company.policy + "/fr.md", "---\ntitle:", "---\nchanges: Les lettres durent.\ntitle:")
    try company.release("--date", "2020-02-01")
  }

  @Test func `A locale is missing`() throws {
    try company.change()
    let french = try workshop.text(Company.policy + "/fr.md")
    try workshop.remove(Company.policy + "/fr.md")
    let told = try company.refused(release, with: "missing-locale")
    #expect(told.complained.contains("--without fr"))
    _ = try company.refused(release + ["--without", "en", "--without", "fr"], with: "missing-locale")
    try company.release("--date", "2020-02-01", "--without", "fr")
    #expect(try company.ledger().contains("without:\n    - fr") || company.ledger().contains("without: [\"fr\"]"))
    try company.publish()
    #expect(try company.words("fr/confidentialite/").contains("English wording 2."))
    #expect(try company.unreleased() == nil)
    // The other text comes back with the next version.
    try workshop.write(french, to: Company.policy + "/fr.md")
    #expect(try company.unreleased()?.contains("new locale (fr)") == true)
  }

  @Test func `The version would apply from before its update`() throws {
    try company.change()
    let earlier = release + ["--effective", "2020-01-15"]
    let told = try company.refused(earlier, with: "effective-before-update")
    #expect(told.complained.contains("2020-01-15, before its update on 2020-02-01"))
    try company.release("--date", "2020-02-01", "--effective", "2020-01-15", "--retroactive", "A court said so.")
    try workshop.copy(Repository.root.appending(path: "themes/base"), to: "themes/base")
    try company.publish()
    let reason = "Applies from a day before its update: A court said so."
    let page = try company.words("en/privacy/")
    #expect(page.components(separatedBy: reason).count == 2, "\(page)")
    #expect(try company.words("en/").contains(reason))
    #expect(try company.words("en/privacy/changes/").contains("A court said so."))
    // On that day the version did not exist yet.
    #expect(try company.run("show", "acme/privacy", "--on", "2020-01-20").complained.contains("privacy 2020-01-01"))
    #expect(try company.run("show", "acme/privacy", "--on", "2020-02-01").complained.contains("privacy 2020-02-01"))
  }

  @Test func `A version that is not retroactive is not called so`() throws {
    try company.change()
    _ = try company.refused(release + ["--retroactive", "No reason."], with: "not-retroactive")
    try company.release("--date", "2020-02-01")
  }

  @Test func `A version that would never apply, because one of a later day does already, is no release`() throws {
    try company.change()
    _ = try company.refused(release + ["--effective", "2019-06-01", "--retroactive", "x"], with: "upcoming-would-undo")
    try company.release("--date", "2020-02-01", "--effective", "2020-01-01", "--retroactive", "x")
    #expect(try company.unreleased() == nil)
  }

  @Test func `Of many versions that would undo it one day is advised, which does for all that is against it`() throws {
    for (word, month) in [("2", "02"), ("3", "03")] {
      try company.change(word)
      try company.release("--date", "2020-\(month)-01")
    }
    try company.change("4")
    try company.release("--date", "2020-04-01", "--effective", "2090-01-01")
    try company.change("5")
    try workshop.write("notice_days: 30\n", to: Company.policy + "/policy.yml")

    let told = try company.refused(["release", "acme/privacy", "--date", "1999-01-01"], with: "upcoming-would-undo")
    #expect(told.complained.contains("2020-04-01 applies from 2090-01-01 and would undo this one"))
    #expect(told.complained.contains("which applies from 2020-04-01 [upcoming-would-undo]"))
    #expect(told.complained.contains("[update-before-last]") && told.complained.contains("3 errors"))
    #expect(told.complained.contains("[short-notice]"))
    #expect(told.complained.components(separatedBy: "(--effective 2090-01-01)").count == 3, "\(told.complained)")
    let early = try company.refused(
      ["release", "acme/privacy", "--date", "2020-05-01", "--effective", "2019-01-01"],
      with: "effective-before-update")
    #expect(early.complained.contains("so would 3 others") && early.complained.contains("(--effective 2090-01-01)"))
    let date = try company.refused(["release", "acme/privacy", "--date", "2020-05-01"], with: "short-notice")
    #expect(!date.complained.contains("2020-05-31") && date.complained.contains("2 errors"))
    try company.edit(Company.policy + "/en.md", "slug:", "effective: 2020-05-02\nslug:")
    let checked = try company.run("check", "--as-of", "2020-05-01")
    #expect(checked.told.contains("let it apply from 2090-01-01 or later"), "\(checked)")
    try company.release("--date", "2020-04-01", "--effective", "2090-01-01")
  }

  @Test func `A day of update that is too early is all that is told where a later one would do`() throws {
    try company.change()
    let told = try company.refused(["release", "acme/privacy", "--date", "1999-01-01"], with: "update-before-last")
    #expect(told.complained.contains("1 error\n"))
    try company.release("--date", "2020-01-01")
  }

  @Test func `A locale to be left out that there isn't is no word of the command`() throws {
    try company.change()
    let outcome = try company.run(release + ["--without", "fe"])
    #expect(outcome.code == 2)
    #expect(outcome.complained.contains("acme/privacy has no locale `fe`; it has en, fr"), "\(outcome.complained)")
  }

  @Test func `An update before the last one`() throws {
    try company.change()
    let told = try company.refused(["release", "acme/privacy", "--date", "2019-12-31"], with: "update-before-last")
    #expect(told.complained.contains("(--date)"))
    try company.release("--date", "2020-01-01")
  }

  @Test func `Too little notice, counted from the later of the update and the sealing`() throws {
    try workshop.write("notice_days: 30\n", to: Company.policy + "/policy.yml")
    try company.change()
    // Sealed long after its update: a day that is past by now is no notice.
    _ = try company.refused(release + ["--effective", "2020-06-01"], with: "short-notice")
    // Of a day to come, the update counts.
    let ahead = ["release", "acme/privacy", "--date", "2060-01-01", "--effective"]
    let told = try company.refused(ahead + ["2060-01-30"], with: "short-notice")
    #expect(told.complained.contains("--effective 2060-01-31"))
    _ = try company.refused(ahead + ["2060-01-01", "--retroactive", "x"], with: "not-retroactive")
    try company.must("release", "acme/privacy", "--date", "2060-01-01", "--effective", "2060-01-31")
    #expect(try company.acts() == ["released", "released"])
  }

  @Test func `An editorial change needs no notice`() throws {
    try workshop.write("notice_days: 30\n", to: Company.policy + "/policy.yml")
    try company.change("two")
    try company.release("--date", "2020-02-01", "--change", "editorial")
    try company.publish()
    #expect(try company.words("en/privacy/changes/").contains("Editorial change"))
    #expect(!(try workshop.text("site/acme/en/privacy/feed.xml").contains("versions/2020-02-01/")))
  }

  @Test(
    "A change is called editorial that is not",
    arguments: [
      ("publishes this notice.", "publishes this notice for 3 sites.", "numbers or dates changed"),
      ("| Letters | 3 years  |", "| Letters | some years  |", "tables changed"),
      ("mailto:privacy@acme.example", "mailto:dpo@acme.example", "links changed"),
      ("## Contact {#contact}", "## New {#new}\n\n## Contact {#contact}", "sections were added, removed or moved"),
      ("- We keep letters for three years.", "- We keep letters for 4 years.", "numbers or dates changed"),
      ("title: Privacy notice", "title: Privacy notice 2", "numbers or dates changed"),
    ])
  func isNotEditorial(_ old: String, _ new: String, _ fault: String) throws {
    try company.edit(Company.policy + "/en.md", old, new)
    try company.announce()
    let editorial = release + ["--change", "editorial", "--accept-stale"]
    let told = try company.refused(editorial, with: "not-editorial")
    #expect(told.complained.contains(fault))
    try company.release("--date", "2020-02-01", "--change", "editorial", "--accept-stale", "--reason", "A slip.")
    try company.publish()
    #expect(try company.words("en/privacy/changes/").contains("Reason given: A slip."))
  }

  @Test func `A card that changed is no editorial change`() throws {
    try company.edit(Company.entityFile, "1 Old Street", "9 New Street")
    #expect(try company.unreleased() == "card")
    try company.announce()
    let told = try company.refused(release + ["--change", "editorial"], with: "not-editorial")
    #expect(told.complained.contains("the card changed"))
    try company.release("--date", "2020-02-01")
    #expect(try company.unreleased() == nil)
  }

  @Test func `Versions made by hand that are not sealed`() throws {
    let company = try Company()
    try company.workshop.write("---\ntitle: Old\n---\n\nText.\n", to: Company.versions + "/2019-01-01/en.md")
    let told = try company.refused(release, with: "unsealed-versions")
    #expect(told.complained.contains("codicil seal acme/privacy"))
    try company.must("seal", "acme/privacy")
    try company.announce()
    try company.release("--date", "2020-02-01")
    #expect(try company.acts() == ["adopted", "released"])
    try company.publish()
  }

  @Test func `Broken texts are not frozen`() throws {
    try company.change()
    try company.edit(Company.policy + "/fr.md", "{{entity.name}}", "{{entity.nam}}")
    let told = try company.refused(release, with: "unknown-name")
    #expect(told.complained.contains("privacy/fr.md:"))
    try company.edit(Company.policy + "/fr.md", "{{entity.nam}}", "{{entity.name}}")
    try company.release("--date", "2020-02-01")
  }

  @Test func `An upcoming version would undo it`() throws {
    try company.change("2")
    try company.release("--date", "2020-02-01", "--effective", "2090-01-01")
    try company.change("3")
    let told = try company.refused(["release", "acme/privacy", "--date", "2020-03-01"], with: "upcoming-would-undo")
    #expect(told.complained.contains("--effective 2090-01-01"))
    try company.release("--date", "2020-03-01", "--effective", "2090-01-01")
    try company.publish()
    let data = try company.data()
    #expect(data.in_force == "2020-01-01")
    #expect(data.upcoming == ["2020-03-01"])
    #expect(data.state("2020-02-01") == "never-applied")
    #expect(try company.words("en/privacy/versions/2020-02-01/").contains("Never in force, because another version"))
  }

  @Test func `A policy and a version that are not there, and words that can't be meant, are usage faults`() throws {
    for arguments in [
      ["release", "acme/privaci"], ["release", "acmé"], ["release", "acme/privacy", "--date", "2020-02-30"],
      ["release", "acme/privacy", "--change", "tiny"], ["release", "acme/privacy", "--withdraw"],
      ["release", "acme/privacy", "--retract", "soon"],
      ["release", "acme/privacy", "--correct", "2020-01-01", "--retract", "2020-01-01"],
      ["release", "acme/privacy", "--add-locale", "fr"], ["release", "acme/privacy", "--undone-by", "2020-01-01"],
    ] {
      let outcome = try company.run(arguments)
      #expect(outcome.code == 2, "\(arguments): \(outcome.complained)")
      #expect(outcome.complained != "")
    }
    #expect(try company.acts() == ["released"])
  }
}
