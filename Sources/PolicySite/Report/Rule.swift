/// What a check looks for, as reports tell it.
package struct Rule: Sendable {
  package let id: String
  /// Its level where no setting gives another; nil for one that is off.
  package let severity: Diagnostic.Severity?
  /// One sentence without a full stop.
  package let summary: String
  /// Paragraphs of Markdown.
  package let explanation: String
}
