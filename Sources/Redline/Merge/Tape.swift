import CommonMark

/// The inline content of one side, cut into pieces: words, marks, spaces, whole elements, breaks.
struct Tape {
  struct Piece {
    enum Kind: UInt8 {
      /// Spaces, or a wrapped line.
      case space
      /// A text node of no length, which nobody sees.
      case void
      case mark, word, element, lineBreak, paragraphBreak
    }

    var kind: Kind
    /// Equal for pieces that read the same.
    var key: UInt64
    /// The fragment that it is cut from, and where.
    var source: Int32
    var start: Int32
    var end: Int32
    /// How many words it has.
    var words: Int32
    var hasDigit: Bool
    /// The first byte of a mark.
    var sign: UInt8 = 0

    var isToken: Bool { kind.rawValue >= Kind.mark.rawValue }
  }

  private(set) var pieces: [Piece] = []
  private var sources: [Fragment] = []

  init(paragraphs: [[Inline]]) {
    pieces.reserveCapacity(paragraphs.reduce(8) { $0 + $1.reduce(0) { $0 + $1.likelyPieces } })
    for (index, content) in paragraphs.enumerated() {
      if index > 0 { add(.paragraphBreak, kind: .paragraphBreak, key: 1) }
      for inline in content { cut(inline) }
    }
  }

  private mutating func cut(_ inline: Inline) {
    switch inline {
    case .text(let text): cut(text)
    case .softBreak: add(.inline(inline), kind: .space, key: spaceKey)
    case .lineBreak: add(.inline(inline), kind: .lineBreak, key: 2)
    case .code, .emphasis, .strong, .link, .image:
      var words = WordCollector()
      words.take(inline)
      add(.inline(inline), kind: .element, key: inline.print, words: words.words.count)
    }
  }

  private mutating func cut(_ text: Bytes) {
    if text.isEmpty { return add(.text(text, joins: false), kind: .void, key: 3) }
    sources.append(.text(text, joins: false))
    let source = Int32(sources.count - 1)
    var scanner = WordScanner(text)
    while let lexeme = scanner.next() {
      let kind: Piece.Kind = lexeme.kind == .space ? .space : lexeme.kind == .word ? .word : .mark
      pieces.append(
        Piece(
          kind: kind, key: kind == .space ? spaceKey : Print.of(text[lexeme.start..<lexeme.end]), source: source,
          start: Int32(lexeme.start), end: Int32(lexeme.end), words: kind == .word ? 1 : 0,
          hasDigit: lexeme.hasDigit, sign: text[lexeme.start]))
    }
  }

  private mutating func add(_ fragment: Fragment, kind: Piece.Kind, key: UInt64, words: Int = 0) {
    pieces.append(
      Piece(
        kind: kind, key: key, source: Int32(sources.count), start: 0, end: 0, words: Int32(words), hasDigit: false))
    sources.append(fragment)
  }

  /// The element that a piece of the kind `element` is.
  func element(at index: Int) -> Inline? {
    if case .inline(let inline) = sources[Int(pieces[index].source)] { inline } else { nil }
  }

  /// Whether two pieces read the same, by their bytes.
  func reads(_ index: Int, like other: Int, of tape: Tape) -> Bool {
    let (one, two) = (pieces[index], tape.pieces[other])
    guard one.kind == two.kind else { return false }
    switch (sources[Int(one.source)], tape.sources[Int(two.source)]) {
    case (.text(let text, _), .text(let otherText, _)):
      return text[Int(one.start)..<Int(one.end)] == otherText[Int(two.start)..<Int(two.end)]
    case (.inline(let inline), .inline(let otherInline)): return inline.readsLike(otherInline)
    case (.paragraphBreak, .paragraphBreak): return true
    default: return one.kind == .space
    }
  }

  func words(in range: Range<Int>) -> Int {
    pieces[range].reduce(0) { $0 + Int($1.words) }
  }

  func isInvisible(_ range: Range<Int>) -> Bool {
    pieces[range].allSatisfy { $0.kind == .void }
  }

  func isSpace(_ range: Range<Int>) -> Bool {
    pieces[range].allSatisfy { $0.kind == .space || $0.kind == .void }
  }

  func hasBreak(_ range: Range<Int>) -> Bool {
    pieces[range].contains { $0.kind == .paragraphBreak }
  }

  /// The pieces of a range, those of one text node as one fragment.
  func fragments(_ range: Range<Int>) -> [Fragment] {
    var fragments: [Fragment] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let first = pieces[index]
      var last = first
      index += 1
      let source = sources[Int(first.source)]
      guard case .text(let text, _) = source else {
        fragments.append(source)
        continue
      }
      while index < range.upperBound, pieces[index].source == first.source {
        last = pieces[index]
        index += 1
      }
      let isWhole = first.start == 0 && Int(last.end) == text.count
      let cut = isWhole ? text : Bytes(text[Int(first.start)..<Int(last.end)])
      fragments.append(.text(cut, joins: first.start > 0))
    }
    return fragments
  }
}

extension Inline {
  /// About how many pieces it is cut into.
  fileprivate var likelyPieces: Int {
    if case .text(let text) = self { text.count / 3 + 1 } else { 1 }
  }
}

private let spaceKey: UInt64 = 4
