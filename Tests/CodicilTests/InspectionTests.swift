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
}
