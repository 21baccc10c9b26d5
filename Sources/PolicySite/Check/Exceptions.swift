/// The exceptions of all files that a run has to do with, each file read once.
struct Exceptions: Sendable {
  let reader: ContentReader
  /// By file.
  private var read: [String: [ReasonedException]] = [:]
  /// What is wrong with exceptions themselves.
  private(set) var faults = Diagnostics()
  /// Those that excused something, with the name that did.
  private var used: Set<Use> = []

  private struct Use: Hashable, Sendable {
    var exception: ReasonedException
    var name: ReasonedException.Name
  }

  init(reader: ContentReader) {
    self.reader = reader
  }

  /// Takes out what an exception excuses; what remains, and what was taken. Faults that are no checks can't be excused.
  mutating func settle(_ diagnostics: Diagnostics) throws -> (Diagnostics, excused: [ExcusedFinding]) {
    var excused: [ExcusedFinding] = []
    let rest = try diagnostics.compactMap { diagnostic -> Diagnostic? in
      guard CheckList[diagnostic.id] != nil else { return diagnostic }
      for exception in try exceptions(of: diagnostic.place.file) {
        guard let name = exception.name(for: diagnostic) else { continue }
        used.insert(Use(exception: exception, name: name))
        excused.append(ExcusedFinding(diagnostic: diagnostic, exception: exception))
        return nil
      }
      return diagnostic
    }
    return (rest, excused)
  }

  /// Reads the exceptions of a file whether or not anything is found in it.
  mutating func note(_ file: String) throws {
    _ = try exceptions(of: file)
  }

  /// The same of a text that was read already.
  mutating func note(_ text: TextFile) {
    note(text.file, text.bytes)
  }

  /// Joins what another part of the run found.
  mutating func add(_ other: Exceptions) {
    read.merge(other.read) { $1 }
    faults.add(contentsOf: other.faults)
    used.formUnion(other.used)
  }

  /// A finding for each exception that excused nothing, if its check was on in that file.
  func unused(level: (Check, Place) -> CheckLevel) -> Diagnostics {
    var found = Diagnostics()
    for exception in read.values.joined() {
      for name in exception.names where !used.contains(Use(exception: exception, name: name)) {
        guard let check = CheckList[name.id], level(check, exception.place) != .off,
          let severity = level(.unusedException, exception.place).severity
        else { continue }
        found.add(
          Check.unusedException.id, at: exception.place, severity: severity,
          "nothing is found here that `allow \(name)` would excuse", mend: "remove the exception")
      }
    }
    return found
  }

  private mutating func exceptions(of file: String) throws -> [ReasonedException] {
    if let known = read[file] { return known }
    let isSource = file.hasSuffix(".yml") || file.hasSuffix(".md")
    return note(file, try isSource ? reader.bytes(file) ?? [] : [])
  }

  @discardableResult
  private mutating func note(_ file: String, _ bytes: [UInt8]) -> [ReasonedException] {
    let found =
      ExceptionReader.mayFind(in: bytes) ? ExceptionReader(file: file, bytes: bytes).exceptions(&faults) : []
    read[file] = found
    return found
  }
}

/// A finding that is excused, and why.
package struct ExcusedFinding: Sendable {
  package let diagnostic: Diagnostic
  package let exception: ReasonedException
}
