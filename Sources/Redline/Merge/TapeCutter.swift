import CommonMark

/// Cuts inline content into the pieces of a tape. They go into a buffer first that is large enough for any content of that
/// length, since words are cut by the hundred thousand.
struct TapeCutter {
  private let pieces: UnsafeMutableBufferPointer<Tape.Piece>
  private var count = 0
  /// How many of the pieces can be found again in another text.
  private var tokens = 0
  private var sources: ContiguousArray<Fragment> = []
  private var hasElement = false
  private var hasContent = false

  private static let spaceKey: UInt64 = 4

  struct Cut {
    let pieces: ContiguousArray<Tape.Piece>
    let sources: ContiguousArray<Fragment>
    let tokens: Int
    let hasElement: Bool
    let hasContent: Bool
  }

  static func cut(_ paragraphs: some Collection<[Inline]>) -> Cut {
    let (pieces, sources) = paragraphs.reduce((0, 0)) { ($0.0 + 1 + $1.mostPieces, $0.1 + 1 + $1.count) }
    return withUnsafeTemporaryAllocation(of: Tape.Piece.self, capacity: pieces) { buffer in
      var cutter = TapeCutter(pieces: buffer)
      cutter.sources.reserveCapacity(sources)
      var isFirst = true
      for content in paragraphs {
        if !isFirst { cutter.add(.paragraphBreak, kind: .paragraphBreak, key: 1) }
        for inline in content { cutter.cut(inline) }
        isFirst = false
      }
      return Cut(
        pieces: ContiguousArray(UnsafeBufferPointer(rebasing: buffer[..<cutter.count])), sources: cutter.sources,
        tokens: cutter.tokens, hasElement: cutter.hasElement, hasContent: cutter.hasContent)
    }
  }

  private init(pieces: UnsafeMutableBufferPointer<Tape.Piece>) {
    self.pieces = pieces
  }

  private mutating func cut(_ inline: Inline) {
    switch inline {
    case .text(let text): cut(text)
    case .softBreak: add(.inline(inline), kind: .space, key: Self.spaceKey)
    case .lineBreak: add(.inline(inline), kind: .lineBreak, key: 2)
    case .code, .emphasis, .strong, .link, .image:
      hasElement = true
      hasContent = hasContent || inline.content != nil
      var words = WordCollector()
      words.take(inline)
      add(.inline(inline), kind: .element, key: inline.print, words: words.words.count)
    }
  }

  private mutating func cut(_ text: Bytes) {
    if text.isEmpty { return add(.text(text, joins: false), kind: .void, key: 3) }
    // Texts are shorter than 2 GB.
    let source = Int32(sources.count)
    sources.append(.text(text, joins: false))
    text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text)
      while let lexeme = scanner.next() {
        var piece = Tape.Piece(
          key: lexeme.print, source: source, start: Int32(truncatingIfNeeded: lexeme.start),
          end: Int32(truncatingIfNeeded: lexeme.end), kind: .mark)
        switch lexeme.kind {
        case .space: (piece.kind, piece.key) = (.space, Self.spaceKey)
        case .word: (piece.kind, piece.words, piece.hasDigit) = (.word, 1, lexeme.hasDigit)
        case .mark: piece.sign = text[lexeme.start]
        }
        append(piece)
      }
    }
  }

  private mutating func add(_ fragment: Fragment, kind: Tape.Piece.Kind, key: UInt64, words: Int = 0) {
    append(Tape.Piece(key: key, source: Int32(sources.count), words: Int32(words), kind: kind))
    sources.append(fragment)
  }

  private mutating func append(_ piece: Tape.Piece) {
    pieces.initializeElement(at: count, to: piece)
    count += 1
    tokens += piece.isToken ? 1 : 0
  }
}

extension [Inline] {
  /// Into how many pieces it is cut at most.
  fileprivate var mostPieces: Int {
    reduce(0) { if case .text(let text) = $1 { $0 + Swift.max(text.count, 1) } else { $0 + 1 } }
  }
}
