import Foundation
import Testing

/// `codicil publish` to a folder, and what it refuses wherever the target is.
struct PublishTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }

  init() throws {
    company = try Company()
    let site = try company.workshop.text("content/site.yml")
    try company.workshop.write(
      site + """
        targets:
          web:
            folder: published
          alone: {folder: alone, entities: acme, host_files: [netlify]}

        """, to: "content/site.yml")
  }

  private func publish(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["publish"] + arguments, in: workshop.folder)
  }

  private func released() throws {
    #expect(try Program.run(["release", "acme/privacy", "--date", "2024-01-01"], in: workshop.folder).code == 0)
  }

  private var receipts: [String] {
    get throws { try FileTree.paths(of: workshop.url("receipts")).sorted() }
  }

  @Test func `The target gets what a build writes, and nothing of the builder's own`() throws {
    try released()
    let outcome = try publish("web")
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let built = try FileTree.bytes(of: workshop.url("site")).filter { !$0.key.hasPrefix(".codicil") }
    let published = try FileTree.bytes(of: workshop.url("published")).filter { $0.key != ".codicil-site" }
    #expect(FileTree.differences(built, published) == "")
    #expect(outcome.told.hasPrefix("web: \(built.count) files at ./published: \(built.count) sent, 0 deleted, "))
  }

  @Test func `A run without changes sends nothing and writes no receipt`() throws {
    try released()
    #expect(try publish("web").code == 0)
    let before = try FileTree.entries(of: workshop.url("published"))
    let receipts = try self.receipts
    let outcome = try publish("web")
    #expect(
      outcome.told
        == "web: \(before.count - 1) files at ./published: 0 sent, 0 deleted, read back and found as they were sent\n")
    #expect(try FileTree.entries(of: workshop.url("published")) == before)
    #expect(try self.receipts == receipts)
  }

  @Test func `Only what changed is sent, the last things first to go`() throws {
    try released()
    #expect(try publish("web").code == 0)
    let before = try FileTree.entries(of: workshop.url("published"))
    let card = try workshop.text(Company.entityFile)
    try workshop.write(card.replacing("1 Old Street", with: "2 New Street"), to: Company.entityFile)

    let plan = try publish("web", "--dry-run")
    #expect(try FileTree.entries(of: workshop.url("published")) == before)
    let sent = plan.told.split(separator: "\n").filter { $0.hasPrefix("send ") }.map { String($0.dropFirst(5)) }
    #expect(!sent.isEmpty && sent.count < before.count / 2)
    #expect(plan.told.hasSuffix("Nothing was published: this was a dry run.\n"))

    #expect(try publish("web").code == 0)
    let after = try FileTree.entries(of: workshop.url("published"))
    #expect(Set(after.keys.filter { after[$0] != before[$0] }) == Set(sent))
    let receipt = try workshop.text("receipts/" + #require(try receipts.last))
    #expect(sent.allSatisfy { receipt.contains("  \"\($0)\": \"") })
  }

  @Test func `A folder that Codicil did not make is refused and stays`() throws {
    try released()
    try workshop.write("mine", to: "published/index.html")
    let outcome = try publish("web")
    #expect(outcome.code == 2)
    #expect(
      outcome.complained.hasSuffix(
        "codicil: ./published holds files that Codicil did not make (index.html): name another folder, or empty this one "
          + "yourself\n"))
    #expect(try FileTree.paths(of: workshop.url("published")) == ["index.html"])
  }

  @Test func `More deletions than a tenth are refused until they are allowed`() throws {
    try released()
    #expect(try publish("web").code == 0)
    let before = try FileTree.bytes(of: workshop.url("published"))
    for index in 0..<20 { try workshop.write("old", to: "published/acme/old/\(index).html") }
    let outcome = try publish("web")
    #expect(outcome.code == 2)
    #expect(outcome.complained.contains("this would delete 20 files at the target (acme/old/0.html, acme/old/1.html, "))
    #expect(outcome.complained.hasSuffix("if they are to go, say --max-delete 20\n"))
    #expect(try FileTree.paths(of: workshop.url("published")).count == before.count + 20)
    #expect(try publish("web", "--dry-run").complained.contains("It would be refused: this would delete 20 files"))
    #expect(try publish("web", "--max-delete", "19").code == 2)
    #expect(try publish("web", "--max-delete", "20").code == 0)
    #expect(FileTree.differences(before, try FileTree.bytes(of: workshop.url("published"))) == "")
    #expect(!workshop.exists("published/acme/old"))
  }

  @Test func `Names that begin with a dot at the target's top stay`() throws {
    try released()
    #expect(try publish("web").code == 0)
    try workshop.write("proof", to: "published/.well-known/proof")
    #expect(try publish("web", "--max-delete", "0").code == 0)
    #expect(workshop.exists("published/.well-known/proof"))
  }

  @Test func `What somebody changed at the target is mended, links among it are replaced`() throws {
    try released()
    #expect(try publish("web").code == 0)
    let before = try FileTree.bytes(of: workshop.url("published"))
    let other = try Workshop()
    try other.write("keep", to: "robots.txt")
    try workshop.write("changed", to: "published/index.html")
    try workshop.remove("published/robots.txt")
    try workshop.link("published/robots.txt", to: other.url("robots.txt").path())
    #expect(try publish("web").told.contains(": 2 sent, 0 deleted"))
    #expect(FileTree.differences(before, try FileTree.bytes(of: workshop.url("published"))) == "")
    #expect(try other.text("robots.txt") == "keep")
  }

  @Test func `One entity stands at the root of its target, with the files of its host`() throws {
    try released()
    try workshop.write(
      workshop.text(Company.entityFile) + "base_url: https://legal.acme.example\n", to: Company.entityFile)
    let outcome = try publish("alone")
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(!outcome.complained.contains("published by itself"))
    let files = try FileTree.paths(of: workshop.url("alone"))
    #expect(Set(["index.html", "404.html", "_headers", "_redirects", "en/privacy/index.html"]).isSubset(of: files))
    #expect(!files.contains { $0.hasPrefix("acme/") })
    #expect(try LinkChecker(workshop.url("alone")).faults() == [])
    #expect(try workshop.text("alone/404.html").contains("href=\"/assets/style."))
  }

  @Test func `Several entities have a home page that lists just these`() throws {
    try released()
    for id in ["beta", "gamma"] {
      try workshop.write("name: \(id.capitalized)\nlocales: [en]\n", to: "content/entities/\(id)/entity.yml")
    }
    try workshop.write(
      workshop.text("content/site.yml") + "  some: {folder: some, entities: [acme, gamma]}\n", to: "content/site.yml")
    #expect(try publish("some").code == 0)
    let files = try FileTree.paths(of: workshop.url("some"))
    #expect(Set(files.map { $0.prefix { $0 != "/" } }).isSuperset(of: ["acme", "gamma", "index.html", "sitemap.xml"]))
    #expect(!files.contains { $0.hasPrefix("beta/") })
    let home = try workshop.text("some/index.html")
    #expect(home.contains("Gamma") && !home.contains("Beta"))
    #expect(try !workshop.text("some/sitemap.xml").contains("beta"))
    #expect(try LinkChecker(workshop.url("some")).faults() == [])
  }

  @Test func `An entity that is published by itself under the site's address is told`() throws {
    try released()
    let outcome = try publish("alone")
    #expect(outcome.code == 0)
    #expect(
      outcome.complained.contains(
        "acme is published by itself, but its pages give the address that it has inside the site, "
          + "https://policies.example.org/acme/: write the address"))
  }

  // MARK: Refusals

  @Test func `A site with faults is not published`() throws {
    try released()
    #expect(try publish("web").code == 0)
    let before = try FileTree.entries(of: workshop.url("published"))
    try workshop.append("\n{{entity.nme}}\n", to: Company.policy + "/en.md", orMake: false)
    let outcome = try publish("web")
    #expect(outcome.code == 1)
    #expect(outcome.complained.contains("[unknown-name]"))
    #expect(outcome.complained.hasSuffix("Nothing was published.\n"))
    #expect(try FileTree.entries(of: workshop.url("published")) == before)
  }

  @Test func `What is not sealed is published only when that is said`() throws {
    let text = try workshop.text(Company.policy + "/en.md")
    try workshop.write(
      text.replacing("slug: privacy\n", with: "slug: privacy\nlast_updated: 2024-01-01\n"),
      to: Company.policy + "/en.md")
    let outcome = try publish("web")
    #expect(outcome.code == 1)
    #expect(
      outcome.complained.contains(
        "content/entities/acme/privacy: error: acme/privacy is not sealed: nothing proves later what was published [not-sealed]"
      ))
    #expect(!workshop.exists("published"))
    #expect(try publish("web", "--unsealed").code == 0)
    #expect(try workshop.text("receipts/" + #require(receipts.last)).contains("unsealed:\n  - \"acme/privacy\"\n"))
  }

  @Test func `Drafts are never published`() throws {
    try released()
    try workshop.append("\nA word of the draft.\n", to: Company.policy + "/en.md", orMake: false)
    #expect(try publish("web").code == 0)
    for (path, bytes) in try FileTree.bytes(of: workshop.url("published")) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("A word of the draft."), "\(path)")
    }
  }

  @Test func `A target that there isn't is told with the nearest that there is`() throws {
    let outcome = try publish("wep")
    #expect(outcome.code == 2)
    #expect(outcome.complained == "codicil: there is no target `wep`: did you mean `web`?\n")
  }

  // MARK: Receipts

  @Test func `A receipt has the heads of the ledgers, by which verify proves what came before`() throws {
    try released()
    #expect(try publish("web").code == 0)
    let path = "receipts/" + (try #require(receipts.last))
    let receipt = try workshop.text(path)
    let head = try company.head()
    #expect(path.hasPrefix("receipts/web/20"))
    #expect(receipt.contains("\nheads:\n  acme/privacy: \"\(head)\"\n"))
    #expect(receipt.contains("\ntarget: web\nplace: \"./published\"\n"))
    let verified = try Program.run(["verify", "--receipt", path], in: workshop.folder)
    #expect(verified.code == 0)
    #expect(verified.told.contains("\(head): the head of this ledger"))

    try workshop.write(receipt.replacing(head, with: String(repeating: "a", count: 64)), to: path)
    let refuted = try Program.run(["verify", "--receipt", path], in: workshop.folder)
    #expect(refuted.code == 1)
    #expect(
      refuted.complained.contains(
        "\(path): error: no ledger has the head \(String(repeating: "a", count: 64)), which was that of acme/privacy"))
    #expect(try Program.run(["verify", "--receipt", "content/site.yml"], in: workshop.folder).code == 2)
  }
}
