import CommonMark

/// A working text with its variables and clauses in place, before its values are: what a release writes out.
struct TextSource {
  /// The author's file.
  var file: String
  var title: Expanded
  var summary: [Expanded]
  var changes: [Expanded]
  var body: Expanded

  struct Expanded {
    var bytes: Bytes
    /// The values, each of which stands in `bytes` as one character.
    var literals: [Bytes] = []
  }

  /// The same as Markdown without values: escaped for the place where each stands, every section's id written out.
  struct Resolved {
    var title: String
    var summary: [String]
    var changes: [String]
    var body: Bytes
  }

  /// - Parameter ids: of the top-level headings, in order.
  func resolved(ids: [Bytes], _ diagnostics: inout Diagnostics) -> Resolved {
    func markdown(_ text: Expanded, ids: [Bytes] = []) -> Bytes {
      let frozen = Document.frozen(text.bytes, literals: text.literals, ids: ids)
      for fault in frozen.faults { diagnostics.add(Diagnostic(fault, at: Place(file: file))) }
      return frozen.markdown
    }
    return Resolved(
      title: Typography.none.plain(title.bytes, literals: title.literals).string,
      summary: summary.map { markdown($0).string }, changes: changes.map { markdown($0).string },
      body: markdown(body, ids: ids))
  }
}
