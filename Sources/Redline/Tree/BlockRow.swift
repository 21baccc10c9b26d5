import CommonMark

/// The blocks of one text, in which runs find theirs. A class, since merges of one text share it.
final class BlockRow: Sendable {
  let blocks: [Block]
  /// The levels of the blocks that are headings; 0 of the others.
  let levels: [UInt8]

  init(_ blocks: [Block]) {
    self.blocks = blocks
    levels = blocks.map { if case .heading(let heading) = $0.kind { UInt8(heading.level) } else { 0 } }
  }
}
