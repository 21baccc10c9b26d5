import Foundation
import Testing

@testable import PolicySite

/// `docs/checks.md` explains every check as `codicil check --explain` does.
struct CheckGuideTests {
  private let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/checks.md")
    .standardized

  @Test func `It has the section of every check, in the words of the program`() throws {
    let guide = try String(contentsOf: file, encoding: .utf8)
    let head = guide.components(separatedBy: "\n## " + (CheckList.groups.first?.title ?? ""))[0]
    let whole = head + "\n" + CheckList.documentation
    if ProcessInfo.processInfo.environment["CODICIL_RECORD"] != nil {
      try Data(whole.utf8).write(to: file)
    } else {
      #expect(guide == whole)
    }
  }

  @Test func `No id stands for two checks`() {
    #expect(Set(CheckList.all.map(\.id)).count == CheckList.all.count)
  }
}
