import Foundation

/// A file that seeds broken input: a sentence, then parts that begin with a line `==> word rest`.
struct SeededInput: Sendable {
  let sentence: String
  let parts: [Part]

  struct Part: Sendable {
    let word: String
    let rest: String
    /// The lines below, up to the next part.
    let body: String
  }

  /// What is done to sound content.
  enum Change: Sendable {
    case write(path: String, text: String)
    case remove(path: String)
  }

  struct Malformed: Error { var file: String }

  init(_ text: String) {
    let parts = ("\n" + text).components(separatedBy: "\n==> ")
    sentence = parts[0].trimmingCharacters(in: .newlines)
    self.parts = parts.dropFirst().map { part in
      let line = String(part.prefix { $0 != "\n" })
      let word = String(line.prefix { $0 != " " })
      return Part(
        word: word, rest: String(line.dropFirst(word.count + 1)), body: String(part.dropFirst(line.count + 1)) + "\n")
    }
  }
}

extension Workshop {
  func make(_ changes: [SeededInput.Change]) throws {
    for change in changes {
      switch change {
      case .write(let path, let text): try write(text, to: path)
      case .remove(let path): try remove(path)
      }
    }
  }
}
