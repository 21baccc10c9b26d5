/// A report for people: each finding with the line that it points at, what to do about it, and other places.
///
///     content/site.yml:3:1: error: `titel` is not a key of site.yml [unknown-key]
///          3 | titel: Policies
///            | ^
///         did you mean `title`?
package struct PeopleReport {
  /// Whether it is for a terminal that shows colours.
  let isColored: Bool
  /// The cells that a quoted line may take.
  let width: Int

  package init(isColored: Bool = false, width: Int = 100) {
    self.isColored = isColored
    self.width = max(width, 20)
  }

  /// The findings that no exception excuses, a blank line after each; empty if there are none.
  package func text(_ report: Report) -> String {
    report.told.map { text($0) + "\n" }.joined()
  }

  private func text(_ finding: ReportedFinding) -> String {
    let diagnostic = finding.diagnostic
    let color = Color(diagnostic.severity)
    var text =
      painted(VisibleText.of(diagnostic.place.description) + ":", .bold) + " "
      + painted(diagnostic.severity.rawValue + ":", color) + " "
      + VisibleText.of(diagnostic.message) + painted(" [\(diagnostic.id)]", .dim) + "\n"
    if let line = finding.line { text += quote(line, at: diagnostic.place, color) }
    if !diagnostic.mend.isEmpty { text += "    \(VisibleText.of(diagnostic.mend))\n" }
    for note in diagnostic.notes {
      text += "    \(VisibleText.of(note.place.description)): \(VisibleText.of(note.text))\n"
    }
    return text
  }

  /// The line behind its number, and below it what points at the column.
  private func quote(_ line: String, at place: Place, _ color: Color) -> String {
    let number = String(place.line)
    let margin = String(repeating: " ", count: max(0, 6 - number.count))
    let excerpt = SourceExcerpt(line, column: place.column, width: width)
    guard !excerpt.line.isEmpty else { return "" }
    var text = painted("\(margin)\(number) | ", .dim) + excerpt.line + "\n"
    if !excerpt.pointer.isEmpty {
      text += painted(String(repeating: " ", count: margin.count + number.count) + " | ", .dim)
      text += painted(excerpt.pointer, color) + "\n"
    }
    return text
  }

  // MARK: Colour

  /// The parameters of ECMA-48's SGR.
  private enum Color: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .yellow
      case .note: self = .blue
      }
    }
  }

  private func painted(_ text: String, _ color: Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
