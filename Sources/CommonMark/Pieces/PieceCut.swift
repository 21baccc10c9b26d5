/// A text cut into pieces that parse alone as they do in the text.
///
/// A piece begins behind a blank line, at the left margin, with a byte that continues nothing: there CommonMark closes
/// every paragraph, list, quote and indented code (specification 0.30, sections 4.8, 5.1, 5.2). What reaches farther is
/// not cut at all: fences and HTML blocks that hold blank lines, and references, which hold in the whole text.
struct PieceCut {
  private(set) var pieces: [Piece] = []

  struct Piece {
    /// Of the text's bytes, blank lines behind it included.
    var range: Range<Int>
    /// The 1-based line on which it begins.
    var line: Int
    /// A term may stand in the paragraph before: such a piece is joined to the one before it.
    var mayDefine = false
    /// Whether a table or a definition list may be in it.
    var mayConstruct = false
  }

  /// Nil for a text that can't be cut.
  init?(_ source: Source) {
    let isCut = source.bytes.withUnsafeBufferPointer { cut($0, source.lineStarts) }
    guard isCut else { return nil }
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ lineStarts: [Int]) -> Bool {
    guard !Self.reachesFarther(bytes) else { return false }
    pieces.reserveCapacity(lineStarts.count / 3 + 1)
    var isBehindBlank = true
    for line in 0..<(lineStarts.count - 1) {
      let (start, end) = (lineStarts[line], lineStarts[line + 1])
      if pieces.isEmpty || isBehindBlank && Self.begins(bytes, start, end) { begin(line + 1, at: start) }
      if Candidates.mayDefine(bytes, start, end) { pieces[pieces.count - 1].mayDefine = true }
      if Candidates.mayDelimit(bytes, start, end) { pieces[pieces.count - 1].mayConstruct = true }
      isBehindBlank = Self.isBlank(bytes, start, end)
    }
    end(at: bytes.count)
    return true
  }

  private mutating func begin(_ line: Int, at start: Int) {
    end(at: start)
    pieces.append(Piece(range: start..<start, line: line))
  }

  /// Ends the last piece; it joins the one before if definitions in it may belong to terms there.
  private mutating func end(at end: Int) {
    guard let last = pieces.last else { return }
    pieces[pieces.count - 1].range = last.range.lowerBound..<end
    guard last.mayDefine else { return }
    if pieces.count > 1 {
      pieces.removeLast()
      pieces[pieces.count - 1].range = pieces[pieces.count - 1].range.lowerBound..<end
    }
    pieces[pieces.count - 1].mayConstruct = true
  }

  // MARK: Lines

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !bytes[index].isSpaceOrTab && bytes[index] != UInt8(ascii: "\n") { return false }
    return true
  }

  /// Whether a line begins with what can't continue a list, a quote or a definition, nor be taken for the mark of order
  /// that libcmark drops at the beginning of a text (U+FEFF, which begins with 0xEF).
  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "\""): true
    case UInt8(ascii: "*"): start + 1 < end && bytes[start + 1] == UInt8(ascii: "*")
    case 0xC2...0xEE: true
    default: false
    }
  }

  // MARK: Reach

  /// Whether the text has what may begin a fence, an HTML block of the kinds that hold blank lines, or a reference.
  private static func reachesFarther(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    UnsafeRawBufferPointer(bytes).scan {
      $0.has(UInt8(ascii: "]")) || $0.has(UInt8(ascii: "`")) || $0.has(UInt8(ascii: "~")) || $0.has(UInt8(ascii: "<"))
    } until: {
      reachesFarther(bytes, at: $0)
    }
  }

  private static func reachesFarther(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
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
