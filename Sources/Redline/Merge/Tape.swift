import CommonMark

/// The inline content of one side, cut into pieces: words, marks, spaces, whole elements, breaks.
final class Tape {
  struct Piece {
    enum Kind: UInt8 {
      /// Spaces, or a wrapped line.
      case space
      /// A text node of no length, which nobody sees.
      case void
      case mark, word, element, lineBreak, paragraphBreak
    }

    /// Equal for pieces that read the same.
    var key: UInt64
    /// The fragment that it is cut from, and where.
    var source: Int32
    var start: Int32 = 0
    var end: Int32 = 0
    /// How many words it has.
    var words: Int32 = 0
    var kind: Kind
    var hasDigit = false
    /// The first byte of a mark.
    var sign: UInt8 = 0

    var length: Int { Int(end - start) }
    /// Whether it can be found again in another text.
    var isToken: Bool { kind.rawValue > Kind.void.rawValue }
  }

  let pieces: ContiguousArray<Piece>
  /// The places of the pieces that can be found again in another text, and what they are found by.
  let places: [Int]
  let keys: [UInt64]
  /// Whether there is any element, and whether there is one that can be merged inside.
  let hasElement: Bool
  let hasContent: Bool
  /// How many words there are in all.
  let words: Int
  private let sources: ContiguousArray<Fragment>

  convenience init(_ content: [Inline]) { self.init(paragraphs: CollectionOfOne(content)) }

  init(paragraphs: some Collection<[Inline]>) {
    let cut = TapeCutter.cut(paragraphs)
    (pieces, sources, hasElement, hasContent) = (cut.pieces, cut.sources, cut.hasElement, cut.hasContent)
    var words = 0
    var places: [Int] = []
    keys = Array(unsafeUninitializedCapacity: cut.tokens) { keys, count in
      places = Array(unsafeUninitializedCapacity: cut.tokens) { places, placed in
        for (place, piece) in cut.pieces.enumerated() where piece.isToken {
          words += Int(piece.words)
          keys.initializeElement(at: count, to: piece.key)
          places.initializeElement(at: count, to: place)
          count += 1
        }
        placed = count
      }
    }
    self.places = places
    self.words = words
  }

  /// The element that a piece of the kind `element` is.
  func element(at index: Int) -> Inline? {
    guard pieces[index].kind == .element, case .inline(let inline) = sources[Int(pieces[index].source)] else {
      return nil
    }
    return inline
  }

  /// Whether two pieces with equal keys read the same, by their bytes.
  func reads(_ index: Int, like other: Int, of tape: Tape) -> Bool {
    let (one, two) = (pieces[index], tape.pieces[other])
    guard one.kind == two.kind else { return false }
    switch one.kind {
    case .word, .mark:
      guard one.length == two.length else { return false }
      return one.length <= Print.certain || text(of: one, isLike: two, of: tape)
    case .element:
      guard let inline = element(at: index), let otherInline = tape.element(at: other) else { return false }
      return inline.readsLike(otherInline)
    case .space, .void, .lineBreak, .paragraphBreak: return true
    }
  }

  private func text(of piece: Piece, isLike other: Piece, of tape: Tape) -> Bool {
    guard case .text(let text, _) = sources[Int(piece.source)],
      case .text(let otherText, _) = tape.sources[Int(other.source)]
    else { return false }
    return text.reads(Int(piece.start)..<Int(piece.end), like: otherText, Int(other.start)..<Int(other.end))
  }

  /// What a `WordCollector` collects; nil if words stand in elements, which are one piece each.
  var collected: [UInt64]? {
    guard !hasElement else { return nil }
    var words: [UInt64] = []
    words.reserveCapacity(keys.count)
    for piece in pieces where piece.kind == .word {
      words.append(WordCollector.word(piece.key, length: piece.length))
    }
    return words
  }

  func words(in range: Range<Int>) -> Int {
    var words = 0
    for index in range { words += Int(pieces[index].words) }
    return words
  }

  func isInvisible(_ range: Range<Int>) -> Bool {
    range.allSatisfy { pieces[$0].kind == .void }
  }

  func isSpace(_ range: Range<Int>) -> Bool {
    range.allSatisfy { pieces[$0].kind == .space || pieces[$0].kind == .void }
  }

  func hasBreak(_ range: Range<Int>) -> Bool {
    range.contains { pieces[$0].kind == .paragraphBreak }
  }

  /// The pieces of a range, those of one text node as one fragment.
  func fragments(_ range: Range<Int>) -> [Fragment] {
    guard !range.isEmpty else { return [] }
    var fragments: [Fragment] = []
    fragments.reserveCapacity(1 + Int(pieces[range.upperBound - 1].source - pieces[range.lowerBound].source))
    var index = range.lowerBound
    while index < range.upperBound {
      let (first, end) = stretch(at: index, in: range)
      fragments.append(fragment(from: first, to: pieces[end - 1]))
      index = end
    }
    return fragments
  }

  /// The same as `fragments(range)`; `others`, which likely are equal, are given back if they are.
  func fragments(_ range: Range<Int>, orEqual others: [Fragment]) -> [Fragment] {
    var (index, count) = (range.lowerBound, 0)
    while index < range.upperBound {
      let (first, end) = stretch(at: index, in: range)
      guard count < others.count, isEqual(first, to: pieces[end - 1], others[count]) else { return fragments(range) }
      (index, count) = (end, count + 1)
    }
    return count == others.count ? others : fragments(range)
  }

  /// The first piece of a fragment, and where its last one ends.
  private func stretch(at index: Int, in range: Range<Int>) -> (first: Piece, end: Int) {
    let first = pieces[index]
    var end = index + 1
    while end < range.upperBound, pieces[end].source == first.source { end += 1 }
    return (first, end)
  }

  private func fragment(from first: Piece, to last: Piece) -> Fragment {
    let source = sources[Int(first.source)]
    guard case .text(let text, _) = source else { return source }
    let isWhole = first.start == 0 && Int(last.end) == text.count
    return .text(isWhole ? text : Bytes(text[Int(first.start)..<Int(last.end)]), joins: first.start > 0)
  }

  private func isEqual(_ first: Piece, to last: Piece, _ other: Fragment) -> Bool {
    switch (sources[Int(first.source)], other) {
    case (.text(let text, _), .text(let otherText, let joins)):
      return joins == (first.start > 0)
        && text.reads(Int(first.start)..<Int(last.end), like: otherText, otherText.indices)
    case (.inline(let inline), .inline(let otherInline)): return inline == otherInline
    case (.paragraphBreak, .paragraphBreak): return true
    default: return false
    }
  }
}
