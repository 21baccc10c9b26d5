/// The faults found so far. A step collects; whoever runs the steps decides what they stop.
package struct Diagnostics: Sendable, Equatable {
  private var found: [Diagnostic] = []

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) {
    found.append(diagnostic)
  }

  package mutating func add(
    _ id: String, at place: Place, severity: Diagnostic.Severity = .error, _ message: String, mend: String,
    notes: [Diagnostic.Note] = []
  ) {
    found.append(Diagnostic(id, at: place, severity: severity, message, mend: mend, notes: notes))
  }

  package mutating func add(contentsOf others: Diagnostics) {
    found += others.found
  }

  /// Each as `change` makes it, without those that it makes nothing of.
  func compactMap(_ change: (Diagnostic) throws -> Diagnostic?) rethrows -> Diagnostics {
    var changed = Diagnostics()
    changed.found = try found.compactMap(change)
    return changed
  }

  /// Only what must be mended.
  package var errors: Diagnostics {
    var errors = Diagnostics()
    errors.found = found.filter { $0.severity == .error }
    return errors
  }

  /// All of them in the order in which they were found, for a record.
  var recorded: [Diagnostic] { found }

  init(recorded: [Diagnostic]) { found = recorded }

  package var isEmpty: Bool { found.isEmpty }
  package var hasErrors: Bool { found.contains { $0.severity == .error } }

  package func count(_ severity: Diagnostic.Severity) -> Int {
    found.count { $0.severity == severity }
  }

  /// By place, each fault once: a clause that five texts include has one fault, not five.
  package var sorted: [Diagnostic] {
    Set(found).sorted { one, other in
      let (mine, others) = ((one.place, one.id, one.message), (other.place, other.id, other.message))
      return mine != others ? mine < others : (one.mend, one.words) < (other.mend, other.words)
    }
  }
}

extension Diagnostic {
  /// What else tells it from others: nothing may depend on the order in which faults were found.
  fileprivate var words: String {
    "\(severity) \(subject ?? "") " + notes.map { "\($0.place) \($0.text)" }.joined(separator: " ")
  }
}
