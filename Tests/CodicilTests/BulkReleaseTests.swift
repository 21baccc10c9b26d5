import Foundation
import Testing

/// One change of a party, released for every client or for none.
struct BulkReleaseTests {
  @Test func `All policies that show a party are released, with the summary in each language`() throws {
    let clients = try Clients(4)
    try clients.moveHost()

    let dry = try clients.release(["--dry-run"])
    #expect(dry.code == 0)
    #expect(dry.told.contains("parties/harbour: 4 policies show it; 4 can be released, 0 need something else first\n"))
    #expect(try clients.released() == [])
    let outcome = try clients.release()
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(outcome.told.contains("[4/4] c4/privacy 2026-05-01 head "))
    #expect(try clients.released() == ["c1", "c2", "c3", "c4"])
    let frozen = try clients.workshop.text("content/entities/c2/privacy/versions/2026-05-01/fr.md")
    #expect(frozen.contains("Notre hébergeur a déménagé (Client 2)."))
    #expect(frozen.contains("9 Dock Road"))
    #expect(try clients.run(["verify"]).code == 0)
    #expect(try clients.release().told.contains("Nothing is to be released."))
  }

  @Test func `One that needs something else keeps all from being released`() throws {
    let clients = try Clients(3)
    try clients.moveHost()
    try clients.edit("content/entities/c2/privacy/en.md", "Client text", "Another text")
    let before = try FileTree.bytes(of: clients.workshop.url("content/entities"))

    let outcome = try clients.release()

    #expect(outcome.code == 1)
    #expect(outcome.told.contains("3 policies show it; 2 can be released, 1 needs something else first\n"))
    #expect(outcome.told.contains("  c2/privacy: needs something else first\n"))
    #expect(outcome.complained.contains("c2/privacy has other unreleased changes: text in en: edited [other-changes]"))
    #expect(outcome.complained.contains("Nothing was released: it is all of them or none."))
    #expect(try FileTree.bytes(of: clients.workshop.url("content/entities")) == before)
  }

  @Test func `Other changes go along, or their policy is left out, only where that is asked for`() throws {
    for (arguments, released) in [
      (["--including-other-changes", "--accept-stale"], ["c1", "c2"]), (["--except", "c2/privacy"], ["c1"]),
    ] {
      let clients = try Clients(2)
      try clients.moveHost()
      try clients.edit("content/entities/c2/privacy/en.md", "Client text", "Another text")
      let outcome = try clients.release(arguments)
      #expect(outcome.code == 0, "\(outcome.complained)")
      #expect(try clients.released() == released)
    }
  }

  @Test func `A line of changes that nobody would read, and a locale to be left out that nobody has, are named`() throws
  {
    let clients = try Clients(2)
    try clients.moveHost()
    let outcome = try clients.release(["--without", "xx"])
    #expect(
      outcome.code == 2 && outcome.complained.contains("the site has no locale `xx`; it has en, fr"),
      "\(outcome.complained)")
    try clients.edit("changes.yml", "en:", "xx: Who reads this?\nen:")
    let line = try clients.release()
    #expect(line.complained.contains("changes.yml:1:5: error: no policy has the locale `xx` [unknown-locale]"))
    #expect(line.code == 1)
    #expect(try clients.released() == [])
    // A line for readers of a language that only others have is read by them.
    try clients.edit("changes.yml", "xx:", "en-GB:")
    try clients.edit("content/site.yml", "[en, fr]", "[en, fr, en-GB]")
    try clients.workshop.write("name: Other\nlocales: [en-GB]\n", to: "content/entities/other/entity.yml")
    let other = try clients.release(["--dry-run"])
    #expect(!other.complained.contains("[unknown-locale]"), "\(other.complained)")
  }

  @Test func `A policy to leave out that there isn't is named with the one that is meant`() throws {
    let clients = try Clients(2)
    try clients.moveHost()
    for (name, words) in [
      ("cc1/privacy", "there is no entity `cc1`: "), ("c1/privaci", "c1 has no policy `privaci`: "),
    ] {
      let outcome = try clients.release(["--except", name])
      #expect(outcome.code == 2 && outcome.complained.contains(words), "\(outcome.complained)")
    }
  }

  @Test func `A language without a summary, versions that are not sealed and too short notice are refused`() throws {
    let clients = try Clients(4)
    try clients.moveHost()
    try clients.workshop.write("en: Our host has moved.\n", to: "changes.yml")
    try clients.workshop.write("notice_days: 10000\n", to: "content/entities/c1/privacy/policy.yml")
    try clients.workshop.write(
      "---\ntitle: Terms\n---\n\nOld {{host.name}}.\n".replacing("{{host.name}}", with: "Port"),
      to: "content/entities/c3/terms/versions/2024-01-01/en.md")
    try clients.workshop.write("---\ntitle: Terms\n---\n\nOld {{host.name}}.\n", to: "content/entities/c3/terms/en.md")

    let outcome = try clients.release()

    #expect(outcome.code == 1)
    #expect(
      outcome.complained.contains(
        "changes.yml: error: it does not say in fr what changed, which readers of c1/privacy, c2/privacy, c3/privacy and 1 more are told in that language [no-changes]"
      ), "\(outcome.complained)")
    #expect(outcome.complained.components(separatedBy: "[no-changes]").count == 2)
    #expect(outcome.told.contains("0 can be released, 5 need something else first"))
    for id in ["[short-notice]", "[unsealed-versions]"] {
      #expect(outcome.complained.contains(id), "\(outcome.complained)")
    }
    #expect(try clients.released() == [])
  }

  @Test func `Killed at any moment, none are released or all`() throws {
    let prepared = try Clients(20)
    try prepared.moveHost()
    let whole = try Clients(copyOf: prepared)
    let start = ContinuousClock.now
    #expect(try whole.release().code == 0)
    let time = ContinuousClock.now - start
    var outcomes: [Int: Int] = [:]
    for round in 0..<20 {
      let clients = try Clients(copyOf: prepared)
      let run = try Program.start(Clients.arguments, in: clients.workshop.folder)
      // Reading takes most of the time: most of the kills fall into what comes behind it.
      let fraction = round < 4 ? Double.random(in: 0...1) : Double.random(in: 0.6...1.05)
      Thread.sleep(
        forTimeInterval: Double(time.components.attoseconds) / 1e18 * fraction + Double(time.components.seconds)
          * fraction)
      kill(run.process.processIdentifier, SIGKILL)
      run.process.waitUntilExit()
      let verified = try clients.run(["verify"])
      #expect(verified.code == 0, "\(verified.complained)")
      let count = try clients.released().count
      outcomes[count, default: 0] += 1
      #expect(count == 0 || count == 20)
      let again = try clients.release()
      #expect(again.code == 0, "\(again.complained)")
      #expect(try clients.released().count == 20)
      let left = try FileTree.paths(of: clients.workshop.url("content")).filter {
        $0.contains(".staged") || $0.hasSuffix(".codicil-decided")
      }
      #expect(left == [])
    }
    print("released when killed: \(outcomes)")
  }
}

/// Clients that name one host, each with one released policy in two languages.
struct Clients {
  let workshop: Workshop
  static let arguments = [
    "release", "--because", "parties/harbour", "--changes", "changes.yml", "--date", "2026-05-01",
  ]

  init(_ count: Int) throws {
    workshop = try Workshop()
    try workshop.copy(Repository.root.appending(path: "themes/base"), to: "themes/base")
    try workshop.write("title: Clients\nlocales: [en, fr]\ndefault_locale: en\n", to: "content/site.yml")
    try workshop.write(
      "name: Harbour\naddress: {street: 1 Quay Street, city: Lille}\n", to: "content/parties/harbour.yml")
    try workshop.write("Hosted by {{host.name}}, {{host.address.line}}.\n", to: "content/clauses/hosting/en.md")
    try workshop.write("Hébergé par {{host.name}}, {{host.address.line}}.\n", to: "content/clauses/hosting/fr.md")
    try workshop.write(
      "en: Our host has moved.\nfr:\n  - Notre hébergeur a déménagé ({{entity.name}}).\n", to: "changes.yml")
    for number in 1...count {
      let folder = "content/entities/c\(number)"
      try workshop.write("name: Client \(number)\nlocales: [en, fr]\nhost: harbour\n", to: folder + "/entity.yml")
      let body = "---\n\n## Data {#data}\n\nClient text \(number).\n\n## Host {#host}\n\n{{> hosting}}\n"
      try workshop.write("---\ntitle: Privacy\n" + body, to: folder + "/privacy/en.md")
      try workshop.write("---\ntitle: Confidentialité\n" + body, to: folder + "/privacy/fr.md")
      let outcome = try run(["release", "c\(number)/privacy", "--date", "2026-01-01"])
      guard outcome.code == 0 else { throw Failed(words: outcome.complained) }
    }
  }

  init(copyOf other: Clients) throws {
    workshop = try Workshop()
    try workshop.copy(other.workshop.folder)
  }

  struct Failed: Error { var words: String }

  func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, in: workshop.folder)
  }

  func release(_ more: [String] = []) throws -> Program.Outcome {
    try run(Self.arguments + more)
  }

  func moveHost() throws {
    try edit("content/parties/harbour.yml", "1 Quay Street", "9 Dock Road")
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    try workshop.write(workshop.text(path).replacing(old, with: new), to: path)
  }

  /// The entities that have the new version.
  func released() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workshop.url("content/entities").path(percentEncoded: false))
      .filter { workshop.exists("content/entities/\($0)/privacy/versions/2026-05-01/fr.md") }.sorted()
  }
}
