/// Diagnostics as lines for people and editors: `file:line:column: error: message`, then the mend.
package enum DiagnosticText {
  package static func lines(_ diagnostics: Diagnostics) -> String {
    var text = ""
    for diagnostic in diagnostics.sorted {
      text +=
        "\(diagnostic.place): \(diagnostic.severity.rawValue): \(visible(diagnostic.message)) [\(diagnostic.id)]\n"
      if !diagnostic.mend.isEmpty { text += "    \(visible(diagnostic.mend))\n" }
      for note in diagnostic.notes { text += "    \(note.place): \(visible(note.text))\n" }
    }
    return text
  }

  /// Control characters in a value that was found would break the line, or command the terminal.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
    }.joined()
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
