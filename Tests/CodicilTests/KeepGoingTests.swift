import Foundation
import Testing

/// `build --keep-going`: one broken client does not stop the others.
struct KeepGoingTests {
  /// What breaks the entity `two` of three and no other.
  enum Breakage: String, CaseIterable {
    case text, settings, entityFile = "entity file", theme, ledger, clause, party, law, redirect, unreadable

    func apply(to workshop: Workshop) throws {
      let folder = "content/entities/two/"
      switch self {
      case .text: try workshop.append("\n{{entity.nothing}}\n", to: folder + "privacy/en.md")
      case .settings: try workshop.write("numbering: roman\n", to: folder + "privacy/policy.yml")
      case .entityFile: try workshop.append("hosts: harbour\n", to: folder + "entity.yml")
      case .theme: try workshop.append("tokens:\n  nothing: red\n", to: "themes/two/theme.yml")
      case .ledger: try workshop.append("\nAltered.\n", to: folder + "privacy/versions/2024-01-01/en.md")
      case .clause: try workshop.append("\n{{entity.nothing}}\n", to: "content/clauses/two/en.md")
      case .party: try workshop.append("nickname: Dock\n", to: "content/parties/dock.yml")
      case .law: try workshop.append("nickname: Two\n", to: "content/laws/two.yml")
      case .redirect:
        let entity = try workshop.text(folder + "entity.yml")
        try workshop.write(entity.replacing("former-two", with: "[former-two, one]"), to: folder + "entity.yml")
      case .unreadable: try workshop.write("name: [\n", to: folder + "entity.yml")
      }
    }
  }

  @Test("The faulty entity's folder stays to the byte, the others are published", arguments: Breakage.allCases)
  func keeps(_ breakage: Breakage) throws {
    let workshop = try Workshop.three()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let old = try FileTree.entries(of: workshop.url("site/two"))
    let former = try FileTree.entries(of: workshop.url("site/former-two"))
    let home = try workshop.text("site/index.html")
    let index = try workshop.text("site/sitemap.xml")
    #expect(home.contains("Company two") && index.contains("/two/sitemap.xml") && !former.isEmpty)

    try breakage.apply(to: workshop)
    for id in ["one", "three"] {
      try workshop.append("phone: \"0123\"\n", to: "content/entities/\(id)/entity.yml")
    }
    let stopped = try Program.run(["build"], in: workshop.folder)
    #expect(stopped.code == 1)
    #expect(try !workshop.text("site/one/en/index.html").contains("0123"))
    let outcome = try Program.run(["build", "--keep-going"], in: workshop.folder)

    #expect(outcome.code == 1)
    #expect(outcome.told.hasPrefix("2 entities, "))
    #expect(outcome.complained.hasSuffix("Kept as they were, for their faults: two\n"), "\(outcome.complained)")
    #expect(outcome.complained.hasPrefix(stopped.complained.components(separatedBy: "Nothing was").first ?? "?"))
    #expect(try FileTree.entries(of: workshop.url("site/two")) == old)
    #expect(try FileTree.entries(of: workshop.url("site/former-two")) == former)
    for id in ["one", "three"] { #expect(try workshop.text("site/\(id)/en/index.html").contains("0123")) }
    #expect(try workshop.text("site/index.html") == home)
    #expect(try workshop.text("site/sitemap.xml") == index)
    #expect(try LinkChecker(workshop.url("site")).faults() == [])
  }

  @Test func `Once it is mended, the site is that of a build without faults`() throws {
    let workshop = try Workshop.three()
    let text = "content/entities/two/privacy/en.md"
    let sound = try workshop.text(text)
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    try workshop.append("\n{{entity.nothing}}\n", to: text)
    #expect(try Program.run(["build", "--keep-going"], in: workshop.folder).code == 1)
    try workshop.write(sound + "\nMended.\n", to: text)
    let outcome = try Program.run(["build", "--keep-going"], in: workshop.folder)
    #expect(outcome.code == 0)
    #expect(outcome.told.hasPrefix("3 entities, "))
    #expect(!outcome.complained.contains("Kept"))
    #expect(try Program.run(["build", "--output", "fresh"], in: workshop.folder).code == 0)
    #expect(
      FileTree.differences(try FileTree.bytes(of: workshop.url("fresh")), try FileTree.bytes(of: workshop.url("site")))
        == "")
  }

  @Test func `An entity that never was published is not in the site`() throws {
    let workshop = try Workshop.three()
    try Breakage.unreadable.apply(to: workshop)
    let outcome = try Program.run(["build", "--keep-going"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.hasSuffix("Not in the site, for their faults: two\n"))
    #expect(!workshop.exists("site/two"))
    #expect(try !workshop.text("site/index.html").contains("two"))
    #expect(try !workshop.text("site/sitemap.xml").contains("two"))
    #expect(try LinkChecker(workshop.url("site")).faults() == [])
  }

  @Test("What concerns all stops all", arguments: ["content/site.yml", "themes/base/templates/text.mustache"])
  func stopsAll(_ file: String) throws {
    let workshop = try Workshop.three()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let site = try FileTree.entries(of: workshop.url("site"))
    try workshop.append("{{nothing}}: {}\n", to: file)
    let outcome = try Program.run(["build", "--keep-going"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.hasSuffix("Nothing was written; ./site is as it was.\n"))
    #expect(try FileTree.entries(of: workshop.url("site")) == site)
  }

  @Test func `A fault of a shared file that nobody shows stops nobody`() throws {
    let workshop = try Workshop.three()
    try workshop.write("name: Nobody\nnickname: No\n", to: "content/parties/nobody.yml")
    let outcome = try Program.run(["build", "--keep-going"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.told.hasPrefix("3 entities, "))
    #expect(outcome.complained.contains("content/parties/nobody.yml:2:1: error: `nickname` is not a key of a party"))
  }

  @Test func `Named entities are built without asking the others`() throws {
    let workshop = try Workshop.three()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    try Breakage.text.apply(to: workshop)
    try Breakage.settings.apply(to: workshop)
    let outcome = try Program.run(["build", "--keep-going", "one"], in: workshop.folder)
    #expect(outcome.code == 0)
    #expect(!outcome.complained.contains("two"))
    #expect(try Program.run(["build", "--keep-going", "one", "two"], in: workshop.folder).code == 1)
  }

  @Test func `The help tells it`() throws {
    let workshop = try Workshop()
    let outcome = try Program.run(["build", "--help"], in: workshop.folder)
    #expect(outcome.told.contains("codicil build --keep-going"))
  }
}

extension Workshop {
  /// Three entities; `two` has a theme, a clause, a party and a law of its own, a ledger, and a former id.
  fileprivate static func three() throws -> Workshop {
    let workshop = try Workshop.sound()
    try workshop.remove("content/entities/acme")
    try workshop.write("The storage of two.\n", to: "content/clauses/two/en.md")
    try workshop.write("name: Dock\n", to: "content/parties/dock.yml")
    try workshop.write("name: Law of two\n", to: "content/laws/two.yml")
    try workshop.write("extends: base\n", to: "themes/two/theme.yml")
    for id in ["one", "two", "three"] {
      let own =
        id == "two"
        ? "host: dock\nlaws: [two]\ntheme: two\nredirect_from: former-two\n" : "host: harbour\nlaws: [gdpr]\n"
      // The last key stands alone, so that a test may append one.
      try workshop.write("\(own)locales: [en]\nname: Company \(id)\n", to: "content/entities/\(id)/entity.yml")
      let clause = id == "two" ? "two" : "storage"
      try workshop.write(
        "---\ntitle: Privacy notice\nlast_updated: 2026-01-01\n---\n\n{{entity.name}}: {{host.name}}.\n\n{{> \(clause)}}\n",
        to: "content/entities/\(id)/privacy/en.md")
      try workshop.write(
        "---\ntitle: Privacy notice\nlast_updated: 2024-01-01\n---\n\nText of 2024.\n",
        to: "content/entities/\(id)/privacy/versions/2024-01-01/en.md")
      #expect(try Program.run(["seal", "\(id)/privacy"], in: workshop.folder).code == 0)
    }
    return workshop
  }
}
