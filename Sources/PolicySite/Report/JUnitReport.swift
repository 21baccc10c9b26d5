/// A report as JUnit's XML, which Jenkins and GitLab show: a suite for each policy, and for what else was looked at; in it a
/// case for each check, so that a run without findings shows what passed.
package struct JUnitReport {
  /// Whether warnings are failures.
  let isStrict: Bool

  package init(isStrict: Bool = false) {
    self.isStrict = isStrict
  }

  package func text(_ report: Report) -> String {
    let suites = suites(of: report)
    let cases = suites.flatMap(\.cases)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="codicil check" \(counts(cases))>
      \(suites.map { xml($0, in: report) }.joined())</testsuites>

      """
  }

  private struct Suite {
    var name: String
    var cases: [Case]
  }

  /// What one check came to in one suite.
  private struct Case {
    var check: String
    var findings: [ReportedFinding]
    var fails: Bool
    /// Whether all that was found is excused.
    var isSkipped: Bool
  }

  // MARK: Suites

  private func suites(of report: Report) -> [Suite] {
    let found = Dictionary(grouping: report.findings) { Self.subject(of: $0.place.file) }
    let names = Set(report.files.map(Self.subject)).union(found.keys)
    return (names.isEmpty ? ["content"] : names.sorted()).map { name in
      let findings = Dictionary(grouping: found[name] ?? [], by: \.diagnostic.id)
      // A fault is a case only where it stands.
      let rules = report.rules.filter { findings[$0.id] != nil || $0.severity != nil && CheckList[$0.id] != nil }
      return Suite(name: name, cases: rules.map { outcome(of: $0.id, findings[$0.id] ?? []) })
    }
  }

  private func outcome(of check: String, _ findings: [ReportedFinding]) -> Case {
    let told = findings.filter { $0.reason == nil }
    return Case(
      check: check, findings: findings,
      fails: told.contains { $0.diagnostic.severity >= (isStrict ? .warning : .error) },
      isSkipped: told.isEmpty && !findings.isEmpty)
  }

  /// `wemet/privacy` of a file of that policy, `wemet` of its entity.yml; of others the folder: `content/clauses`.
  static func subject(of file: String) -> String {
    let parts = file.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[0] == "content", parts[1] == "entities" else {
      return parts.prefix(2).joined(separator: "/")
    }
    return parts.count > 4 || parts.count == 4 && !parts[3].contains(".")
      ? "\(parts[2])/\(parts[3])" : parts[2]
  }

  // MARK: XML

  private func counts(_ cases: [Case]) -> String {
    "tests=\"\(cases.count)\" failures=\"\(cases.count(where: \.fails))\" errors=\"0\" "
      + "skipped=\"\(cases.count(where: \.isSkipped))\""
  }

  private func xml(_ suite: Suite, in report: Report) -> String {
    "  <testsuite name=\"\(XMLText.escaped(suite.name))\" \(counts(suite.cases))>\n"
      + suite.cases.map { xml($0, of: suite.name, in: report) }.joined() + "  </testsuite>\n"
  }

  private func xml(_ outcome: Case, of suite: String, in report: Report) -> String {
    var text = "    <testcase classname=\"\(XMLText.escaped(suite))\" name=\"\(XMLText.escaped(outcome.check))\""
    guard let first = outcome.findings.first(where: { $0.reason == nil }) ?? outcome.findings.first else {
      return text + "/>\n"
    }
    text += " file=\"\(XMLText.escaped(report.path(of: first.place.file)))\""
    if first.place.line > 0 { text += " line=\"\(first.place.line)\"" }
    text += ">\n"
    let words = XMLText.escaped(outcome.findings.map { lines($0, in: report) }.joined())
    if outcome.fails {
      let more = outcome.findings.count - 1
      let message = first.diagnostic.message + (more > 0 ? " (and \(more) more)" : "")
      text +=
        "      <failure type=\"\(XMLText.escaped(outcome.check))\" message=\"\(XMLText.escaped(message))\">\(words)</failure>\n"
    } else if outcome.isSkipped {
      text += "      <skipped message=\"excused: \(XMLText.escaped(first.reason ?? ""))\"/>\n"
    } else {
      text += "      <system-out>\(words)</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  private func lines(_ finding: ReportedFinding, in report: Report) -> String {
    let diagnostic = finding.diagnostic
    func place(_ place: Place) -> String {
      var place = place
      place.file = report.path(of: place.file)
      return place.description
    }
    let severity = finding.reason.map { "excused (\($0))" } ?? diagnostic.severity.rawValue
    var text = "\(place(diagnostic.place)): \(severity): \(diagnostic.message)\n"
    if !diagnostic.mend.isEmpty { text += "    \(diagnostic.mend)\n" }
    for note in diagnostic.notes { text += "    \(place(note.place)): \(note.text)\n" }
    return text
  }
}
