/// Parses texts that are much alike, as the versions of a policy are: what one of them has word for word as another is
/// parsed once. Such blocks also have a number in common, by which they are compared, and written as HTML only once.
package final class PieceMemory {
  private var pieces: [KnownPiece] = []
  /// By the hash of their bytes: indices into `pieces`, their numbers.
  private var numbers: [UInt64: Int] = [:]
  /// The number of the piece with which the last text began.
  private var first: Int?

  package init() {}

  /// The same as `Document.parse(markdown, typography: typography)`.
  package func parse(_ markdown: Bytes, typography: Typography) -> Parsed {
    if let blocks = blocks(of: markdown, typography) { return Parsed(document: Document(blocks: blocks), faults: []) }
    let source = Source(markdown)
    // What ends its lines otherwise, or begins with a mark, can be cut once that is mended.
    if source.bytes.count != markdown.count || markdown.has(UInt8(ascii: "\r")),
      let blocks = blocks(of: source.bytes, typography)
    {
      return Parsed(document: Document(blocks: blocks), faults: [])
    }
    return Parser(literals: Literals([]), typography: typography).parse(source)
  }

  /// Nil if the text can't be cut, or if there are faults: whoever parses the text as a whole finds their places.
  private func blocks(of text: Bytes, _ typography: Typography) -> [Block]? {
    guard var found = cut(text, typography) else { return nil }
    // A text with tables or definitions may have to be parsed twice: what has none need not be.
    for isConstructed in [false, true] {
      let unknown = found.indices.filter { found[$0].number == nil && found[$0].piece.mayConstruct == isConstructed }
      guard learn(unknown, of: &found, in: text, typography) else { return nil }
    }
    var blocks: [Block] = []
    blocks.reserveCapacity(found.count + 16)
    var ids: Set<ByteKey> = []
    var last: KnownPiece?
    for (piece, number) in found {
      guard let number else { return nil }
      let known = pieces[number]
      for id in known.ids where !ids.insert(ByteKey(id)).inserted { return nil }
      blocks += known.blocks(at: piece.line)
      last?.next = number
      last = known
    }
    first = found.first?.number
    return blocks
  }

  // MARK: Cutting

  private typealias Found = (piece: TextPiece, number: Int?)

  /// The pieces of a text, with the numbers of those that are known; nil if it can't be cut.
  ///
  /// Pieces mostly follow each other as they did in the text before: such a piece is compared, and not looked into.
  private func cut(_ text: Bytes, _ typography: Typography) -> [Found]? {
    guard !text.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    var found: [Found] = []
    found.reserveCapacity(text.count / 128 + 16)
    var (start, line, likely) = (0, 1, first)
    while start < text.count {
      if let number = likely, let piece = pieces[number].found(in: text, at: start, line: line, typography) {
        found.append((piece, number))
        likely = pieces[number].next
      } else {
        guard let cut = PieceCut(of: text, at: start) else { return nil }
        var piece = TextPiece(cut, at: start, line: line)
        if piece.mayDefine, var before = found.popLast()?.piece {
          before.join(piece)
          piece = before
        }
        let number = number(of: piece, in: text, typography)
        found.append((piece, number))
        // One that is not known may have come in the place of the one that was likely.
        likely = (number ?? likely).flatMap { pieces[$0].next }
      }
      let last = found[found.count - 1].piece
      start = last.range.upperBound
      line = last.line + last.lineCount
    }
    return found
  }

  private func number(of piece: TextPiece, in text: Bytes, _ typography: Typography) -> Int? {
    let bytes = text[piece.range]
    guard let number = numbers[key(of: bytes, typography)], pieces[number].typography == typography,
      pieces[number].bytes.reads(like: bytes)
    else { return nil }
    return number
  }

  /// A hash, eight bytes at a time.
  private func key(of bytes: ArraySlice<UInt8>, _ typography: Typography) -> UInt64 {
    var hash = UInt64(bytes.count) &* 4 &+ UInt64(typography.rawValue)
    func take(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count {
        take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += 8
      }
      while index < bytes.count {
        take(UInt64(bytes[index]))
        index += 1
      }
    }
    return hash
  }

  // MARK: Learning

  /// Parses the pieces at `unknown` in one go and gives them numbers; false if there are faults.
  private func learn(
    _ unknown: [Int], of found: inout [Found], in text: Bytes, _ typography: Typography
  ) -> Bool {
    guard !unknown.isEmpty else { return true }
    var joined: Bytes = []
    joined.reserveCapacity(unknown.reduce(0) { $0 + found[$1].piece.range.count })
    for index in unknown { joined += text[found[index].piece.range] }
    let source = Source(joined)
    var (line, next) = (1, 0)
    var paragraphs: [ClosedRange<Int>] = []
    for index in unknown {
      let piece = found[index].piece
      if piece.mayConstruct, !piece.mayDefine, let paragraph = source.pipedParagraph(in: line, piece.lineCount) {
        paragraphs.append(paragraph)
      }
      line += piece.lineCount
    }
    let parsed = Parser(literals: Literals([]), typography: typography).parse(source, paragraphs: paragraphs)
    guard parsed.faults.isEmpty else { return false }
    let blocks = parsed.document.blocks
    var serial = BlockSerials.take(blocks.count)
    (line, next) = (1, 0)
    for index in unknown {
      let piece = found[index].piece
      let end = line + piece.lineCount
      var own: [Block] = []
      while next < blocks.count, blocks[next].line < end || index == unknown.last {
        own.append((piece.line == line ? blocks[next] : blocks[next].moved(by: piece.line - line)).numbered(serial))
        serial += 1
        next += 1
      }
      line = end
      found[index].number = pieces.count
      numbers[key(of: text[piece.range], typography)] = pieces.count
      pieces.append(KnownPiece(piece, of: text, typography: typography, blocks: own))
    }
    return true
  }
}
