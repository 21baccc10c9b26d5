import Foundation
import Testing

/// What a release froze is what readers were shown of the working texts.
struct FrozenTextTests {
  /// Signs that mean something to Markdown, to YAML, to HTML or to Mustache, and words between them.
  private static let signs = [
    "*", "_", "[", "]", "|", "<", ">", "\"", "'", "`", "``", "#", "&", "&amp;", "\\", "!", "(", ")", "~", "{", "}", ":",
    ": ", "- ", "1. ", "--", "@", "$", "%", "»", "é", "مرحبا", "Smith", "und", "Söhne", "3", "2)", " ", " ",
    "https://a.b/c_d",
  ]

  private static let places = [
    "{{entity.name}} publishes this.", "Of *{{entity.name}}* and **{{entity.email}}**.", "`{{entity.name}}` is code.",
    "[{{entity.name}}](https://example.org/?q={{entity.name}} \"{{entity.phone}}\")",
    "- {{entity.name}}\n- {{> storage}}",
    "| {{entity.name}} | B |\n|---|---|\n| {{entity.phone}} | `{{entity.name}}` |",
    "> {{entity.name}}\n> {{> storage}}",
    "{{entity.name}}\n: {{entity.phone}}", "1. {{> storage}}\n\n   {{entity.name}}", "## On {{entity.name}}",
    "```\n{{entity.name}}\n```", "<https://example.org/>{{entity.name}}!",
    "{{entity.phone}}{{entity.name}}{{entity.email}}",
    "A line\n{{entity.name}}\nanother", "## Plain {#plain-{n}}", "{{entity.name}}: {{entity.phone}}\n===",
  ]

  @Test("What was shown as a draft is what is shown once it is released", arguments: 0..<8)
  func isShown(_ seed: Int) throws {
    var random = Seed(UInt64(seed) * 7919 + 11)
    let company = try Company()
    let workshop = company.workshop
    func value() -> String {
      let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.signs.randomElement(using: &random) ?? "" }
      let whole = text.joined().split(separator: " ").joined(separator: " ")
      return whole.isEmpty ? "x" : whole
    }
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    try workshop.write(
      """
      name: \(quoted(value()))
      legal_name: { en: \(quoted(value())), fr: \(quoted(value())) }
      email: \(quoted(value()))
      phone: \(quoted(value()))
      address: { street: \(quoted(value())), country: MA }
      locales: [en, fr]
      host: harbour
      numbering: none
      """.replacing("\nnumbering: none", with: "\n"), to: Company.entityFile)
    try workshop.write("name: \(quoted(value()))\nphone: \(quoted(value()))\n", to: "content/parties/harbour.yml")
    let order = Self.places.indices.map { ($0, Self.places[$0]) }.shuffled(using: &random).prefix(11)
    let body = order.map { number, text in text.replacing("{n}", with: String(number)) }.joined(separator: "\n\n")
    for locale in ["en", "fr"] {
      let head = "---\ntitle: \(quoted(value()))\nsummary:\n  - \"{{entity.name}}: {{host.phone}}\"\n---\n\n"
      try workshop.write(head + body + "\n", to: Company.policy + "/\(locale).md")
    }
    let drafted = try company.run("build", "--drafts", "--as-of", Company.later)
    try #require(drafted.code == 0, "\(drafted.complained)")
    let drafts = try ["en", "fr"].map { try company.article("\($0)/privacy/") }

    try company.release("--date", "2020-01-01")

    #expect(try company.unreleased() == nil)
    for (locale, draft) in zip(["en", "fr"], drafts) {
      let shown = try company.article("\(locale)/privacy/versions/2020-01-01/")
      // A draft has no date of its last update.
      #expect(Company.withoutStamps(shown) == Company.withoutStamps(draft), "\(locale) of seed \(seed)")
    }
  }

  @Test func `The sample content, released, is what it was as a draft`() throws {
    let workshop = try Workshop.sample()
    let entities = try FileManager.default.contentsOfDirectory(
      atPath: workshop.url("content/entities").path(percentEncoded: false)
    ).filter { !$0.hasPrefix(".") }.sorted()
    var names: [String] = []
    for entity in entities {
      for policy in try FileManager.default.contentsOfDirectory(
        atPath: workshop.url("content/entities/" + entity).path(percentEncoded: false)
      ).sorted() where workshop.exists("content/entities/\(entity)/\(policy)/fr.md") {
        names.append("\(entity)/\(policy)")
        let versions = "content/entities/\(entity)/\(policy)/versions"
        if workshop.exists(versions) { try workshop.remove(versions) }
      }
    }
    try #require(names.count >= 5)
    #expect(try Program.run(["build", "--drafts", "--as-of", Company.later], in: workshop.folder).code == 0)
    let drafts = try texts(workshop)
    for name in names {
      let outcome = try Program.run(["release", name, "--date", "2020-01-01"], in: workshop.folder)
      #expect(outcome.code == 0, "\(name): \(outcome.complained)")
    }
    let built = try Program.run(["build", "--as-of", Company.later], in: workshop.folder)
    #expect(built.code == 0)
    #expect(!built.complained.contains("not released"), "\(built.complained)")
    let shown = try texts(workshop)
    #expect(shown.count >= 10)
    for (path, text) in shown { #expect(drafts[path] == text, "\(path)") }
  }

  /// The text of each page of a policy, without what is told of its version.
  private func texts(_ workshop: Workshop) throws -> [String: String] {
    var found: [String: String] = [:]
    for path in try FileTree.paths(of: workshop.url("site")) where path.hasSuffix("/index.html") {
      guard path.split(separator: "/").count == 4 else { continue }
      let html = try workshop.text("site/" + path)
      guard let start = html.firstRange(of: "<div class=\"text"),
        let end = html.firstRange(of: "<ul class=\"change-nav\"")
      else { continue }
      found[path] = String(html[start.lowerBound..<end.lowerBound])
    }
    return found
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct Seed: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
