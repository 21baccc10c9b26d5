/// What one check finds, at the level that settings give it.
struct Findings {
  let check: Check
  let severity: Diagnostic.Severity
  private(set) var found: [Finding] = []

  struct Finding {
    var diagnostic: Diagnostic
    /// Words of the line that is meant, to point at them.
    var phrase: String?
  }

  init(_ check: Check, severity: Diagnostic.Severity) {
    self.check = check
    self.severity = severity
  }

  /// - Parameters:
  ///   - subject: what of the check's matter is meant: a duty, a locale. An exception may name it.
  ///   - phrase: words that stand in the line, as they are written there; of a phrase that stands there several times, the
  ///     first finding means the first.
  mutating func add(
    at place: Place, _ message: String, mend: String, notes: [Diagnostic.Note] = [], subject: String? = nil,
    phrase: String? = nil
  ) {
    var diagnostic = Diagnostic(check.id, at: place, severity: severity, message, mend: mend, notes: notes)
    diagnostic.subject = subject
    found.append(Finding(diagnostic: diagnostic, phrase: phrase))
  }
}
