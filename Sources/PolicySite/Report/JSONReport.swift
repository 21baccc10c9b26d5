/// A report for programs; docs/reports.md describes it.
package enum JSONReport {
  /// Rises only when a key goes, or means something else.
  private static let schema = 1

  package static func text(_ report: Report) -> String {
    let pages = Dictionary(uniqueKeysWithValues: report.rules.map { ($0.id, $0.page) })
    let value = JSON.object([
      "schema": .number(schema),
      "codicil": .string(report.version),
      "folder": .string(report.folder),
      "findings": .list(report.findings.map { finding($0, pages) }),
      "files": .list(report.files.map { .string($0) }),
      "summary": .object([
        "errors": .number(report.count(.error)), "warnings": .number(report.count(.warning)),
        "notes": .number(report.count(.note)),
        "excused": .number(report.findings.count - report.told.count),
      ]),
    ])
    return String(decoding: value.bytes, as: UTF8.self)
  }

  private static func finding(_ finding: ReportedFinding, _ pages: [String: String]) -> JSON {
    let diagnostic = finding.diagnostic
    return .object([
      "id": .string(diagnostic.id),
      "severity": .string(diagnostic.severity.rawValue),
      "place": place(diagnostic.place),
      "source": .optional(finding.line),
      "message": .string(diagnostic.message),
      "mend": diagnostic.mend.isEmpty ? .null : .string(diagnostic.mend),
      "notes": .list(
        diagnostic.notes.map { .object(["place": place($0.place), "message": .string($0.text)]) }),
      "explanation": .optional(pages[diagnostic.id]),
      "excused": .optional(finding.reason),
      "fingerprint": .string(finding.print.description),
    ])
  }

  private static func place(_ place: Place) -> JSON {
    .object([
      "file": .string(place.file), "line": place.line > 0 ? .number(place.line) : .null,
      "column": place.column > 0 ? .number(place.column) : .null,
    ])
  }
}
