import Foundation
import Testing

@testable import PolicySite

/// `docs/content.md` has the keys of all files in tables. It is written by hand; where it and the code differ is named here.
struct ContentGuideTests {
  private let guide: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/content.md")
      .standardized
    guide = try String(contentsOf: file, encoding: .utf8)
  }

  private static let tables = [
    "site.yml": SiteKeys.all, "entity.yml": EntityKeys.all, "policy.yml": PolicyKeys.all, "laws/": LawKeys.all,
    "&lt;locale&gt;.md: front matter": TextKeys.author, "Themes": ThemeKeys.all,
  ]

  @Test("Each table has the keys that are read, and no others", arguments: tables.keys.sorted())
  func listsKeys(_ heading: String) throws {
    let keys = try #require(Self.tables[heading])
    let listed = tableKeys(section(heading)) + later(of: keys.owner ?? "")
    #expect(Set(keys.names).subtracting(listed) == [], "missing in docs/content.md")
    #expect(Set(listed).subtracting(keys.names) == [], "not read")
    #expect(Set(listed).count == listed.count)
  }

  @Test func `What stands in prose is there too`() {
    let parties = section("parties/")
    #expect(PartyKeys.all.names.filter { !parties.contains("`\($0)`") } == [])
    let entity = section("entity.yml")
    for list in [AddressKeys.all, ContactKeys.all, RegistrationKeys.all] {
      #expect(list.names.filter { !entity.contains("`\($0)`") } == [])
    }
  }

  @Test func `Each key is explained by a sentence`() {
    let lists = ContentSchema.all.map(\.keys) + [AddressKeys.all, ContactKeys.all, RegistrationKeys.all]
    for key in lists.flatMap(\.keys) {
      #expect(key.meaning.count > 8 && key.meaning.hasSuffix("."), "\(key.name)")
      #expect(key.meaning.filter { $0 == "`" }.count.isMultiple(of: 2), "\(key.name)")
    }
    for list in lists { #expect(Set(list.names).count == list.names.count) }
  }

  /// The code words in the first cells of the rows.
  private func tableKeys(_ text: Substring) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      let cell = row.dropFirst(2).prefix { $0 != "|" }
      return cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
  }

  /// The keys that are read and have no effect yet: "`a`, `b` in site.yml; `c` in policy.yml".
  private func later(of file: String) -> [String] {
    let text = section("Kept for later").split(separator: ":").last ?? ""
    let part = text.split(separator: ";").first { $0.contains("in \(file)") } ?? ""
    return part.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  /// What stands under the heading of the second level that begins so.
  private func section(_ heading: String) -> Substring {
    guard let start = guide.firstRange(of: "\n## \(heading)") else { return "" }
    let rest = guide[start.upperBound...]
    return rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
  }
}
