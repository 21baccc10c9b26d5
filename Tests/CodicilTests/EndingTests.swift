import Foundation
import Testing

/// Versions that are taken back, and policies that end.
struct EndingTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }

  init() throws {
    company = try Company()
    try company.release("--date", "2020-01-01")
  }

  @Test func `A version is taken back before it takes effect; its page stays and says so`() throws {
    try company.change()
    try company.release("--date", "2020-02-01", "--effective", "2090-01-01")
    try company.publish()
    #expect(try company.data().upcoming == ["2020-02-01"])
    let told = try company.refused(["release", "acme/privacy", "--retract", "2020-01-01"], with: "already-effective")
    #expect(told.complained.contains("--correct 2020-01-01") && told.complained.contains("--withdraw"))
    _ = try company.refused(["release", "acme/privacy", "--retract", "2020-03-01"], with: "unknown-version")

    let retract = ["release", "acme/privacy", "--retract", "2020-02-01", "--reason", "The plan was dropped."]
    let dry = try company.run(retract + ["--dry-run"])
    #expect(dry.told.contains("version 2020-02-01 is taken back\nwould write \(Company.versions)/ledger.yml\n"))
    #expect(try company.run(retract).code == 0)
    #expect(try company.acts() == ["released", "released", "retracted"])
    let again = try company.refused(retract, with: "retracted")
    #expect(again.complained.contains("versions/2020-02-01: error: version 2020-02-01 was taken back on "))
    _ = try company.refused(
      ["release", "acme/privacy", "--add-locale", "fr", "--to", "2020-02-01"], with: "retracted")
    try company.publish()
    let page = try company.page("en/privacy/versions/2020-02-01/")
    #expect(page.banners.contains("retracted"))
    #expect(try company.words("en/privacy/versions/2020-02-01/").contains("English wording 2."))
    #expect(!(try company.page("en/privacy/").banners.contains("newer")))
    #expect(try company.words("en/privacy/changes/").contains("was taken back on"))
    let data = try company.data()
    #expect(data.upcoming == [] && data.in_force == "2020-01-01" && data.state("2020-02-01") == "retracted")
    #expect(data.versions.first { $0.id == "2020-01-01" }?.applies_to == nil)
    #expect(try company.run("show", "acme/privacy", "--on", "2095-01-01").complained.contains("privacy 2020-01-01"))
    // Its texts wait, unreleased, for another release.
    #expect(try company.unreleased() == "text (en, fr)")
    try company.announce()
    try company.release("--date", "2020-02-01", "--effective", "2090-06-01")
    #expect(try company.unreleased() == nil)
    try company.publish()
    #expect(try company.data().upcoming == ["2020-02-01.2"])
  }

  @Test func `Of two versions of one day the later stands, and taken back it leaves the first`() throws {
    try company.change("2")
    try company.release("--date", "2020-02-01", "--effective", "2090-01-01")
    try company.change("3")
    try company.release("--date", "2020-03-01", "--effective", "2090-01-01")
    try company.publish()
    #expect(try company.data().upcoming == ["2020-03-01"])
    try company.must("release", "acme/privacy", "--retract", "2020-03-01")
    try company.publish()
    #expect(try company.data().upcoming == ["2020-02-01"])
    #expect(try company.run("show", "acme/privacy", "--on", "2090-01-01").complained.contains("privacy 2020-02-01"))
  }

  @Test func `A withdrawal that has not begun is postponed by the next`() throws {
    try company.must("release", "acme/privacy", "--withdraw", "--effective", "2085-06-30")
    try company.must("release", "acme/privacy", "--withdraw", "--effective", "2086-01-01")
    try company.publish()
    #expect(try company.data().withdrawn == "2086-01-01")
    try company.publish(asOf: "2085-12-31")
    #expect(try company.data().in_force == "2020-01-01")
    try company.publish(asOf: "2086-01-01")
    #expect(try company.data().in_force == nil)
  }

  @Test func `A withdrawal is announced, then in effect, and all tell the same`() throws {
    try company.must("release", "acme/privacy", "--withdraw", "--effective", "2085-06-30", "--reason", "Shop closed.")
    #expect(try company.acts() == ["released", "withdrawn"])
    try company.publish()
    #expect(try company.page("en/privacy/").banners.contains("withdrawal"))
    // The banner and the stamp agree on the last day.
    #expect(try company.words("en/privacy/").contains("it no longer applies from 30 June 2085 on"))
    #expect(try company.words("en/privacy/").contains("to 29 June 2085"))
    #expect(try company.data().in_force == "2020-01-01")
    #expect(try company.data().withdrawn == "2085-06-30")
    #expect(try company.data().versions[0].applies_to == "2085-06-29")
    #expect(try workshop.text("site/acme/en/privacy/feed.xml").contains("30 June 2085"))
    #expect(try company.words("en/privacy/changes/").contains("30 June 2085"))
    #expect(try company.run("show", "acme/privacy", "--on", "2085-06-29").complained.contains("privacy 2020-01-01"))

    try company.publish(asOf: "2085-06-30")
    #expect(try company.page("en/privacy/").banners.contains("withdrawn"))
    #expect(try company.page("fr/confidentialite/versions/2020-01-01/").banners.contains("withdrawn"))
    #expect(try company.data().in_force == nil)
    #expect(try company.data().withdrawn == "2085-06-30")
    #expect(try workshop.text("site/acme/en/privacy/feed.xml").contains("withdrawn with effect from 30 June 2085"))
    let shown = try company.run("show", "acme/privacy", "--on", "2085-06-30")
    #expect(shown.code == 1 && shown.complained.contains("No version of acme/privacy was in force on 2085-06-30"))
    // Nothing is withdrawn before it was said.
    try company.publish(asOf: "2020-06-01")
    #expect(try company.page("en/privacy/").banners == [])
  }

  @Test func `A release on the very day undoes a withdrawal that was announced`() throws {
    try company.must("release", "acme/privacy", "--withdraw", "--effective", "2085-06-30")
    try company.change()
    try company.release("--date", "2020-02-01", "--effective", "2085-06-30")
    try company.publish()
    #expect(!(try company.page("en/privacy/").banners.contains("withdrawal")))
    #expect(try company.data().withdrawn == nil)
    #expect(try company.data().upcoming == ["2020-02-01"])
    try company.publish(asOf: "2085-07-01")
    #expect(try company.data().in_force == "2020-02-01")
  }

  @Test func `The same texts may be released again after a withdrawal`() throws {
    try company.must("release", "acme/privacy", "--withdraw", "--effective", "2085-06-30")
    try company.announce("It applies again.", "Elle vaut de nouveau.")
    try company.release("--date", "2020-02-01", "--effective", "2086-01-01")
    try company.publish(asOf: "2085-07-01")
    #expect(try company.data().in_force == nil)
    try company.publish(asOf: "2086-01-01")
    #expect(try company.data().in_force == "2020-02-01")
    #expect(try company.page("en/privacy/").banners == [])
  }

  @Test func `A withdrawal is refused in the past, before a version, and of what was never released`() throws {
    let withdraw = ["release", "acme/privacy", "--withdraw", "--effective"]
    let past = try company.refused(withdraw + ["2020-06-01"], with: "withdrawn-in-the-past")
    #expect(past.complained.contains("today or a later day"))
    try company.change()
    try company.release("--date", "2020-02-01", "--effective", "2090-01-01")
    let told = try company.refused(withdraw + ["2085-06-30"], with: "upcoming-would-undo")
    #expect(told.complained.contains("--retract 2020-02-01"))
    try company.must("release", "acme/privacy", "--retract", "2020-02-01")
    let dry = try company.must("release", "acme/privacy", "--withdraw", "--effective", "2085-06-30", "--dry-run")
    #expect(dry.told.hasPrefix("acme/privacy is withdrawn with effect from 2085-06-30\nwould write "))
    #expect(dry.told.contains("would write \(Company.versions)/ledger.yml\nNothing was written"))
    #expect(try company.acts().last == "retracted")
    try company.must("release", "acme/privacy", "--withdraw", "--effective", "2085-06-30")
    let fresh = try Company()
    _ = try fresh.refused(withdraw + ["2085-06-30"], with: "not-sealed")
  }
}
