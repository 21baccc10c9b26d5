import Foundation
import Testing

@testable import PolicySite

/// Every id that a message shows in brackets can be explained.
struct FaultListTests {
  private let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    .standardized

  @Test func `Every fault that the code tells is a check or explained`() throws {
    let told = try ids(
      toldAs:
        #/
        (?:diagnostics\.add|found\.add|faults?\.add|Diagnostic|self\.init)\(\s*"([a-z]+(?:-[a-z0-9]+)*)",\s+at:
        | \[([a-z-]+)\]\\n
        /#)
    #expect(told.count > 60)
    #expect(told.filter { CheckList[$0] == nil && FaultList.all[$0] == nil }.sorted() == [])
  }

  @Test func `Nothing is explained that no code tells`() throws {
    let texts = try files().map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let known = FaultList.all.keys.filter { !texts.contains("\"\($0)\", at:") && !isCase($0, in: texts) }
    #expect(known.filter { !texts.contains("[\($0)]") && !texts.contains("\n      \"\($0)\",") }.sorted() == [])
  }

  private func ids(toldAs form: Regex<(Substring, Substring?, Substring?)>) throws -> Set<String> {
    var ids: Set<String> = []
    for file in try files() {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: form) {
        if let id = match.output.1 ?? match.output.2 { ids.insert(String(id)) }
      }
    }
    return ids
  }

  /// Whether `id` is the name of a case, such as `unclosedTag` for `unclosed-tag`.
  private func isCase(_ id: String, in texts: String) -> Bool {
    let parts = id.split(separator: "-")
    let name = parts[0] + parts.dropFirst().map(\.capitalized).joined()
    return texts.contains(" \(name),") || texts.contains(" \(name)\n")
  }

  private func files() throws -> [URL] {
    let all = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
    return all.compactMap { $0 as? URL }.filter {
      $0.pathExtension == "swift" && $0.lastPathComponent != "FaultList.swift"
    }
  }
}
