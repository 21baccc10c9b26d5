import Foundation
import Testing

@testable import PolicySite

/// `docs/content.md` has the keys of all files in tables. It is written by hand; where it and the code differ is named here.
struct ContentGuideTests {
  private let guide: String

  init() throws {
    guide = try Self.document("content.md")
  }

  private static func document(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs").standardized
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static let tables = [
    "site.yml": SiteKeys.all, "entity.yml": EntityKeys.all, "policy.yml": PolicyKeys.all, "laws/": LawKeys.all,
    "&lt;locale&gt;.md: front matter": TextKeys.author, "Themes": ThemeKeys.all,
  ]

  @Test("Each table has the keys that are read, and no others", arguments: tables.keys.sorted())
  func listsKeys(_ heading: String) throws {
    let keys = try #require(Self.tables[heading])
    let listed = tableKeys(section(heading))
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

  @Test func `The keys of duties are in their own guide`() throws {
    let listed = Set(tableKeys(try Self.document("laws.md")[...]))
    #expect(DutyKeys.all.names.filter { !listed.contains($0) } == [])
  }

  @Test func `The keys of targets are in their own guide`() throws {
    let guide = try Self.document("publishing.md")
    #expect(Set(TargetKeys.all.names).subtracting(tableKeys(guide[...])) == [])
    for key in BranchKeys.all.names + HostFilesKeys.all.names + HostKind.allCases.map(\.rawValue) {
      #expect(guide.contains("`\(key)`"), "\(key)")
    }
  }

  @Test func `Each key is explained by a sentence`() {
    let lists =
      ContentSchema.all.map(\.keys)
      + [
        AddressKeys.all, ContactKeys.all, RegistrationKeys.all, DutyKeys.all, TargetKeys.all, BranchKeys.all,
        HostFilesKeys.all,
      ]
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

  /// What stands under the heading of the second level that begins so.
  private func section(_ heading: String) -> Substring {
    guard let start = guide.firstRange(of: "\n## \(heading)") else { return "" }
    let rest = guide[start.upperBound...]
    return rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
  }
}
