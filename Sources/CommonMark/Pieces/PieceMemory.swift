/// Parses texts that are much alike, as the versions of a policy are: what one of them has word for word as another is
/// parsed once. Such blocks also have a number in common, by which they are compared, and written as HTML only once.
package final class PieceMemory {
  private var known: [UInt64: Known] = [:]

  /// A piece that was parsed.
  private final class Known {
    let bytes: Bytes
    let typography: Typography
    /// The line on which it began when it was parsed: that of its blocks.
    let line: Int
    let blocks: [Block]
    /// Explicit ids of its headings.
    let ids: [Bytes]

    init(bytes: Bytes, typography: Typography, line: Int, blocks: [Block]) {
      self.bytes = bytes
      self.typography = typography
      self.line = line
      self.blocks = blocks
      ids = blocks.headingIDs
    }
  }

  package init() {}

  /// The same as `Document.parse(markdown, typography: typography)`.
  package func parse(_ markdown: Bytes, typography: Typography) -> Parsed {
    let source = Source(markdown)
    guard let cut = PieceCut(source), let blocks = blocks(of: cut.pieces, in: source, typography) else {
      return Parser(literals: Literals([]), typography: typography).parse(source)
    }
    return Parsed(document: Document(blocks: blocks), faults: [])
  }

  /// Nil if there are faults: whoever parses the text as a whole finds their places.
  private func blocks(of pieces: [PieceCut.Piece], in source: Source, _ typography: Typography) -> [Block]? {
    let keys = pieces.map { key(of: source.bytes[$0.range], typography) }
    var found = pieces.indices.map { known(keys[$0], source.bytes[pieces[$0].range], typography) }
    // A text with tables or definitions is parsed twice: what has none need not be.
    for isConstructed in [false, true] {
      let unknown = pieces.indices.filter { found[$0] == nil && pieces[$0].mayConstruct == isConstructed }
      guard let learned = learn(unknown.map { pieces[$0] }, in: source, typography) else { return nil }
      for (index, piece) in zip(unknown, learned) {
        found[index] = piece
        known[keys[index]] = piece
      }
    }
    var blocks: [Block] = []
    blocks.reserveCapacity(pieces.count + 16)
    var ids: Set<Bytes> = []
    for (piece, known) in zip(pieces, found) {
      guard let known else { return nil }
      for id in known.ids where !ids.insert(id).inserted { return nil }
      let shift = piece.line - known.line
      if shift == 0 {
        blocks += known.blocks
      } else {
        for block in known.blocks { blocks.append(block.moved(by: shift)) }
      }
    }
    return blocks
  }

  private func known(_ key: UInt64, _ bytes: ArraySlice<UInt8>, _ typography: Typography) -> Known? {
    guard let known = known[key], known.typography == typography, known.bytes[...].reads(like: bytes) else {
      return nil
    }
    return known
  }

  /// Parses pieces in one go; nil if there are faults.
  private func learn(_ pieces: [PieceCut.Piece], in source: Source, _ typography: Typography) -> [Known]? {
    guard !pieces.isEmpty else { return [] }
    var text: Bytes = []
    text.reserveCapacity(pieces.reduce(0) { $0 + $1.range.count + 2 })
    var lines: [Int] = []
    var line = 1
    for piece in pieces {
      lines.append(line)
      let bytes = source.bytes[piece.range]
      text += bytes
      line += bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }
    let parsed = Parser(literals: Literals([]), typography: typography).parse(Source(text))
    guard parsed.faults.isEmpty else { return nil }
    var rest = parsed.document.blocks[...]
    var serial = BlockSerials.take(rest.count)
    return pieces.enumerated().map { index, piece in
      let end = index + 1 < lines.count ? lines[index + 1] : Int.max
      let own = rest.prefix { $0.line < end }
      rest = rest[own.endIndex...]
      let shift = piece.line - lines[index]
      let blocks = own.map { block in
        defer { serial += 1 }
        return (shift == 0 ? block : block.moved(by: shift)).numbered(serial)
      }
      return Known(bytes: Bytes(source.bytes[piece.range]), typography: typography, line: piece.line, blocks: blocks)
    }
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
}
