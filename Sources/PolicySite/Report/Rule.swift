/// What a check looks for, or what a fault means, as reports tell it.
struct Rule: Sendable {
  let id: String
  /// Its level where no setting gives another; nil for one that is off.
  let severity: Diagnostic.Severity?
  /// One sentence without a full stop.
  let summary: String
  /// Paragraphs of Markdown.
  let explanation: String
  /// The section of the documentation, below Codicil's own folder.
  let page: String

  init(_ check: Check) {
    id = check.id
    severity = check.level.severity
    summary = check.summary
    explanation = check.explanation
    page = "docs/checks.md#" + check.id
  }

  /// A fault, which has no level and no exception.
  init(fault id: String) {
    self.id = id
    severity = .error
    let words = id.split(separator: "-").joined(separator: " ")
    summary = words.prefix(1).uppercased() + words.dropFirst()
    explanation = FaultList.all[id] ?? "A fault of the content: its message says what to do."
    page = "docs/checks.md#faults"
  }
}
