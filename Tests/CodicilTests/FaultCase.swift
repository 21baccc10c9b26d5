import Foundation
import Testing

/// A file of `Tests/Golden/_faults`: a sentence, what is changed in the sound folder of `Tests/Golden/_base`, and what the
/// program must say to it.
///
///     An entity that names a theme that is not there
///     ==> write content/entities/acme/entity.yml
///     …
///     ==> remove content/site.yml
///     ==> run build --drafts
///     ==> says 1
///     …
struct FaultCase: Sendable, CustomTestStringConvertible {
  let file: URL
  private(set) var testDescription = ""
  private var head = ""
  private(set) var changes: [SeededInput.Change] = []
  private(set) var arguments = ["build"]
  private(set) var code: Int32 = 1
  private(set) var message = ""

  init(_ file: URL) throws {
    self.file = file
    let text = try String(contentsOf: file, encoding: .utf8)
    let seeded = SeededInput(text)
    testDescription = seeded.sentence
    head = String(text.components(separatedBy: "\n==> says ")[0])
    for part in seeded.parts {
      switch part.word {
      case "write": changes.append(.write(path: part.rest, text: part.body))
      case "remove": changes.append(.remove(path: part.rest))
      case "run": arguments = part.rest.split(separator: " ").map(String.init)
      case "says":
        code = Int32(part.rest) ?? -1
        message = String(part.body.dropLast())
      default: throw SeededInput.Malformed(file: file.lastPathComponent + ": " + part.word)
      }
    }
  }

  func record(_ outcome: Program.Outcome) throws {
    let text = head.trimmingCharacters(in: .newlines) + "\n==> says \(outcome.code)\n" + outcome.complained
    try Data(text.utf8).write(to: file)
  }

  static func all() throws -> [FaultCase] {
    let folder = Repository.golden.appending(path: "_faults")
    return try FileTree.paths(of: folder).map { try FaultCase(folder.appending(path: $0)) }
  }
}
