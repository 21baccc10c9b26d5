/// Diagnostics as lines for people and editors: `file:line:column: error: message`, then the mend.
package enum DiagnosticText {
  package static func lines(_ diagnostics: Diagnostics) -> String {
    var text = ""
    for diagnostic in diagnostics.sorted {
      text +=
        "\(diagnostic.place): \(diagnostic.severity.rawValue): \(VisibleText.of(diagnostic.message)) [\(diagnostic.id)]\n"
      if !diagnostic.mend.isEmpty { text += "    \(VisibleText.of(diagnostic.mend))\n" }
      for note in diagnostic.notes { text += "    \(note.place): \(VisibleText.of(note.text))\n" }
    }
    return text
  }

  /// "2 errors, 1 warning"; empty if there is nothing to count.
  package static func summary(_ diagnostics: Diagnostics) -> String {
    let sorted = diagnostics.sorted
    return Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let count = sorted.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }
}
