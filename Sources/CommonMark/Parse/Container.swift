/// A block that has a share in the beginning of each of its lines (CommonMark 0.30, sections 5.1 and 5.2).
struct Container {
  enum Kind {
    case quote
    /// `width` is the indentation of the item's content, counted from the containers around it.
    case item(width: Int, isDefinition: Bool)
  }

  let kind: Kind
  let startLine: Int

  /// Takes the container's share of a line; false, and nothing taken, if the line does not continue it.
  @inline(never)  // See `LineCursor.advance`.
  func take(from cursor: inout LineCursor, line: Int) -> Bool {
    switch kind {
    case .quote:
      let (offset, indent) = cursor.firstNonspace
      guard indent <= 3, offset < cursor.line.endIndex, cursor.line[offset] == UInt8(ascii: ">") else { return false }
      cursor.advance(columns: indent + 1)
      if let byte = cursor.byte, byte.isSpaceOrTab { cursor.advance(columns: 1) }
    case .item(let width, _):
      guard line == startLine || cursor.indent >= width else { return false }
      cursor.advance(columns: width)
    }
    return true
  }

  /// The width of the list item whose marker stands at `cursor`: libcmark's arithmetic for the marker's padding.
  static func itemWidth(at cursor: LineCursor) -> Int {
    var cursor = cursor
    let (offset, indent) = cursor.firstNonspace
    var marker = 1
    if offset < cursor.line.endIndex, cursor.line[offset].isDigit {
      marker += cursor.line[offset...].prefix { $0.isDigit }.count
    }
    cursor.advance(columns: indent + marker)
    let spaces = cursor.indent
    let isOneSpace = spaces >= 5 || spaces < 1 || cursor.isBlank
    return indent + marker + (isOneSpace ? 1 : spaces)
  }
}
