/// A place in a line by bytes and by columns, moved as libcmark moves it: a tab reaches to the next multiple of four,
/// and a container may take only a part of it.
struct LineCursor {
  let line: ArraySlice<UInt8>
  /// Index into `line`.
  private(set) var offset: Int
  private(set) var column = 0
  /// How many columns of the tab at `offset` are still to come, if a part of it is taken.
  private(set) var restOfTab = 0

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    offset = line.startIndex
  }

  var byte: UInt8? { offset < line.endIndex ? line[offset] : nil }

  /// The first byte from here on that is no space or tab, and the columns up to it.
  var firstNonspace: (offset: Int, indent: Int) {
    var index = offset
    var place = column
    var rest = restOfTab
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: " "): place += 1
      case UInt8(ascii: "\t"): place += rest > 0 ? rest : 4 - place % 4
      default: return (index, place - column)
      }
      rest = 0
      index += 1
    }
    return (index, place - column)
  }

  var isBlank: Bool { firstNonspace.offset == line.endIndex }
  var indent: Int { firstNonspace.indent }

  /// What stands here, its indentation left out.
  var content: ArraySlice<UInt8> { line[firstNonspace.offset...] }

  /// What stands here, with its indentation.
  var rest: ArraySlice<UInt8> { line[offset...] }

  // Inlined into `Container.take`, this loop is miscompiled by Swift 6.3.1 with -O: lines behind `>` lose their place.
  @inline(never)
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < line.endIndex {
      var width = 1
      if line[offset] == UInt8(ascii: "\t") { width = restOfTab > 0 ? restOfTab : 4 - column % 4 }
      let taken = min(left, width)
      left -= taken
      column += taken
      restOfTab = width - taken
      if restOfTab == 0 { offset += 1 }
    }
  }

  /// The bytes up to here; the rest of a tab that was taken in part as spaces.
  var prefix: Bytes {
    guard offset > line.startIndex || restOfTab > 0 else { return [] }
    return Bytes(line[..<offset]) + (restOfTab > 0 ? Bytes(repeating: UInt8(ascii: " "), count: column) : [])
  }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// White space as C's `isspace` has it.
  var isSpace: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// The punctuation of ASCII, which a backslash escapes.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without the white space at both ends.
  var trimmed: ArraySlice<UInt8> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isSpace { start += 1 }
    while start < end, self[end - 1].isSpace { end -= 1 }
    return self[start..<end]
  }
}
