import Foundation
import Testing

/// Parts of a site, each built for itself.
struct ShardTests {
  @Test(arguments: [1, 2, 5])
  func `The parts together are the whole site, to the byte, in folders of their own or in one`(_ count: Int) throws {
    let workshop = try Self.workshop()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let whole = try FileTree.bytes(of: workshop.url("site"))
    var union: [String: Data] = [:]
    for index in 1...count {
      let part = ["build", "--shard", "\(index)/\(count)", "--output"]
      #expect(try Program.run(part + ["part-\(index)"], in: workshop.folder).code == 0)
      for (path, bytes) in try FileTree.bytes(of: workshop.url("part-\(index)")) {
        #expect(union[path] ?? bytes == bytes, "\(path) differs between parts")
        union[path] = bytes
      }
      #expect(try Program.run(part + ["shared"], in: workshop.folder).code == 0)
    }
    #expect(FileTree.differences(whole, union) == "")
    #expect(FileTree.differences(whole, try FileTree.bytes(of: workshop.url("shared"))) == "")
  }

  @Test func `An entity that comes or goes moves no other into another part`() throws {
    let workshop = try Self.workshop()
    func parts() throws -> [String: Int] {
      var parts: [String: Int] = [:]
      for index in 1...3 {
        #expect(
          try Program.run(["build", "--shard", "\(index)/3", "--output", "part-\(index)"], in: workshop.folder).code
            == 0)
        for id in try FileTree.paths(of: workshop.url("part-\(index)")).filter({ $0.hasSuffix("/robots.txt") }) {
          parts[id] = index
        }
      }
      return parts
    }
    let before = try parts()
    #expect(before.count == 7)
    try workshop.remove("content/entities/company-3")
    try workshop.copy(workshop.url("content/entities/acme"), to: "content/entities/another")
    let after = try parts()
    #expect(after.count == 7)
    #expect(after.filter { before[$0.key] != nil && before[$0.key] != $0.value }.isEmpty)
  }

  @Test(arguments: ["0/4", "5/4", "2", "1/1001", "/", "a/b", "-1/2"])
  func `A part that there is not is refused`(_ part: String) throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run(["build", "--shard=\(part)"], in: workshop.folder)
    #expect(outcome.code == 2)
    let words = "Error: --shard is `\(part)`, which is no part: write it as 2/8, with 1 ≤ part ≤ parts ≤ 1000.\n"
    #expect(outcome.complained.hasPrefix(words), "\(outcome.complained)")
  }

  @Test func `A part and named entities exclude each other`() throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run(["build", "--shard", "1/2", "acme"], in: workshop.folder)
    #expect(outcome.code == 2)
    #expect(outcome.complained.contains("--shard builds a part of all entities: name either a part or entities."))
  }

  /// Seven entities.
  private static func workshop() throws -> Workshop {
    let workshop = try Workshop.sound()
    for number in 1...6 {
      try workshop.copy(workshop.url("content/entities/acme"), to: "content/entities/company-\(number)")
    }
    return workshop
  }
}
