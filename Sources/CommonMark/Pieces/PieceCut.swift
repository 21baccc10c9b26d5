/// A piece of a text, which parses alone as it does in the text.
///
/// A piece begins behind a blank line, at the left margin, with a byte that continues nothing: there CommonMark closes
/// every paragraph, list, quote and indented code (specification 0.30, sections 4.8, 5.1, 5.2). What reaches farther is
/// not cut at all: fences and HTML blocks that hold blank lines, and references, which hold in the whole text.
struct PieceCut {
  /// In bytes, blank lines behind it included.
  private(set) var length = 0
  private(set) var lineCount = 0
  /// Whether it has what may be a definition, the term of which may stand in the piece before: the two are one piece.
  private(set) var mayDefine = false
  /// Whether it has what may be the delimiter row of a table.
  private(set) var mayDelimit = false
  /// Whether its last line is blank, so that another piece may begin behind it.
  private(set) var endsBlank = false

  /// The piece that begins at `start`; nil if it reaches farther than a piece, or lines end in carriage returns.
  init?(of text: Bytes, at start: Int) {
    let isCut = text.withUnsafeBytes { cut(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    guard isCut else { return nil }
  }

  private mutating func cut(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var reachesFarther = false
    let isFound = bytes.scan { eight in
      // The second finds 0x08 to 0x0F, line endings among them; the last `<`, `>`, `|` and `~`.
      eight.places(of: UInt8(ascii: "]")) | (eight & UInt64(eightTimes: 0xF8)).places(of: 0x08)
        | eight.places(of: UInt8(ascii: "`")) | (eight | UInt64(eightTimes: 0x42)).places(of: UInt8(ascii: "~"))
    } until: { index in
      if bytes[index] == UInt8(ascii: "\n") {
        endLine(at: index + 1, in: bytes)
        endsBlank = Self.isBlank(bytes, length, index + 1)
        length = index + 1
        return endsBlank && length < bytes.count && Self.begins(bytes, at: length)
      }
      reachesFarther = Self.reachesFarther(bytes, at: index)
      return reachesFarther
    }
    guard !reachesFarther else { return false }
    if !isFound, length < bytes.count {
      endLine(at: bytes.count, in: bytes)
      endsBlank = false
      length = bytes.count
    }
    return true
  }

  /// Looks at the line that begins behind the lines so far.
  private mutating func endLine(at end: Int, in bytes: UnsafeRawBufferPointer) {
    lineCount += 1
    mayDefine = mayDefine || Candidates.mayDefine(bytes, length, end)
    mayDelimit = mayDelimit || Candidates.mayDelimit(bytes, length, end)
  }

  // MARK: Lines

  private static func isBlank(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !bytes[index].isSpaceOrTab && bytes[index] != UInt8(ascii: "\n") { return false }
    return true
  }

  /// Whether a piece may begin at `start` of `text`, behind a blank line.
  static func begins(_ text: Bytes, at start: Int) -> Bool { text.withUnsafeBytes { begins($0, at: start) } }

  /// Whether a line begins with what can't continue a list, a quote or a definition, nor be taken for the mark of order
  /// that libcmark drops at the beginning of a text (U+FEFF, which begins with 0xEF).
  private static func begins(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "\""): true
    case UInt8(ascii: "*"): start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "*")
    case 0xC2...0xEE: true
    default: false
    }
  }

  // MARK: Reach

  /// Whether a byte may begin a fence, an HTML block of the kinds that hold blank lines, or the target of a reference.
  private static func reachesFarther(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "\r"): return true
    case UInt8(ascii: "]"): return next == UInt8(ascii: ":")
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return next == bytes[index] && index + 2 < bytes.count && bytes[index + 2] == next
    case UInt8(ascii: "<"):
      switch next | 0x20 {
      // `<!`, `<?`, `<pre`, `<script`, `<style`, `<textarea` (section 4.6, kinds 1 to 5).
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "t"): return true
      default: return false
      }
    default: return false
    }
  }
}
