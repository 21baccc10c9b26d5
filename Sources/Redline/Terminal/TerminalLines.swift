import CommonMark

/// Lines with marks, indents and bullets. A mark that is open at the end of a line is closed there and opened again in
/// the next.
struct TerminalLines {
  let style: TerminalStyle
  private(set) var lines: [Bytes] = []
  private var line: Bytes = []
  private var isBegun = false
  private var mark: Side?
  private var indents: [(first: Bytes, rest: Bytes)] = []

  init(style: TerminalStyle) {
    self.style = style
  }

  /// Text of the document: nothing in it may steer the terminal.
  mutating func write(_ text: Bytes) {
    guard !text.isEmpty else { return }
    begin()
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == 0xC2, let next = rest.first, next < 0xA0 {
        // A C1 control, which some terminals obey.
        rest.removeFirst()
        line.append(UInt8(ascii: "?"))
      } else if byte < 0x20 && byte != 0x09 || byte == 0x7F {
        line.append(UInt8(ascii: "?"))
      } else {
        line.append(byte)
      }
    }
  }

  /// Marks what is written from here on; where no line is begun, behind the bullet of the next.
  mutating func open(_ side: Side) {
    mark = side
    if isBegun { line += start(of: side) }
  }

  mutating func close() {
    if let mark, isBegun { line += end(of: mark) }
    mark = nil
  }

  mutating func endLine() {
    begin()
    if let mark { line += end(of: mark) }
    lines.append(line)
    line = []
    isBegun = false
  }

  /// Ends the line if one is begun.
  mutating func endBegunLine() {
    if isBegun { endLine() }
  }

  mutating func emptyLine() {
    endBegunLine()
    if let last = lines.last, !last.isEmpty { lines.append([]) }
  }

  mutating func indent(first: Bytes, rest: Bytes) {
    endBegunLine()
    indents.append((first, rest))
  }

  mutating func outdent() {
    endBegunLine()
    indents.removeLast()
  }

  private mutating func begin() {
    guard !isBegun else { return }
    isBegun = true
    for index in indents.indices {
      line += indents[index].first
      indents[index].first = indents[index].rest
    }
    if let mark { line += start(of: mark) }
  }

  private func start(of side: Side) -> Bytes {
    switch (style, side) {
    case (.plain, .old): Bytes("[-")
    case (.plain, .new): Bytes("{+")
    // Red and struck through, green and underlined: not by colour alone.
    case (.colour, .old): Bytes("\u{1B}[31;9m")
    case (.colour, .new): Bytes("\u{1B}[32;4m")
    }
  }

  private func end(of side: Side) -> Bytes {
    switch (style, side) {
    case (.plain, .old): Bytes("-]")
    case (.plain, .new): Bytes("+}")
    case (.colour, _): Bytes("\u{1B}[0m")
    }
  }
}
