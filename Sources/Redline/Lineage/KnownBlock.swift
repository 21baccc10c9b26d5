import CommonMark

/// A block of one text or of several of its versions, with what was found out about it. Of blocks that are equal a lineage
/// has one, so that they are compared by identity.
final class KnownBlock {
  let block: Block
  /// Its number in the lineage.
  let number: Int
  let print: UInt64
  /// Another block with the same print: one whose lines are wrapped elsewhere, say.
  let next: KnownBlock?
  /// Where it stood last: the number of the edition, and the place there.
  var edition = 0
  var place = 0
  /// The words of a paragraph.
  private(set) lazy var tape = Tape(paragraphs: [block.text])
  private(set) lazy var features =
    if block.isPlainParagraph, let words = tape.collected {
      Features(of: block, words: words)
    } else {
      Features(of: block)
    }

  init(_ block: Block, number: Int, print: UInt64, next: KnownBlock?) {
    self.block = block
    self.number = number
    self.print = print
    self.next = next
  }
}

extension KnownBlock: Likened {
  static func == (one: KnownBlock, other: KnownBlock) -> Bool { one === other }

  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(block) }
  var kin: UInt64 { block.kin }
  var threshold: Double { block.threshold }
  var pairsAlone: Bool { block.pairsAlone }
  var isPlainParagraph: Bool { block.isPlainParagraph }
  func collect(into words: inout WordCollector) { words.take(block) }
}
