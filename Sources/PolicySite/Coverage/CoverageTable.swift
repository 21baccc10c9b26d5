/// The report as plain text: one table for each policy and law.
extension CoverageReport {
  package var table: String {
    let tables = policies.map { coverage in
      heading(coverage) + "\n\n" + (coverage.emptiness ?? Self.tables(coverage).joined(separator: "\n\n"))
    }
    return (tables + [Self.proviso]).joined(separator: "\n\n")
  }

  private func heading(_ coverage: Coverage) -> String {
    let version = coverage.version.map { ", version \($0)" } ?? ""
    return "\(coverage.policy)\(version), on \(coverage.day)"
      + coverage.texts.map { "\n  \($0.locale): \(Coverage.tally($0))" }.joined()
  }

  private static func tables(_ coverage: Coverage) -> [String] {
    let answers = coverage.texts.first?.answers ?? []
    return coverage.laws.compactMap { law in
      let rows = answers.indices.filter { answers[$0].law.id == law.id }.map { row in
        let duty = answers[row].duty
        let what = wrapped(duty.label.inEnglish) + (duty.condition.map { wrapped("– " + $0.inEnglish) } ?? [])
        return [[duty.id], wrapped(duty.article, to: 16), what] + coverage.texts.map { cell($0.answers[row]) }
      }
      guard !rows.isEmpty else { return nil }
      let titles = [law.shortName.inEnglish, "ARTICLE", "WHAT"] + coverage.texts.map(\.locale.description)
      return AlignedTable(titles: titles, rows: rows).text
    }
  }

  private static func cell(_ answer: Coverage.Answer) -> [String] {
    switch answer.state {
    case .found(let findings):
      (findings.first.map { ["found: \($0.words)"] } ?? [])
        + (findings.count > 1 ? ["  and \(findings.count - 1) more"] : [])
    case .notFound: ["not found"] + answer.emptySections.map { "  empty: \($0.words)" }
    case .notLookedFor(let reason): ["not looked for because"] + wrapped(reason.words).map { "  " + $0 }
    }
  }

  private static func wrapped(_ text: String, to width: Int = 34) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
