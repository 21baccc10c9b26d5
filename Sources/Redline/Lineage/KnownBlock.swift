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
  /// Whether there is a table in it. Tables are numbered where they are written.
  private(set) lazy var hasTable = block.hasTable
  private(set) lazy var features = Features(of: block)

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

extension Block {
  fileprivate var hasTable: Bool {
    switch kind {
    case .table: true
    case .quote(let blocks): blocks.contains { $0.hasTable }
    case .list(let list): list.items.contains { $0.blocks.contains { $0.hasTable } }
    case .definitionList(let list):
      list.groups.contains { $0.definitions.contains { $0.blocks.contains { $0.hasTable } } }
    case .paragraph, .heading, .code, .thematicBreak: false
    }
  }
}
