import Foundation
import Testing

/// A passage that is removed from what was frozen.
struct RedactionTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let name = "Jane O'Doe"
  private let redact = ["redact", "acme/privacy"]

  init() throws { company = try Company() }

  /// Versions in whose every corner the name stands.
  private func release() throws {
    try company.edit(
      Company.entityFile, "host: harbour", "dpo: { name: \"Jane O'Doe\", email: jane@acme.example }\nhost: harbour")
    for locale in ["en", "fr"] {
      let file = Company.policy + "/\(locale).md"
      let title = locale == "en" ? "title: Privacy notice" : "title: Confidentialité"
      try company.edit(file, title, "title: \"Jane O'Doe: a \\\"notice\\\"\"")
      try company.edit(file, "summary:\n", "summary:\n  - \"Jane O'Doe: our officer\"\n")
      try workshop.write(
        workshop.text(file)
          + """

          Jane O'Doe: officer, `Jane O'Doe`, **Jane O'Doe**(director), [Jane O'Doe](https://acme.example/#jane-o-doe).
          She is Jane
          O'Doe, or {{dpo}}.

          > Jane
          > O'Doe

          | Jane O'Doe | B |
          |---|---|
          | 1 | Jane O'Doe |

          Jane O'Doe
          : {{entity.dpo.name}}

          ## On Jane O'Doe

          Text.

          """.replacing(", or {{dpo}}", with: ""), to: file)
    }
    try company.release("--date", "2020-01-01")
    try company.change()
    try company.release("--date", "2020-02-01")
    for locale in ["en", "fr"] {
      let file = Company.policy + "/\(locale).md"
      let text = try workshop.text(file)
      let start = try #require(text.firstRange(of: "\nJane O'Doe: officer"))
      let end = try #require(text.firstRange(of: "\nText.\n"))
      var rest = text
      rest.removeSubrange(start.lowerBound..<end.upperBound)
      try workshop.write(
        rest.replacing("Jane O'Doe: a", with: "A").replacing("  - \"Jane O'Doe: our officer\"\n", with: ""), to: file)
    }
    try company.edit(Company.entityFile, "Jane O'Doe", "John Roe")
  }

  @Test func `The name is in no file any more, the chain verifies, and the pages say it`() throws {
    try release()
    try company.publish()
    #expect(try files(holding: ["Jane", "jane-o", "O&#39;Doe"], below: "site") != [])
    let old = try FileTree.bytes(of: workshop.url(Company.versions))

    let all = redact + ["all", "--passage", name, "--reason", "Request of 3 May"]
    let dry = try company.run(all + ["--dry-run"])
    #expect(dry.code == 0 && dry.told.contains("would write \(Company.versions)/2020-01-01/fr.md"), "\(dry)")
    #expect(try FileTree.bytes(of: workshop.url(Company.versions)) == old)
    let outcome = try company.run(all)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(!outcome.complained.contains("still stands"), "\(outcome.complained)")
    #expect(try company.acts() == ["released", "released", "redacted", "redacted"])

    try company.publish()
    for folder in ["content", "site"] {
      let found = try files(holding: [name, "Jane", "O'Doe", "O’Doe", "jane-o", "O&#39;Doe"], below: folder)
      #expect(found == [], "\(found)")
    }
    let words = try company.words("en/privacy/versions/2020-01-01/")
    for shown in [
      "[removed] : a “notice”", "[removed] : our officer", "[removed] : officer", "She is [removed].", "On [removed]",
    ] {
      #expect(words.contains(shown), "\(shown) in \(words)")
    }
    #expect(try company.page("en/privacy/versions/2020-01-01/").headingIDs.contains("on-removed"))
    // Once for each of the two versions, however many of its files held the name.
    let note = "A passage was removed on"
    #expect(try company.words("en/privacy/changes/").components(separatedBy: note).count == 3)
    #expect(try company.words("fr/confidentialite/changes/").contains("Request of 3 May"))
    let digests = try company.data().versions.first { $0.id == "2020-01-01" }?.digests
    #expect(digests?.count == 3)
    #expect(try company.ledger().contains(digests?["fr.md"] ?? "-"))
    #expect(try company.run("show", "acme/privacy", "--on", "2020-01-15").told.contains("[removed]"))
  }

  @Test func `Only one text of one version is touched if so asked, and what remains is named`() throws {
    try release()
    let old = try FileTree.bytes(of: workshop.url(Company.versions))
    let outcome = try company.run(
      redact + ["2020-01-01", "--locale", "fr", "--passage", name, "--reason", "Request"])
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(outcome.complained.contains("still stands in \(Company.versions)/2020-02-01/fr.md"))
    #expect(outcome.complained.contains("still stands in \(Company.versions)/2020-01-01/entity.yml"))
    let new = try FileTree.bytes(of: workshop.url(Company.versions))
    #expect(new.filter { old[$0.key] != $0.value }.keys.sorted() == ["2020-01-01/fr.md", "ledger.yml"])
    try company.publish()
  }

  @Test func `It is refused without a ledger, without the passage, and with a reason that tells it`() throws {
    _ = try company.refused(redact + ["all", "--passage", "Acme", "--reason", "x"], with: "not-sealed")
    try company.release("--date", "2020-01-01")
    _ = try company.refused(redact + ["all", "--passage", "Nobody", "--reason", "x"], with: "passage-not-found")
    _ = try company.refused(redact + ["2020-01-02", "--passage", "Acme", "--reason", "x"], with: "unknown-version")
    _ = try company.refused(redact + ["all", "--passage", "Acme", "--reason", "Acme asked."], with: "reason-tells")
    #expect(try company.run(redact + ["soon", "--passage", "Acme", "--reason", "x"]).code == 2)
    #expect(try company.run(redact + ["all", "--passage", "", "--reason", "x"]).code == 2)
    let blank = try company.run(redact + ["all", "--passage", "Acme", "--reason", " "])
    #expect(blank.code != 0)
  }

  @Test func `A word that a short name is a part of stays whole in addresses and ids`() throws {
    try company.edit(
      Company.policy + "/en.md", "## Contact {#contact}", "## Contact in martinique {#martinique-martin}")
    try workshop.write(
      workshop.text(Company.policy + "/en.md") + "\nMartin is [here](https://martinique.example/martin#x).\n",
      to: Company.policy + "/en.md")
    try company.release("--date", "2020-01-01")
    try company.must("redact", "acme/privacy", "all", "--passage", "Martin", "--reason", "Request")
    let text = try workshop.text(Company.versions + "/2020-01-01/en.md")
    #expect(text.contains("## Contact in martinique {#martinique-removed}"))
    #expect(text.contains("[removed] is [here](https://martinique.example/martin#x)."))
  }

  @Test(
    "Adopted files may spell it in any way that YAML and Markdown know",
    arguments: [
      "title: Jane O'Doe\nsummary: [Jane O'Doe, other]\n",
      "title: 'Jane O''s'\nsummary:\n- Jane O'Doe\n- \"Jane O'Doe left\"\n",
      "title: T # Jane O'Doe\nsummary:\n  - >\n    Jane\n    O'Doe\n  - |\n    Jane O'Doe is: here\n",
      "title: \"Jane O'Doe \\\"x\\\"\"\nsummary: Jane O'Doe\nchanges:\n  - of Jane O'Doe, \"once\"\n",
    ])
  func isRead(_ head: String) throws {
    for ending in ["\n", "\r\n"] {
      let company = try Company()
      let text = "---\n\(head)---\n\nJane O\\'Doe and O’Doe; Jane&#32;.\n\n1. Jane\n   O'Doe\n"
      try company.workshop.write(text.replacing("\n", with: ending), to: Company.versions + "/2019-01-01/en.md")
      try company.must("seal", "acme/privacy")
      let outcome = try company.run(redact + ["2019-01-01", "--passage", name, "--reason", "Request"])
      #expect(outcome.code == 0, "\(outcome.complained)")
      try company.publish()
      let frozen = try company.workshop.text(Company.versions + "/2019-01-01/en.md")
      #expect(!frozen.contains("Jane O'Doe") && frozen.contains("[removed]"))
      #expect(try company.words("en/privacy/versions/2019-01-01/").contains("[removed] and O’Doe"))
    }
  }

  private func files(holding words: [String], below folder: String) throws -> [String] {
    try FileTree.bytes(of: workshop.url(folder)).filter { _, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return words.contains { text.contains($0) }
    }.keys.sorted()
  }
}
