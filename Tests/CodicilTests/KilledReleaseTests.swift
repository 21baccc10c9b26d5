import Foundation
import Testing

/// A release that is stopped, and releases that meet.
struct KilledReleaseTests {
  @Test func `Killed at any moment, all of a release has happened or nothing, and the next command goes on`() throws {
    let company = try Company()
    let workshop = company.workshop
    try company.release("--date", "2020-01-01")
    try company.change()
    let old = try FileTree.bytes(of: workshop.url("content"))
    let start = Date()
    try company.release("--date", "2020-02-01")
    let length = Date().timeIntervalSince(start)
    let new = try FileTree.bytes(of: workshop.url("content"))
    var random = Seed(3)
    var states: [String: Int] = [:]
    for run in 0..<30 {
      try restore(old, in: workshop)
      let killed = try Program.start(["release", "acme/privacy", "--date", "2020-02-01"], in: workshop.folder)
      // Most of the time goes into reading; the files are written at the end.
      let share = run % 4 == 0 ? Double.random(in: 0...1, using: &random) : Double.random(in: 0.7...1.1, using: &random)
      Thread.sleep(forTimeInterval: length * share)
      kill(killed.process.processIdentifier, SIGKILL)
      killed.process.waitUntilExit()
      try isWhole(company, old: old, new: new, next: run, &states)
    }
    #expect(states.values.reduce(0, +) == 30)
    print("killed releases: \(states)")
  }

  /// What a kill between two steps of the file system leaves: laid out here, for a kill at random seldom meets it.
  @Test func `Stopped between any two of its steps, a release is ended or forgotten by the next command`() throws {
    let company = try Company()
    let workshop = company.workshop
    try company.release("--date", "2020-01-01")
    try company.change()
    let old = try FileTree.bytes(of: workshop.url("content"))
    try company.release("--date", "2020-02-01")
    let new = try FileTree.bytes(of: workshop.url("content"))
    let written = new.filter { old[$0.key] != $0.value }
    let prefix = "entities/acme/privacy/"
    let order = written.keys.map { String($0.dropFirst(prefix.count)) }.sorted { one, other in
      one != "versions/ledger.yml" && (other == "versions/ledger.yml" || one < other)
    }
    try #require(order.count == 6 && order.last == "versions/ledger.yml")
    var states: [String: Int] = [:]
    for (run, step) in (0...order.count).enumerated() {
      // Laid out as far as `step`.
      try restore(old, in: workshop)
      for path in order.prefix(step) {
        try workshop.write(written[prefix + path] ?? Data(), to: Company.versions + "/.staged/" + path)
      }
      try isWhole(company, old: old, new: new, next: run, &states)
      // Decided, and moved as far as `step`.
      try restore(old, in: workshop)
      for (place, path) in order.enumerated() {
        let folder = place < step ? Company.policy : Company.versions + "/.staged"
        try workshop.write(written[prefix + path] ?? Data(), to: folder + "/" + path)
      }
      try workshop.write("# A note\n\(Company.policy)\n", to: "content/.codicil-decided")
      try isWhole(company, old: old, new: new, next: run + 1, &states)
    }
    #expect(states == ["old": 7, "new": 7])
  }

  @Test func `Of two releases at once one waits for the other`() throws {
    let company = try Company()
    let runs = try (0..<3).map { _ in
      try Program.start(["release", "acme/privacy", "--date", "2020-01-01"], in: company.workshop.folder)
    }
    runs.forEach { $0.process.waitUntilExit() }
    let outcomes = try runs.map { try $0.outcome() }
    #expect(outcomes.map(\.code).sorted() == [0, 1, 1])
    for outcome in outcomes where outcome.code == 1 { #expect(outcome.complained.contains("[nothing-changed]")) }
    #expect(try company.acts() == ["released"])
    try company.publish()
  }

  private func restore(_ files: [String: Data], in workshop: Workshop) throws {
    try workshop.remove("content")
    for (path, bytes) in files { try workshop.write(bytes, to: "content/" + path) }
  }

  /// After the next command, whichever that is, the content is one of the two, and what is built has its ledger's entry.
  private func isWhole(
    _ company: Company, old: [String: Data], new: [String: Data], next: Int, _ states: inout [String: Int]
  ) throws {
    let commands = [
      ["verify"], ["show", "acme/privacy", "--on", "2030-01-01"], ["diff", "acme/privacy"],
      ["build", "--as-of", Company.later],
    ]
    let command = commands[next % commands.count]
    let outcome = try company.run(command)
    #expect(outcome.code == 0, "\(command): \(outcome.complained)")
    let isNew = try company.acts().count == 2
    states[isNew ? "new" : "old", default: 0] += 1
    var found: [String: Data] = [:]
    for (path, bytes) in try FileTree.bytes(of: company.workshop.url("content")) {
      // What was only laid out never happened.
      if !path.contains("/.staged/"), !path.hasSuffix(".new") { found[path] = bytes }
    }
    // The ledger tells the second of its sealing; it is verified below.
    let ledger = "entities/acme/privacy/versions/ledger.yml"
    if isNew { found[ledger] = new[ledger] }
    #expect(FileTree.differences(isNew ? new : old, found) == "")
    if command[0] == "build" {
      #expect(company.workshop.exists("site/acme/en/privacy/versions/2020-02-01/index.html") == isNew)
    } else {
      #expect(try company.run("verify").code == 0)
    }
  }
}
