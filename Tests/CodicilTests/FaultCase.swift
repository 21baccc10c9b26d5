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
  private(set) var changes: [Change] = []
  private(set) var arguments = ["build"]
  private(set) var code: Int32 = 1
  private(set) var message = ""

  enum Change: Sendable {
    case write(path: String, text: String)
    case remove(path: String)
  }

  struct Malformed: Error { var file: String }

  init(_ file: URL) throws {
    self.file = file
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = ("\n" + text).components(separatedBy: "\n==> ")
    testDescription = parts[0].trimmingCharacters(in: .newlines)
    head = String(text.components(separatedBy: "\n==> says ")[0])
    for part in parts.dropFirst() {
      let line = String(part.prefix { $0 != "\n" })
      let body = String(part.dropFirst(line.count + 1)) + "\n"
      let word = line.prefix { $0 != " " }
      let rest = String(line.dropFirst(word.count + 1))
      switch word {
      case "write": changes.append(.write(path: rest, text: body))
      case "remove": changes.append(.remove(path: rest))
      case "run": arguments = rest.split(separator: " ").map(String.init)
      case "says":
        code = Int32(rest) ?? -1
        message = String(body.dropLast())
      default: throw Malformed(file: file.lastPathComponent + ": " + line)
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
