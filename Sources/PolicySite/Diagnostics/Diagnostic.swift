/// One fault of the content, as a person is told of it: where, what, and how to mend it.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (one: Severity, other: Severity) -> Bool {
      one.rank < other.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Another place that matters, with what stands there.
  package struct Note: Sendable, Hashable {
    package var place: Place
    package var text: String

    package init(_ text: String, at place: Place) {
      self.place = place
      self.text = text
    }
  }

  package var place: Place
  /// Stable and kebab-case: what settings and exceptions name.
  package var id: String
  package var severity: Severity
  /// One sentence without a full stop, with the value that was found.
  package var message: String
  /// What to do about it; empty where the message says it all.
  package var mend: String
  package var notes: [Note]
  /// What of the check's matter is meant, where exceptions can name it: a duty, a locale.
  package var subject: String?

  package init(
    _ id: String, at place: Place, severity: Severity = .error, _ message: String, mend: String, notes: [Note] = []
  ) {
    self.place = place
    self.id = id
    self.severity = severity
    self.message = message
    self.mend = mend
    self.notes = notes
  }
}
