import CommonMark

/// A block of one text or of several of its versions, with what was found out about it. Of blocks that are equal a lineage
/// mostly has one, so that their identity tells.
final class KnownBlock {
  let block: Block
  /// Its number in the lineage.
  let number: Int
  /// Another block that is looked up by the same key: one whose lines are wrapped elsewhere, say.
  let next: KnownBlock?
  /// Where it stood last: the number of the edition, and the place there.
  var edition = 0
  var place = 0
  private(set) lazy var print = block.print
  /// The words of a paragraph.
  private(set) lazy var tape = Tape(block.text)
  private(set) lazy var features =
    if block.isPlainParagraph, let words = tape.collected {
      Features(of: block, words: words)
    } else {
      Features(of: block)
    }

  init(_ block: Block, number: Int, next: KnownBlock?) {
    self.block = block
    self.number = number
    self.next = next
  }
}

extension KnownBlock {
  /// Whether it surely is this block. Blocks with different numbers count as different here, for each is looked up by its
  /// number.
  func holds(_ block: Block) -> Bool {
    self.block.serial == 0 || block.serial == 0 ? self.block == block : self.block.serial == block.serial
  }
}

extension KnownBlock: Likened {
  static func == (one: KnownBlock, other: KnownBlock) -> Bool {
    if one === other { return true }
    guard one.glance(at: other) != .different else { return false }
    return one.print == other.print && one.block == other.block
  }

  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(block) }
  var kin: UInt64 { block.kin }
  var threshold: Double { block.threshold }
  var pairsAlone: Bool { block.pairsAlone }
  var isPlainParagraph: Bool { block.isPlainParagraph }
  func collect(into words: inout WordCollector) { words.take(block) }
  func isSurelyLike(_ other: KnownBlock) -> Bool { block.isSurelyLike(other.block) }
  func glance(at other: KnownBlock) -> Glance { self === other ? .same : Glance(block, other.block) }
}
