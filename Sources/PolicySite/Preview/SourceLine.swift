/// The line at which a fault stands, as it is in the file now.
struct SourceLine {
  let before: String
  /// What stands at the column: a name, or one character; empty where the whole line is meant.
  let mark: String
  let after: String

  /// Characters on either side of the mark: a paragraph may be one line.
  private static let reach = 80

  /// Nil if there is nothing to see in the line.
  init?(_ text: String, column: Int) {
    let line = Array(text.unicodeScalars)
    let start = min(max(column - 1, 0), line.count)
    let end = column == 0 ? start : Self.end(of: line, from: start)
    let first = max(0, start - Self.reach)
    let last = min(line.count, end + Self.reach)
    before = (first > 0 ? "…" : "") + Self.text(line[first..<start])
    mark = Self.text(line[start..<end])
    after = Self.text(line[end..<last]) + (last < line.count ? "…" : "")
    if (before + mark + after).allSatisfy(\.isWhitespace) { return nil }
  }

  /// Where the tag or the name ends that begins there.
  private static func end(of line: [Unicode.Scalar], from start: Int) -> Int {
    guard start < line.count else { return start }
    for (open, close) in [("{{", "}}"), ("<", ">")] where line[start...].starts(with: open.unicodeScalars) {
      var end = start
      while end < line.count, !line[end...].starts(with: close.unicodeScalars) { end += 1 }
      if end < line.count { return end + close.unicodeScalars.count }
    }
    var end = start + 1
    while end < line.count, isName(line[start]), isName(line[end]) { end += 1 }
    return end
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "_-".unicodeScalars.contains(scalar)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
