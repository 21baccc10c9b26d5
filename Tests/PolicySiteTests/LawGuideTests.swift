import Foundation
import Testing

@testable import PolicySite

/// `docs/laws.md` tells every key of a duty, and the laws of the repository say of each duty where it comes from.
struct LawGuideTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  @Test func `It has a row for every key of a duty, and for every file of content/laws`() throws {
    let guide = try String(contentsOf: root.appending(path: "docs/laws.md"), encoding: .utf8)
    let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|")[0] }.joined()
    for key in DutyKeys.all.names { #expect(rows.contains("`\(key)`"), "\(key)") }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "content/laws").path(percentEncoded: false))
    for file in files { #expect(rows.contains("`\(file)`"), "\(file)") }
  }

  @Test func `Every duty has its source, its first day and words in every language of the site`() throws {
    var diagnostics = Diagnostics()
    let reader = ContentReader(root: root.path(percentEncoded: false))
    let laws = try LawLoader(reader: reader).load(&diagnostics)
    #expect(diagnostics.isEmpty)
    let duties = laws.values.flatMap(\.duties)
    #expect(duties.count > 30)
    let locales = ["ar", "en", "fr"].compactMap { LocaleTag($0) }
    for law in laws.values {
      for duty in law.duties {
        #expect(duty.source ?? law.source != nil && duty.since != nil && !duty.policies.isEmpty, "\(duty.id)")
        #expect(duty.label.locales.sorted() == locales, "\(duty.id)")
        #expect(duty.condition.map { $0.locales.sorted() == locales } ?? true, "\(duty.id)")
      }
    }
  }
}
