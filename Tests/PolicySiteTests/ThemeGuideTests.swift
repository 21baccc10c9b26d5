import Foundation
import Templates
import Testing

@testable import PolicySite

/// `docs/themes.md` lists what a theme may use. It is written by hand; what the code has and it has not is named here.
struct ThemeGuideTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private let guide: String

  init() throws {
    guide = try String(contentsOf: root.appending(path: "docs/themes.md"), encoding: .utf8)
  }

  @Test func `It lists every token`() throws {
    #expect(try tokens().filter { !section("Tokens").contains("| `\($0)` |") } == [])
  }

  @Test func `It lists every template`() throws {
    let folder = root.appending(path: "themes/base/templates").path()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(!names.isEmpty)
    #expect(names.filter { !guide.contains("| `\($0)` |") } == [])
  }

  @Test func `It lists every record and every field`() {
    var missing: [String] = []
    for shape in PageSchema.shapes + NoticeKind.shapes {
      let part = part("`\(shape.name)`")
      if part.isEmpty { missing.append(shape.name) }
      for field in shape.fields where !part.contains("| `\(field.name)` |") {
        missing.append("\(shape.name).\(field.name)")
      }
    }
    let common = part("Every page")
    missing += PageSchema.common.map(\.name).filter { !common.contains("| `\($0)` |") }
    #expect(missing == [])
  }

  @Test func `It lists every string`() throws {
    let words = section("Words")
    let keys = try topLevelKeys(of: "themes/base/strings/en.yml", indent: 0)
    #expect(keys.count > 100)
    #expect(keys.filter { !words.contains("| `\($0)` |") } == [])
    let known = Strings.Key.allCases.map(\.rawValue) + Strings.CountKey.allCases.map(\.rawValue)
    #expect(known.filter { !words.contains("| `\($0)` |") } == [])
  }

  @Test func `It lists every key of theme.yml and every pair that is measured`() {
    #expect(ThemeKeys.all.names.filter { !section("theme.yml").contains("`\($0)`") } == [])
    let contrast = part("Contrast")
    let names = Set(ContrastCheck.pairs.map(\.front))
    #expect(names.filter { !contrast.contains("`\($0)`") } == [])
  }

  @Test func `Every token that is measured is one of the base theme`() throws {
    let tokens = try Set(tokens())
    #expect(ContrastCheck.pairs.flatMap { [$0.front, $0.back] }.filter { !tokens.contains($0) } == [])
  }

  private func tokens() throws -> [String] {
    try topLevelKeys(of: "themes/base/theme.yml", indent: 2)
  }

  private func topLevelKeys(of path: String, indent: Int) throws -> [String] {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let margin = String(repeating: " ", count: indent)
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix(margin), let first = line.dropFirst(indent).first, first.isLetter,
        let colon = line.firstIndex(of: ":")
      else { return nil }
      return String(line[..<colon].dropFirst(indent))
    }
  }

  /// What stands under a heading of the second level.
  private func section(_ title: String) -> String { under("\n## \(title)\n", until: "\n## ") }

  /// What stands under a heading of the third level.
  private func part(_ title: String) -> String { under("\n### \(title)\n", until: "\n##") }

  private func under(_ heading: String, until next: String) -> String {
    guard let start = guide.firstRange(of: heading) else { return "" }
    let rest = guide[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: next)?.lowerBound ?? rest.endIndex)])
  }
}
