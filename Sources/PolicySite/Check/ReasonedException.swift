/// An exception that stands next to the text: `{{! allow vague-wording: the statute's own words }}`, or in YAML and front
/// matter `# allow missing-translation(ar): only the summary is translated`.
package struct ReasonedException: Sendable, Hashable {
  /// The ids of checks, each with the subject that alone is meant.
  package let names: [Name]
  package let reason: String
  package let place: Place
  /// The lines that it covers; nil for the whole file.
  package let lines: ClosedRange<Int>?

  package struct Name: Sendable, Hashable, CustomStringConvertible {
    package let id: String
    package let subject: String?

    package var description: String { subject.map { "\(id)(\($0))" } ?? id }

    /// `id` or `id(subject)`; nil for other forms.
    init?(_ text: String) {
      guard let open = text.firstIndex(of: "(") else {
        guard Identifier.isValid(text) else { return nil }
        (id, subject) = (text, nil)
        return
      }
      let inner = text[text.index(after: open)...]
      guard inner.last == ")", inner.count > 1, Identifier.isValid(String(text[..<open])) else { return nil }
      (id, subject) = (String(text[..<open]), String(inner.dropLast()))
    }
  }

  /// Which of its names excuses a finding.
  func name(for diagnostic: Diagnostic) -> Name? {
    guard diagnostic.place.file == place.file else { return nil }
    // What concerns the whole file stands at its head.
    guard lines?.contains(diagnostic.place.line) ?? true else { return nil }
    return names.first { $0.id == diagnostic.id && ($0.subject == nil || $0.subject == diagnostic.subject) }
  }
}
