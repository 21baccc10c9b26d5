import Foundation
import Testing

/// What `show`, `diff`, `notice` and `status` tell of what was released.
struct InspectionTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let en = Company.policy + "/en.md"

  init() throws {
    company = try Company()
    try company.release("--date", "2020-01-01")
    try company.change("2")
    try company.release("--date", "2020-02-01")
  }

  @Test(
    "A frozen version is shown, compared and announced for all the faults of a draft",
    arguments: [
      ("privacy/en.md", "\n<b>\n"), ("privacy/en.md", "\n{{entity.nmae}}\n"), ("terms/en.md", "\n<b>\n"),
      ("../../clauses/storage/en.md", "\n{{#open}}\n"),
    ])
  func isRead(_ file: String, _ fault: String) throws {
    try workshop.write("---\ntitle: Terms\n---\n\nText.\n", to: "content/entities/acme/terms/en.md")
    try workshop.copy(Repository.root.appending(path: "themes/base"), to: "themes/base")
    let commands = [
      ["show", "acme/privacy", "--on", "2020-01-15"],
      ["diff", "acme/privacy", "--from", "2020-01-01", "--to", "2020-02-01"], ["notice", "acme/privacy", "2020-02-01"],
    ]
    let sound = try commands.map { try company.run($0) }
    #expect(sound.allSatisfy { $0.code == 0 && !$0.told.isEmpty }, "\(sound)")
    let path = "content/entities/acme/" + file
    try workshop.write(workshop.text(path) + fault, to: path)
    #expect(try company.run("check").code == 1)
    for (command, before) in zip(commands, sound) {
      let outcome = try company.run(command)
      #expect(outcome.code == 0 && outcome.told == before.told, "\(command): \(outcome.complained)")
    }
    if file.hasPrefix("privacy") {
      let draft = try company.run("diff", "acme/privacy")
      #expect(draft.code == 1 && draft.complained.contains("Nothing was compared."))
    }
  }

  @Test func `A frozen file that was altered is told all the same`() throws {
    let file = Company.versions + "/2020-01-01/en.md"
    try workshop.write(workshop.text(file) + "More.\n", to: file)
    let outcome = try company.run("show", "acme/privacy", "--on", "2020-01-15")
    #expect(outcome.code == 1 && outcome.complained.contains("[ledger]") && outcome.told == "")
  }

  @Test func `Of a text that can't be read status does not say that it was never released, or is left out`() throws {
    for locale in ["en", "fr"] {
      let file = Company.policy + "/\(locale).md"
      let text = try workshop.text(file)
      try workshop.write(text.replacing("---\ntitle: ", with: "---\ntitle: a: "), to: file)
      let outcome = try company.run("status")
      #expect(outcome.told.contains("unknown: \(locale) can't be read"), "\(outcome.told)")
      #expect(!outcome.told.contains("never released") && !outcome.told.contains("left out"))
      #expect(!outcome.told.contains("missing"))
      #expect(try company.run("status", "--format", "json").told.contains("locales\": [\n        \"\(locale)\""))
      try workshop.write(text, to: file)
    }
    try workshop.remove(Company.policy + "/en.md")
    try workshop.remove(Company.policy + "/fr.md")
    #expect(try company.run("status").told.contains("no working text"))
  }

  @Test func `From when to when a version applied is told as it is known now`() throws {
    let shown = try company.run("show", "acme/privacy", "--on", "2020-01-15", "--locale", "fr")
    #expect(
      shown.complained == "acme/privacy 2020-01-01, in fr: applies from 2020-01-01 to 2020-01-31 (Europe/Paris)\n")
    let last = try company.run("show", "acme/privacy", "--on", "2020-02-15")
    #expect(last.complained == "acme/privacy 2020-02-01, in en: applies from 2020-02-01 (Europe/Paris)\n")
    // By what the clock's day knows.
    let then = try company.run(["show", "acme/privacy", "--on", "2020-01-15"], clock: 1_579_500_000)
    #expect(then.complained == "acme/privacy 2020-01-01, in en: applies from 2020-01-01 (Europe/Paris)\n")

    // A version that applies from before its update takes days from those that stood there.
    try company.change("3")
    try company.release("--date", "2020-03-01", "--effective", "2020-02-10", "--retroactive", "A court said so.")
    let taken = try company.run("show", "acme/privacy", "--on", "2020-02-15").complained
    #expect(taken.contains("privacy 2020-02-01, in en: applies from 2020-02-01 (Europe/Paris)\n"))
    #expect(taken.contains("Version 2020-03-01, which came later, applies to that day by now."))
    let before = try company.run("show", "acme/privacy", "--on", "2020-02-05").complained
    #expect(before.contains("applies from 2020-02-01 to 2020-02-09") && !before.contains("came later"))
  }

  @Test func `A locale that one of the versions lacks is said of that one, and one that there isn't is refused`() throws
  {
    try company.change("3")
    try company.release("--date", "2020-03-01", "--without", "fr")
    let lacking = try company.run("diff", "acme/privacy", "--from", "2020-02-01", "--to", "last", "--locale", "fr")
    #expect(lacking.told.contains("fr: no text in this locale in 2020-03-01\n"), "\(lacking)")
    let outcome = try company.run("diff", "acme/privacy", "--locale", "de")
    #expect(outcome.code == 2 && outcome.complained.contains("acme/privacy has no locale `de`"), "\(outcome)")
  }
}
