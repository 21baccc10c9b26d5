import Foundation
import Testing

/// A file of `Tests/Golden/_findings`: one thing that `codicil check` finds in the sound folder of `Tests/Golden/_base`, where,
/// and the same content without it.
///
///     A phone number that can't be dialled
///     ==> write content/entities/acme/privacy/en.md
///     …
///     ==> finds
///     content/entities/acme/privacy/en.md:6:9 warning malformed-phone
///     ==> instead content/entities/acme/privacy/en.md
///     …
///
/// `write` and `instead` may stand several times, `remove PATH` and `instead-remove PATH` too; `run` gives other arguments than
/// `check`.
struct FindingCase: Sendable, CustomTestStringConvertible {
  let file: URL
  private(set) var testDescription = ""
  private(set) var changes: [SeededInput.Change] = []
  private(set) var twin: [SeededInput.Change] = []
  private(set) var arguments = ["check"]
  private(set) var findings = ""

  init(_ file: URL) throws {
    self.file = file
    let text = try String(contentsOf: file, encoding: .utf8)
    let seeded = SeededInput(text)
    testDescription = seeded.sentence
    for part in seeded.parts {
      switch part.word {
      case "write": changes.append(.write(path: part.rest, text: part.body))
      case "remove": changes.append(.remove(path: part.rest))
      case "instead": twin.append(.write(path: part.rest, text: part.body))
      case "instead-remove": twin.append(.remove(path: part.rest))
      case "run": arguments = part.rest.split(separator: " ").map(String.init)
      case "finds": findings = part.body.trimmingCharacters(in: .newlines)
      default: throw SeededInput.Malformed(file: file.lastPathComponent + ": " + part.word)
      }
    }
    guard !twin.isEmpty else { throw SeededInput.Malformed(file: file.lastPathComponent + ": no clean twin") }
  }

  /// Writes what is found now in the place of what was.
  func record(_ found: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    guard let start = text.range(of: "\n==> finds\n"),
      let end = text.range(of: "\n==> ", range: start.upperBound..<text.endIndex)
    else { throw SeededInput.Malformed(file: file.lastPathComponent + ": no `==> finds`") }
    let new = text[..<start.upperBound] + found + text[end.lowerBound...]
    try Data(new.utf8).write(to: file)
  }

  static func all() throws -> [FindingCase] {
    let folder = Repository.golden.appending(path: "_findings")
    return try FileTree.paths(of: folder).map { try FindingCase(folder.appending(path: $0)) }
  }
}
