import Foundation
import Testing

/// A folder of `Tests/Golden`: `input/` is a root folder, `arguments` has one run a line (`name: arguments`), and
/// `expected/<name>/` holds what the run said and the site that it left.
///
/// An input without a base theme gets `_themes/plain` over the repository's base theme, so that a change to the base theme's
/// looks changes no golden page.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let folder: URL
  let runs: [Run]

  struct Run: Sendable {
    var name: String
    var arguments: [String]
  }

  struct Malformed: Error { var place: String }

  var testDescription: String { folder.lastPathComponent }

  init(_ folder: URL) throws {
    self.folder = folder
    let lines = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8).split(separator: "\n")
    runs = try lines.map { line in
      guard let colon = line.firstIndex(of: ":") else { throw Malformed(place: "\(folder.lastPathComponent): \(line)") }
      return Run(
        name: String(line[..<colon]),
        arguments: line[line.index(after: colon)...].split(separator: " ").map(String.init))
    }
  }

  /// A fresh root folder with the case's input.
  func workshop() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.copy(folder.appending(path: "input"))
    guard !workshop.exists("themes/base") else { return workshop }
    for part in ["templates", "strings"] {
      try workshop.copy(Repository.root.appending(path: "themes/base/" + part), to: "themes/base/" + part)
    }
    try workshop.copy(Repository.golden.appending(path: "_themes/plain"), to: "themes/base")
    return workshop
  }

  func expected(_ run: Run) -> URL { folder.appending(path: "expected/" + run.name) }

  /// What a run came to, as the files of `expected/<name>/`.
  static func found(_ outcome: Program.Outcome, in workshop: Workshop) throws -> [String: Data] {
    let root = workshop.folder.path(percentEncoded: false)
    let said = "exit \(outcome.code)\n" + outcome.told + outcome.complained
    var files = ["said.txt": Data(said.replacing(root, with: "ROOT/").utf8)]
    for (path, bytes) in try FileTree.bytes(of: workshop.url("site")) where !path.hasPrefix(".") {
      files["site/" + path] = bytes
    }
    return files
  }

  /// Those of `Tests/Golden` whose names don't begin with an underscore.
  static func all() throws -> [GoldenCase] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.golden.path(percentEncoded: false)).sorted()
      .filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
      .map { try GoldenCase(Repository.golden.appending(path: $0)) }
  }
}
