import CommonMark

/// A column of a table that has something to read below its header.
struct ReadColumn {
  var title: String
  /// Of the parsed Markdown.
  var line: Int

  /// Those of a document, in their order.
  static func all(of document: Document) -> [ReadColumn] {
    columns(document.blocks)
  }

  private static func columns(_ blocks: [Block]) -> [ReadColumn] {
    blocks.flatMap { block in
      guard case .table(let table) = block.kind else { return block.containers.flatMap(columns) }
      return table.header.cells.enumerated().compactMap { column, cell in
        guard table.rows.contains(where: { $0.cells[column].content.hasWords }) else { return nil }
        return ReadColumn(title: cell.content.plainText.string, line: block.line)
      }
    }
  }

  /// Whether its header is one of these words, whatever the case, the blanks and the apostrophes.
  func isCalled(_ words: [String]) -> Bool {
    words.contains { Self.plain($0) == Self.plain(title) }
  }

  private static func plain(_ text: String) -> String {
    text.replacing("’", with: "'").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
