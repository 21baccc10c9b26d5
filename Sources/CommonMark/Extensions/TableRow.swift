/// One line read as a row of a table, as cmark-gfm reads it (GFM 0.29, section 4.10).
enum TableRow {
  /// The cells of a line, trimmed, their escaped pipes unescaped; empty if the line is no row.
  /// A pipe behind a backslash never ends a cell, in code spans neither.
  static func cells(of line: ArraySlice<UInt8>) -> [Bytes] {
    let pipe = UInt8(ascii: "|")
    var cells: [Bytes] = []
    var index = line.startIndex
    func skipSpaces() { while index < line.endIndex, line[index].isSpace { index += 1 } }
    if index < line.endIndex, line[index] == pipe {
      index += 1
      skipSpaces()
    }
    while index < line.endIndex {
      var cell: Bytes = []
      while index < line.endIndex, line[index] != pipe {
        if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex, line[index + 1] == pipe { index += 1 }
        cell.append(line[index])
        index += 1
      }
      cells.append(Bytes(cell[...].trimmed))
      index += 1
      if index < line.endIndex { skipSpaces() }
    }
    return cells
  }

  /// The columns that a delimiter row asks for (`|---|:-:|`); nil if the line is none.
  static func alignments(of line: ArraySlice<UInt8>) -> [Table.Alignment]? {
    guard line.contains(UInt8(ascii: "-")) else { return nil }
    var columns = line.trimmed
    if columns.first == UInt8(ascii: "|") { columns.removeFirst() }
    if columns.last == UInt8(ascii: "|") { columns.removeLast() }
    var alignments: [Table.Alignment] = []
    for column in columns.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      var marker = column.trimmed
      let isLeft = marker.first == UInt8(ascii: ":")
      if isLeft { marker.removeFirst() }
      let isRight = marker.last == UInt8(ascii: ":")
      if isRight { marker.removeLast() }
      guard !marker.isEmpty, marker.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return alignments
  }

  /// Whether a line begins a list item where it does not continue a paragraph: that ends a table.
  static func beginsItem(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") {
      rest.removeFirst()
    } else {
      let digits = rest.prefix { $0.isDigit }
      guard (1...9).contains(digits.count) else { return false }
      rest = rest[digits.endIndex...]
      guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
      rest.removeFirst()
    }
    guard let next = rest.first else { return true }
    return next.isSpaceOrTab
  }
}
