/// What stands in the place of an input and can't be read as one. Exit code 1.
package struct InputFault: Error, Sendable, CustomStringConvertible {
  let diagnostic: Diagnostic

  private init(_ id: String, at path: String, _ message: String, mend: String) {
    diagnostic = Diagnostic(id, at: Place(file: path), message, mend: mend)
  }

  package var description: String {
    var diagnostics = Diagnostics()
    diagnostics.add(diagnostic)
    return String(DiagnosticText.lines(diagnostics).dropLast())
  }
}

extension InputFault {
  /// A link that leads out of the content or the theme: what lies there is never read, so that no text can publish it.
  init(linkOutside path: String, to target: String) {
    self.init(
      "link-outside", at: path, "this is a link to \(target), which lies outside", mend: "put the file itself here")
  }

  /// A link to what is not there.
  init(brokenLink path: String, to target: String) {
    self.init(
      "broken-link", at: path, "this is a link to \(target), which is not there",
      mend: "put the file itself here, let the link lead to it, or remove the link")
  }

  /// What is no file itself, or a link to that.
  init(noFile path: String, _ standing: Standing, isLink: Bool) {
    let found = (isLink ? "a link to " : "") + standing.words
    self.init(
      "not-a-file", at: path, "this is \(found), where a file belongs",
      mend: "put a file here, or remove what stands here")
  }

  init(noFolder path: String, _ standing: Standing) {
    self.init(
      "not-a-folder", at: path, "this is \(standing.words), where a folder belongs",
      mend: "put a folder here, or remove what stands here")
  }

  /// A name whose bytes are not UTF-8.
  init(oddName path: String) {
    self.init(
      "misplaced-file", at: path, "this name is not UTF-8: its other bytes are shown as \u{FFFD}",
      mend: "rename it, best in ASCII letters")
  }

  /// A file of so many bytes, too many to hold in memory.
  init(tooLarge path: String, bytes: Int) {
    let (size, limit) = (bytes / 1_000_000, ContentReader.limit / 1_000_000)
    self.init(
      "file-too-large", at: path, "this file has \(size) MB, and no file may have more than \(limit)",
      mend: "make it smaller, or publish it elsewhere and link to it")
  }
}

extension Diagnostics {
  /// What `read` gives; nil, with the fault told, where an input can't be read.
  mutating func telling<Value>(_ read: (inout Diagnostics) throws -> Value?) throws -> Value? {
    do {
      return try read(&self)
    } catch let fault as InputFault {
      add(fault.diagnostic)
      return nil
    }
  }
}
