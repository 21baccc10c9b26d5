/// One line read as a row of a table, as cmark-gfm reads it (GFM 0.29, section 4.10).
enum TableRow {
  /// What stands in a cell.
  enum Cell {
    /// Text in which nothing is Markdown.
    case plain(Bytes)
    /// Its index in the draft's front.
    case front(Int)
  }

  /// The cells of a line, trimmed, their escaped pipes unescaped; empty if the line is no row.
  /// A pipe behind a backslash never ends a cell, in code spans neither.
  static func cells(of line: ArraySlice<UInt8>, likely count: Int = 4) -> [Bytes] {
    var cells: [Bytes] = []
    cells.reserveCapacity(count)
    var index = line.startIndex
    if index < line.endIndex, line[index] == pipe { index = spacesEnd(from: index + 1, in: line) }
    while index < line.endIndex {
      let start = index
      var isEscaped = false
      while index < line.endIndex, line[index] != pipe {
        if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex, line[index + 1] == pipe {
          isEscaped = true
          index += 1
        }
        index += 1
      }
      let cell = line[start..<index].trimmed
      cells.append(isEscaped ? unescaped(cell) : Bytes(cell))
      index = spacesEnd(from: index + 1, in: line)
    }
    return cells
  }

  private static let pipe = UInt8(ascii: "|")

  private static func spacesEnd(from start: Int, in line: ArraySlice<UInt8>) -> Int {
    var end = start
    while end < line.endIndex, line[end].isSpace { end += 1 }
    return end
  }

  private static func unescaped(_ cell: ArraySlice<UInt8>) -> Bytes {
    var bytes: Bytes = []
    bytes.reserveCapacity(cell.count)
    for byte in cell {
      if byte == pipe { bytes.removeLast() }
      bytes.append(byte)
    }
    return bytes
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

  /// Whether nothing in a cell is Markdown: of ASCII no mark that could be, the rest well-formed UTF-8 of two and three
  /// bytes. What is neither is left to libcmark.
  static func isPlain(_ cell: Bytes) -> Bool {
    cell.withUnsafeBufferPointer { cell in
      var index = 0
      while index < cell.count {
        switch cell[index] {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"),
          UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"),
          UInt8(ascii: "`"):
          return false
        case 0x20..<0x7F: index += 1
        case 0xC2...0xDF:
          guard isContinued(cell, index, 1) else { return false }
          index += 2
        // 0xE0 and 0xED have continuations that are not well-formed; 0xEF begins the mark of order.
        case 0xE1...0xEC, 0xEE:
          guard isContinued(cell, index, 2) else { return false }
          index += 3
        default: return false
        }
      }
      return true
    }
  }

  private static func isContinued(_ cell: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int) -> Bool {
    index + count < cell.count && (1...count).allSatisfy { cell[index + $0] & 0xC0 == 0x80 }
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
