import Foundation
import Testing

@testable import PolicySite

/// A change to several policies, stopped before each of its steps on the disk.
struct PendingChangeTests {
  private struct Stopped: Error {}

  @Test func `Stopped before any step, a change to several policies has happened whole or not at all`() throws {
    var outcomes: [Bool] = []
    for steps in 0... {
      let root = try Self.root()
      defer { Self.remove(root) }
      var left = steps
      let change = PendingChange(
        root: root,
        willStep: {
          guard left > 0 else { throw Stopped() }
          left -= 1
        })
      let isWhole: Bool
      do {
        try change.make(Self.parts)
        isWhole = true
      } catch is Stopped {
        isWhole = false
      }
      try PendingChange(root: root).settle()
      outcomes.append(try Self.hasHappened(root))
      if isWhole { break }
    }
    // First never, from the decision on always.
    #expect(outcomes.first == false)
    #expect(outcomes.last == true)
    #expect(outcomes == outcomes.filter { !$0 } + outcomes.filter { $0 })
    #expect(outcomes.count > 20)
  }

  @Test func `Stopped again and again while it is finished, it is finished in the end`() throws {
    let root = try Self.root()
    defer { Self.remove(root) }
    func stopping(after steps: Int) -> PendingChange {
      var left = steps
      return PendingChange(
        root: root,
        willStep: {
          guard left > 0 else { throw Stopped() }
          left -= 1
        })
    }
    // Nine files are laid out, the decision takes two steps, and one is left to finish with.
    #expect(throws: Stopped.self) { try stopping(after: 12).make(Self.parts) }
    var stops = 0
    while PendingChange(root: root).isDecided, stops < 100 {
      do { try stopping(after: 1).settle() } catch is Stopped { stops += 1 }
    }
    #expect(stops > 5)
    #expect(try Self.hasHappened(root))
  }

  private static let names = ["a/one", "b/two", "c/three"]

  private static var parts: [PendingChange.Part] {
    names.map { name in
      .init(
        folder: "content/entities/" + name,
        files: [
          "en.md": Array("new".utf8), "versions/2026-01-01/en.md": Array("frozen".utf8),
          "versions/ledger.yml": Array("new ledger".utf8),
        ])
    }
  }

  private static func root() throws -> String {
    let root = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "pending-\(UUID().uuidString)"
    for name in names {
      let folder = "\(root)/content/entities/\(name)"
      try FileSystem.makeFolder(folder + "/versions")
      try FileSystem.write(Array("old".utf8), to: folder + "/en.md")
      try FileSystem.write(Array("old ledger".utf8), to: folder + "/versions/ledger.yml")
    }
    return root
  }

  /// Whether every file is new; that some are is a failure. Nothing else may be left.
  private static func hasHappened(_ root: String) throws -> Bool {
    let found = try FileSystem.files(below: root + "/content").filter { $0 != ".codicil-decided.new" }
    let texts = try found.map { String(decoding: try FileSystem.read(root + "/content/" + $0) ?? [], as: UTF8.self) }
    let isNew = texts.contains { $0 != "old" && $0 != "old ledger" }
    #expect(found.count == (isNew ? 9 : 6))
    #expect(texts.allSatisfy { isNew ? $0 != "old" && $0 != "old ledger" : $0.hasPrefix("old") })
    return isNew
  }

  private static func remove(_ root: String) {
    do { try FileSystem.removeTree(root) } catch { Issue.record(error) }
  }
}
