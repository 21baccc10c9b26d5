/// The addresses of other sites with what they answered, as a table.
package enum ExternalReport {
  package static func lines(_ report: CheckReport) -> String {
    guard !report.external.isEmpty else { return "No text links to another site.\n" }
    return AlignedTable(
      titles: ["ANSWER", "ADDRESS"],
      rows: report.external.map { [[words(report.answers[$0])], [VisibleText.of($0)]] }
    ).text
  }

  private static func words(_ answer: LinkAnswer?) -> String {
    switch answer {
    case nil: "not asked"
    case .alive(let status), .dead(let status): String(status)
    case .moved: "moved"
    case .unreachable: "none"
    }
  }
}
