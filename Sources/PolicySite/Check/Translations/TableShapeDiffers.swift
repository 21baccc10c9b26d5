extension Check {
  static let tableShapeDiffers = Check(
    id: "table-shape-differs", level: .warning,
    summary: "A table has other columns or rows than the table at the same place of the source text",
    explanation: """
      A row that one text lacks is a purpose, a recipient or a period that its readers are not told of. Tables are compared \
      in their order within each section.
      """,
    search: .policy { policy, findings in
      for pair in policy.comparison.pairs where pair.isBySection {
        for (source, translation) in pair.sections { tellTables(source, translation, in: pair, &findings) }
      }
    })

  private static func tellTables(
    _ source: ComparedSection, _ translation: ComparedSection, in pair: TextPair, _ findings: inout Findings
  ) {
    let locale = pair.source.text.locale
    for (table, other) in zip(translation.tables, source.tables) {
      guard table.columns != other.columns || table.rows != other.rows else { continue }
      findings.add(
        at: pair.translation.place(.body(table.line)),
        "the table in \(translation.name) has \(words(table)), the one in \(locale) \(words(other))",
        mend: "give both the same columns and rows",
        notes: [Diagnostic.Note("the table in \(locale)", at: pair.source.place(.body(other.line)))],
        subject: pair.translation.text.locale.description)
    }
    guard translation.tables.count != source.tables.count else { return }
    let count = "\(translation.tables.count) table\(translation.tables.count == 1 ? "" : "s")"
    findings.add(
      at: pair.translation.place(translation.spot),
      "\(translation.name) has \(count), the same section in \(locale) \(source.tables.count)",
      mend: "give both sections the same tables",
      notes: [Diagnostic.Note("the section in \(locale)", at: pair.source.place(source.spot))],
      subject: pair.translation.text.locale.description)
  }

  private static func words(_ table: ComparedSection.TableShape) -> String {
    "\(table.columns) column\(table.columns == 1 ? "" : "s") and \(table.rows) row\(table.rows == 1 ? "" : "s")"
  }
}
