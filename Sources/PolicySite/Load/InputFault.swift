/// What stands in the place of an input and can't be read as one. Exit code 1.
package struct InputFault: Error, Sendable, CustomStringConvertible {
  let diagnostic: Diagnostic

  package var description: String {
    var diagnostics = Diagnostics()
    diagnostics.add(diagnostic)
    return String(DiagnosticText.lines(diagnostics).dropLast())
  }
}

extension InputFault {
  /// A link that leads out of the content or the theme: what lies there is never read, so that no text can publish it.
  static func linkOutside(_ path: String, to target: String) -> InputFault {
    InputFault(
      diagnostic: Diagnostic(
        "link-outside", at: Place(file: path), "this is a link to \(target), which lies outside",
        mend: "put the file itself here"))
  }

  /// A file of so many bytes, too many to hold in memory.
  static func tooLarge(_ path: String, bytes: Int) -> InputFault {
    let (size, limit) = (bytes / 1_000_000, ContentReader.limit / 1_000_000)
    return InputFault(
      diagnostic: Diagnostic(
        "file-too-large", at: Place(file: path), "this file has \(size) MB, and no file may have more than \(limit)",
        mend: "make it smaller, or publish it elsewhere and link to it"))
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
