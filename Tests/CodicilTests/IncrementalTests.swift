import Foundation
import Testing

/// What was not built again is as it would have been built.
struct IncrementalTests {
  @Test(arguments: 1...4)
  func `After any edits a build leaves the bytes, and tells the words, of a clean one`(_ seed: Int) throws {
    let workshop = try Self.workshop()
    var random = Seed(UInt64(seed))
    var day = "2026-06-01"
    for round in 0..<12 {
      for _ in 0...Int.random(in: 0...2, using: &random) { try edit(workshop, &day, &random) }
      let clean = try expectCleanBytes(workshop, day, seed, round)
      let again = try Program.run(["build", "--as-of", day], in: workshop.folder)
      #expect(again.told.hasSuffix(": 0 changed, 0 removed\n"))
      #expect(again.complained == clean.complained)
    }
  }

  @Test(arguments: 5...8)
  func `After edits of the theme's look a build leaves the bytes of a clean one`(_ seed: Int) throws {
    let workshop = try Self.workshop()
    var random = Seed(UInt64(seed))
    var day = "2026-06-01"
    for round in 0..<8 {
      try edit(workshop, &day, &random, among: [4, 11, 12, 13, 14, 15, 16])
      if round % 3 == 2 { try edit(workshop, &day, &random) }
      try expectCleanBytes(workshop, day, seed, round)
    }
  }

  /// That a build leaves the bytes, and tells the words, of a clean one, of which it gives the outcome.
  @discardableResult
  private func expectCleanBytes(_ workshop: Workshop, _ day: String, _ seed: Int, _ round: Int) throws
    -> Program.Outcome
  {
    let arguments = ["build", "--as-of", day]
    let outcome = try Program.run(arguments, in: workshop.folder)
    let clean = try Program.run(arguments + ["--cold", "--output", "clean-\(round)"], in: workshop.folder)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(outcome.complained == clean.complained)
    let difference = FileTree.differences(
      try FileTree.bytes(of: workshop.url("clean-\(round)")), try FileTree.bytes(of: workshop.url("site")))
    #expect(difference == "", "seed \(seed), round \(round)")
    return clean
  }

  @Test func `A day on which a version takes effect is seen, and days between such days change nothing`() throws {
    let company = try Company()
    try company.release("--date", "2020-01-01")
    try company.change()
    try company.release("--date", "2020-02-01", "--effective", "2090-03-01")
    let workshop = company.workshop
    let page = "site/acme/en/privacy/index.html"
    func build(_ day: String) throws -> Program.Outcome {
      try Program.run(["build", "--as-of", day], in: workshop.folder)
    }
    #expect(try build("2090-02-01").code == 0)
    let before = try workshop.text(page)
    #expect(try build("2090-02-28").told.hasSuffix(": 0 changed, 0 removed\n"))
    #expect(!(try build("2090-03-01").told.hasSuffix(": 0 changed, 0 removed\n")))
    #expect(try workshop.text(page) != before)
    #expect(try build("2090-02-28").code == 0)
    #expect(try workshop.text(page) == before)
  }

  @Test(arguments: ["cut off", "emptied", "altered", "of another kind", "a folder", "in a file's place"])
  func `A damaged record is dropped without a word`(_ damage: String) throws {
    let workshop = try Self.workshop()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let expected = try FileTree.bytes(of: workshop.url("site"))
    if damage == "in a file's place" {
      try workshop.remove(".codicil")
      try workshop.write("a file", to: ".codicil")
    } else {
      for path in try FileTree.paths(of: workshop.url(".codicil")) where path.hasSuffix("/acme") {
        let record = ".codicil/" + path
        var bytes = try Data(contentsOf: workshop.url(record))
        switch damage {
        case "cut off": bytes = bytes.prefix(bytes.count / 2)
        case "emptied": bytes = Data()
        case "altered": bytes[bytes.count - 9] ^= 0x55
        case "of another kind": bytes = Data("Codicil record 1\n".utf8)
        default: break
        }
        try workshop.remove(record)
        try workshop.write(bytes, to: damage == "a folder" ? record + "/x" : record)
      }
    }
    try workshop.write("torn", to: "site/acme/en/privacy/index.html")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 0 && outcome.complained == "")
    #expect(FileTree.differences(expected, try FileTree.bytes(of: workshop.url("site"))) == "")
  }

  @Test func `Records lie beside the content, keep themselves out of version control, and go with their site`() throws {
    let workshop = try Self.workshop()
    #expect(try Program.run(["build", "--output", "one"], in: workshop.folder).code == 0)
    let first = try FileTree.paths(of: workshop.url(".codicil"))
    #expect(try workshop.text(".codicil/.gitignore") == "*\n")
    #expect(first.contains { $0.hasSuffix("/acme") } && first.contains { $0.hasSuffix("/beta") })
    try workshop.remove("one")
    try workshop.remove("content/entities/beta")
    #expect(try Program.run(["build", "--output", "two"], in: workshop.folder).code == 0)
    let second = try FileTree.paths(of: workshop.url(".codicil"))
    #expect(Set(first).intersection(second) == [".gitignore"])
    #expect(!second.contains { $0.hasSuffix("/beta") })
  }

  private static func workshop() throws -> Workshop {
    let workshop = try Workshop.sound()
    try workshop.copy(workshop.url("content/entities/acme"), to: "content/entities/beta")
    return workshop
  }

  /// Puts a line in the place of the one that begins so.
  private func rewrite(_ workshop: Workshop, _ path: String, _ start: String, _ line: String) throws {
    let lines = try workshop.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    try workshop.write(lines.map { $0.hasPrefix(start) ? line : String($0) }.joined(separator: "\n"), to: path)
  }

  /// One thing that a person, or an accident, might do between two builds.
  private func edit(
    _ workshop: Workshop, _ day: inout String, _ random: inout Seed, among kinds: [Int] = Array(0..<18)
  ) throws {
    let number = Int.random(in: 0...999, using: &random)
    let entity = ["acme", "beta"].randomElement(using: &random) ?? "acme"
    switch kinds.randomElement(using: &random) ?? 0 {
    case 0: try workshop.append("\nLine \(number).\n", to: "content/entities/\(entity)/privacy/en.md")
    case 1: try workshop.append("\nLigne \(number).\n", to: "content/entities/\(entity)/privacy/fr.md")
    case 2:
      let file = ["storage"].map { "content/clauses/\($0)/en.md" }[0]
      try workshop.append("Words \(number).\n", to: file)
    case 3:
      let file = "content/entities/\(entity)/entity.yml"
      let lines = try workshop.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      try workshop.write(
        lines.map { $0.hasPrefix("name:") ? "name: Name \(number)" : String($0) }.joined(separator: "\n"), to: file)
    case 4: try workshop.append("\n/* \(number) */\n", to: "themes/base/assets/style.css", orMake: true)
    case 5: day = "20\(26 + number % 4)-0\(1 + number % 9)-11"
    case 6:
      let text = "---\ntitle: Notice \(number)\nlast_updated: 2026-01-0\(1 + number % 9)\n---\n\nWords.\n"
      try workshop.write(text, to: "content/entities/\(entity)/notice-\(number % 3)/en.md")
    case 7:
      let path = "content/entities/\(entity)/notice-\(number % 3)"
      if workshop.exists(path) { try workshop.remove(path) }
    case 8:
      let site = try FileTree.paths(of: workshop.url("site")).filter { $0.contains("/") }
      if let path = site.randomElement(using: &random) { try workshop.write("altered \(number)", to: "site/" + path) }
    case 9:
      let site = try FileTree.paths(of: workshop.url("site")).filter { $0.contains("/") }
      if let path = site.randomElement(using: &random) { try workshop.remove("site/" + path) }
    case 11, 12:
      // Another token, and a stylesheet of the old length.
      try rewrite(workshop, "themes/base/theme.yml", "  font-size:", "  font-size: 1.\(100 + number)rem")
    case 13:
      let color = number % 2 == 0 ? "#ffffff" : "#fefefe"
      try rewrite(
        workshop, "themes/base/theme.yml", "  masthead:", "  masthead: {light: \"\(color)\", dark: \"#16181b\"}")
    case 14:
      let link = "<link rel=\"stylesheet\" href=\"{{head.stylesheet}}\">"
      let other = ["", "<meta name=\"x\" content=\"{{head.stylesheet}}\">", link, "<!-- \(number) -->"][number % 4]
      try rewrite(workshop, "themes/base/templates/layout.mustache", "<link rel=\"stylesheet\"", link + other)
    case 15:
      // The name of a stylesheet, or what it may become, in a text.
      let site = try FileTree.paths(of: workshop.url("site")).filter { $0.hasSuffix(".css") }
      let name = site.randomElement(using: &random)?.split(separator: "/").last.map(String.init) ?? "style.css"
      try workshop.append("\nOf `\(name)`.\n", to: "content/entities/\(entity)/privacy/en.md")
    case 16: try workshop.append("/* \(number) */\n", to: "themes/base/assets/brand.css", orMake: true)
    case 10: if workshop.exists("site") { try workshop.write("foreign", to: "site/\(entity)/en/foreign-\(number).txt") }
    default:
      let records = try FileTree.paths(of: workshop.url(".codicil")).filter { $0.contains("/") }
      if let path = records.randomElement(using: &random) { try workshop.remove(".codicil/" + path) }
    }
  }
}
