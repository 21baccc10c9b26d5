import Foundation
import Testing

/// `codicil new --schemas`; what the schemas accept and refuse is checked by `.ci/check-formats`.
struct SchemaTests {
  private static let names = [
    "entity.json", "front-matter.json", "frozen-front-matter.json", "law.json", "party.json", "policy.json",
    "site.json", "theme.json",
  ]

  @Test func `Schemas are written beside the content, and how an editor uses them is told`() throws {
    let workshop = try Workshop()
    try workshop.write("", to: "legal/content/site.yml")
    try workshop.write("ref: refs/heads/main\n", to: ".git/HEAD")
    let outcome = try Program.run(["new", "--schemas", "--root", "legal"], in: workshop.folder)
    #expect(outcome.code == 0 && outcome.complained == "")
    #expect(try FileTree.paths(of: workshop.url("legal/schemas")) == Self.names)
    #expect(outcome.told.contains("\"./legal/schemas/policy.json\": \"legal/content/entities/*/*/policy.yml\""))
    #expect(outcome.told.contains("# yaml-language-server: $schema=../schemas/site.json\n"))
  }

  @Test func `An editor finds them without a repository, and outside of it`() throws {
    let workshop = try Workshop()
    try workshop.write("", to: "legal/content/site.yml")
    let beside = try Program.run(["new", "--schemas"], in: workshop.url("legal"))
    #expect(beside.told.contains("\"./schemas/site.json\": \"content/site.yml\""))
    let outside = try Program.run(["new", "--schemas", "--output", "../out"], in: workshop.url("legal"))
    let path = workshop.url("out/site.json").path(percentEncoded: false)
    #expect(outside.told.contains("\"\(path)\": \"content/site.yml\""))
  }

  @Test func `They are written again over those of another version, never over other files`() throws {
    let workshop = try Workshop()
    _ = try Program.run(["new", "--schemas", "--output", "out"], in: workshop.folder)
    let first = try FileTree.bytes(of: workshop.url("out"))
    try workshop.write(try workshop.text("out/law.json").replacing("law", with: "lex"), to: "out/law.json")
    #expect(try Program.run(["new", "--schemas", "--output", "out"], in: workshop.folder).code == 0)
    #expect(try FileTree.bytes(of: workshop.url("out")) == first)

    try workshop.write("{}\n", to: "out/policy.json")
    try workshop.remove("out/entity.json")
    let outcome = try Program.run(["new", "--schemas", "--output", "out"], in: workshop.folder)
    #expect(outcome.code == 2)
    #expect(outcome.complained.contains("out/policy.json is not a schema that codicil wrote"))
    #expect(try workshop.text("out/policy.json") == "{}\n" && !workshop.exists("out/entity.json"))
  }

  @Test func `Without a word of what is wanted nothing is written`() throws {
    let workshop = try Workshop()
    #expect(try Program.run(["new"], in: workshop.folder).code == 2)
    #expect(try FileTree.paths(of: workshop.folder) == [])
  }
}
