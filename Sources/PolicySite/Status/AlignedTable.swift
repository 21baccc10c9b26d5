/// Plain text in columns; a cell may have several lines. The last column is not padded.
struct AlignedTable {
  let titles: [String]
  let rows: [[[String]]]

  var text: String {
    let cells = [titles.map { [$0] }] + rows
    let widths = titles.indices.map { column in
      cells.flatMap { $0[column] }.map(\.count).max() ?? 0
    }
    return cells.flatMap { lines($0, widths) }.joined(separator: "\n")
  }

  private func lines(_ row: [[String]], _ widths: [Int]) -> [String] {
    let height = max(1, row.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      var text = ""
      for (column, cell) in row.enumerated() {
        let words = line < cell.count ? cell[line] : line == 0 && cell.isEmpty ? "-" : ""
        text += words + String(repeating: " ", count: widths[column] - words.count + 2)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
