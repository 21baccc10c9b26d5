/// A piece of a text that was parsed.
final class KnownPiece {
  let bytes: ArraySlice<UInt8>
  let typography: Typography
  /// Explicit ids of its headings.
  let ids: [Bytes]
  /// The number of the piece that stood behind this one in the last text that had it.
  var next: Int?
  private let cut: TextPiece
  /// The line on which it began where it was last asked for: that of its blocks.
  private var line: Int
  private var blocks: [Block]

  init(_ piece: TextPiece, of text: Bytes, typography: Typography, blocks: [Block]) {
    bytes = text[piece.range]
    self.typography = typography
    cut = piece
    line = piece.line
    self.blocks = blocks
    ids = blocks.headingIDs
  }

  /// Its blocks where it begins on `line`.
  func blocks(at line: Int) -> [Block] {
    if line != self.line {
      blocks = blocks.map { $0.moved(by: line - self.line) }
      self.line = line
    }
    return blocks
  }

  /// The same piece of another text that has it at `start`, on `line`; nil if that has not.
  func found(in text: Bytes, at start: Int, line: Int, _ typography: Typography) -> TextPiece? {
    let end = start + bytes.count
    // What has definitions may have to be joined to the piece before it.
    guard end <= text.count, typography == self.typography, !cut.mayDefine,
      end == text.count || cut.endsBlank && PieceCut.begins(text, at: end), text[start..<end].reads(like: bytes)
    else { return nil }
    var piece = cut
    piece.range = start..<end
    piece.line = line
    return piece
  }
}

/// Where a piece stands in a text.
struct TextPiece {
  /// Of the text's bytes.
  var range: Range<Int>
  /// The 1-based line on which it begins.
  var line: Int
  var lineCount: Int
  /// Whether a definition may be in it.
  var mayDefine: Bool
  /// Whether a table or a definition list may be in it.
  var mayConstruct: Bool
  var endsBlank: Bool

  init(_ cut: PieceCut, at start: Int, line: Int) {
    range = start..<(start + cut.length)
    self.line = line
    lineCount = cut.lineCount
    mayDefine = cut.mayDefine
    mayConstruct = cut.mayDefine || cut.mayDelimit
    endsBlank = cut.endsBlank
  }

  /// Joins the piece behind it, which may define a term in it.
  mutating func join(_ next: TextPiece) {
    range = range.lowerBound..<next.range.upperBound
    lineCount += next.lineCount
    mayDefine = true
    mayConstruct = true
    endsBlank = next.endsBlank
  }
}
