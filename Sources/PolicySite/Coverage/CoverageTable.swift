/// The report as plain text: one table for each policy.
extension CoverageReport {
  package var table: String {
    let tables = policies.map { coverage in
      ([heading(coverage)] + (coverage.emptiness.map { [$0] } ?? [table(coverage)])).joined(separator: "\n")
    }
    return (tables + [Self.proviso]).joined(separator: "\n\n")
  }

  private func heading(_ coverage: Coverage) -> String {
    let version = coverage.version.map { ", version \($0)" } ?? ""
    let laws = coverage.laws.map { words($0.shortName) }.joined(separator: ", ")
    return "\(coverage.policy)\(version), on \(coverage.day)\(laws.isEmpty ? "" : ": " + laws)"
      + coverage.texts.map { "\n  \($0.locale): \(Coverage.tally($0))" }.joined()
  }

  private func table(_ coverage: Coverage) -> String {
    let answers = coverage.texts.first?.answers ?? []
    let rows = answers.enumerated().map { row, answer in
      [
        [answer.duty.id], ["\(words(answer.law.shortName)) \(answer.duty.article)"], what(answer.duty),
      ] + coverage.texts.map { cell($0.answers[row]) }
    }
    let titles = ["DUTY", "ARTICLE", "WHAT"] + coverage.texts.map(\.locale.description)
    return AlignedTable(titles: titles, rows: rows).text
  }

  private func what(_ duty: Duty) -> [String] {
    [words(duty.label)] + (duty.condition.map { [words($0)] } ?? [])
  }

  private func cell(_ answer: Coverage.Answer) -> [String] {
    switch answer.state {
    case .found(let findings): findings.enumerated().map { ($0 == 0 ? "found: " : "       ") + $1.words }
    case .notFound: ["not found"] + answer.emptySections.map { "  empty: \($0.words)" }
    case .notLookedFor(let reason): ["not looked for: " + words(reason)]
    }
  }

  /// Why a duty is not looked for.
  func words(_ reason: Coverage.NotLookedFor) -> String {
    switch reason {
    case .reason(let text): words(text)
    case .appliesFrom(let day): "the rule applies from \(day)"
    }
  }
}
