import Foundation
import Testing

/// `codicil publish` through the real rclone, to servers on loopback.
@Suite(.enabled(if: RcloneServer.isInstalled, "rclone or python3 is not installed here"))
struct RclonePublishTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let served = "served/policies"

  init() throws {
    company = try Company()
    let site = try company.workshop.text("content/site.yml")
    try company.workshop.write(
      site + "host_files: [apache, nginx]\ntargets:\n  web: {rclone: \"web:policies\"}\n", to: "content/site.yml")
    #expect(
      try Program.run(["release", "acme/privacy", "--date", "2024-01-01"], in: company.workshop.folder).code == 0)
  }

  private func served(_ kind: RcloneServer.Kind) throws -> RcloneServer {
    try RcloneServer(kind, of: workshop.url("served"))
  }

  private func publish(_ arguments: String..., to server: RcloneServer, _ more: [String: String] = [:]) throws
    -> Program.Outcome
  {
    let outcome = try Program.run(
      ["publish", "web"] + arguments, in: workshop.folder,
      environment: try server.environment().merging(more) { $1 })
    #expect(!(outcome.told + outcome.complained).contains(RcloneServer.password))
    return outcome
  }

  private func built() throws -> [String: Data] {
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    return try FileTree.bytes(of: workshop.url("site")).filter { !$0.key.hasPrefix(".codicil") }
  }

  private func move() throws {
    let card = try workshop.text(Company.entityFile)
    try workshop.write(card.replacing("1 Old Street", with: "2 New Street"), to: Company.entityFile)
  }

  @Test(arguments: RcloneServer.Kind.allCases)
  func `Of a second run only what changed travels, also if nothing is remembered`(_ kind: RcloneServer.Kind) throws {
    let server = try served(kind)
    defer { server.stop() }
    let first = try publish(to: server)
    #expect(first.code == 0, "\(first.complained)")
    #expect(FileTree.differences(try built(), try FileTree.bytes(of: workshop.url(served))) == "")
    let before = try FileTree.entries(of: workshop.url(served))

    try move()
    let plan = try publish("--dry-run", to: server)
    #expect(try FileTree.entries(of: workshop.url(served)) == before)
    let sent = plan.told.split(separator: "\n").filter { $0.hasPrefix("send ") }.map { String($0.dropFirst(5)) }
    #expect(!sent.isEmpty && sent.count < before.count / 2)

    try workshop.remove(".codicil")
    let second = try publish(to: server)
    #expect(second.told.contains(": \(sent.count) sent, 0 deleted"), "\(second.complained)")
    let after = try FileTree.entries(of: workshop.url(served))
    #expect(Set(after.keys.filter { after[$0] != before[$0] }) == Set(sent))
    #expect(FileTree.differences(try built(), after.mapValues(\.bytes)) == "")
    #expect(try publish(to: server).told.contains(": 0 sent, 0 deleted"))
  }

  @Test(arguments: RcloneServer.Kind.allCases)
  func `A run that was killed is taken up by the next, which sends the rest`(_ kind: RcloneServer.Kind) throws {
    let server = try served(kind)
    defer { server.stop() }
    let run = try Program.start(
      ["publish", "web"], in: workshop.folder,
      environment: try server.environment().merging(["RCLONE_BWLIMIT": "40k", "RCLONE_TRANSFERS": "1"]) { $1 })
    for _ in 0..<600 where try FileTree.paths(of: workshop.url(served)).count < 4 {
      Thread.sleep(forTimeInterval: 0.05)
    }
    kill(run.process.processIdentifier, SIGKILL)
    run.process.waitUntilExit()
    // What rclone itself was in the midst of comes to its end: it stops when it next has a word to say.
    var count = -1
    for _ in 0..<60 {
      let now = try FileTree.paths(of: workshop.url(served)).count
      if now == count { break }
      count = now
      Thread.sleep(forTimeInterval: 0.7)
    }
    let site = try built()
    let there = try FileTree.entries(of: workshop.url(served)).filter { site[$0.key] == $0.value.bytes }
    #expect(there.count > 0 && there.count < site.count)

    let outcome = try publish(to: server)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(outcome.told.contains(": \(site.count - there.count) sent, 0 deleted"))
    let after = try FileTree.entries(of: workshop.url(served))
    #expect(FileTree.differences(site, after.mapValues(\.bytes)) == "")
    #expect(there.allSatisfy { after[$0.key]?.modified == $0.value.modified })
  }

  @Test(arguments: RcloneServer.Kind.allCases)
  func `Deletions are refused until they are allowed, and come last`(_ kind: RcloneServer.Kind) throws {
    let server = try served(kind)
    defer { server.stop() }
    #expect(try publish(to: server).code == 0)
    for index in 0..<20 { try workshop.write("old", to: "\(served)/acme/old/page \(index) é.html") }
    let refused = try publish(to: server)
    #expect(refused.code == 2)
    #expect(refused.complained.contains("this would delete 20 files at the target"))
    let allowed = try publish("--max-delete", "20", to: server)
    #expect(allowed.told.contains(": 0 sent, 20 deleted"), "\(allowed.complained)")
    #expect(!workshop.exists("\(served)/acme/old"))
    #expect(FileTree.differences(try built(), try FileTree.bytes(of: workshop.url(served))) == "")
  }

  @Test(arguments: RcloneServer.Kind.allCases)
  func `A file that was altered at the target is sent again`(_ kind: RcloneServer.Kind) throws {
    let server = try served(kind)
    defer { server.stop() }
    #expect(try publish(to: server).code == 0)
    var bytes = try Data(contentsOf: workshop.url(served + "/acme/index.html"))
    bytes[bytes.count - 2] ^= 1
    // The server tells times to the second.
    Thread.sleep(forTimeInterval: 1.1)
    try workshop.write(bytes, to: served + "/acme/index.html")
    #expect(try publish(to: server).told.contains(": 1 sent, 0 deleted"))
    #expect(FileTree.differences(try built(), try FileTree.bytes(of: workshop.url(served))) == "")
  }

  @Test func `A difference that is read back is a fault, and no receipt is written`() throws {
    let server = try served(.webdav)
    defer { server.stop() }
    // A way to the target that spoils what passes.
    let real = try RcloneServer.shell("command -v rclone").told.trimmingCharacters(in: .whitespacesAndNewlines)
    try workshop.write(
      """
      #!/bin/sh
      "\(real)" "$@" || exit $?
      if [ "$1" = copy ]; then printf 'X' | dd of="\(workshop.url(served + "/acme/index.html").path())" conv=notrunc 2> /dev/null; fi
      exit 0

      """, to: "bin/rclone")
    #expect(chmod(workshop.url("bin/rclone").path(), 0o755) == 0)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let outcome = try publish(to: server, ["PATH": workshop.url("bin").path() + ":" + path])
    #expect(outcome.code == 3)
    #expect(
      outcome.complained.contains("codicil: 1 files at web:policies are not as they were sent: acme/index.html. "))
    #expect(!workshop.exists("receipts"))
    #expect(try publish(to: server).told.contains(": 1 sent, 0 deleted"))
    #expect(try FileTree.paths(of: workshop.url("receipts")).count == 1)
  }

  @Test func `What rclone says of a secret is not repeated`() throws {
    for address in ["http://me:hunter-two@127.0.0.1:9/?token=hunter-two", "http://127.0.0.1:9/?password=hunter-two"] {
      let outcome = try Program.run(
        ["publish", "web"], in: workshop.folder,
        environment: [
          "RCLONE_CONFIG_WEB_TYPE": "webdav", "RCLONE_CONFIG_WEB_URL": address, "RCLONE_RETRIES": "1",
          "RCLONE_LOW_LEVEL_RETRIES": "1", "RCLONE_CONFIG": "/dev/null",
          "RCLONE_CONFIG_WEB_BEARER_TOKEN": "three-hunters",
        ])
      #expect(outcome.code == 3)
      #expect(outcome.complained.contains("rclone could not reach the target"))
      #expect(!outcome.complained.contains("hunter"), "\(outcome.complained)")
    }
  }

  @Test func `Where rclone is missing, how one comes by it is said`() throws {
    try workshop.link("bin/env", to: "/usr/bin/env")
    let outcome = try Program.run(
      ["publish", "web"], in: workshop.folder, environment: ["PATH": workshop.url("bin").path()])
    #expect(outcome.code == 3)
    #expect(outcome.complained.contains("codicil: rclone is not installed here: apt-get install rclone"))
  }
}
