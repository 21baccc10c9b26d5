/// A report as GitHub's workflow commands: lines that an Actions runner turns into annotations of the changed files.
package enum GitHubReport {
  /// One line for each finding that no exception excuses; empty if there are none.
  package static func text(_ report: Report) -> String {
    report.told.map { line($0, in: report) + "\n" }.joined()
  }

  private static func line(_ finding: ReportedFinding, in report: Report) -> String {
    let diagnostic = finding.diagnostic
    var properties = [("file", report.path(of: diagnostic.place.file))]
    if diagnostic.place.line > 0 { properties.append(("line", String(diagnostic.place.line))) }
    if diagnostic.place.column > 0 { properties.append(("col", String(diagnostic.place.column))) }
    properties.append(("title", diagnostic.id))
    var lines = [diagnostic.message, diagnostic.mend].filter { !$0.isEmpty }
    lines += diagnostic.notes.map { note in
      var place = note.place
      place.file = report.path(of: place.file)
      return "\(place): \(note.text)"
    }
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    return "::\(command) " + properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
      + "::" + escaped(lines.map(VisibleText.of).joined(separator: "\n"), isProperty: false)
  }

  /// As the runner reads them: a message may hold anything but `%` and line ends, a property no `:` and `,` either.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where isProperty: "%3A"
      case "," where isProperty: "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
