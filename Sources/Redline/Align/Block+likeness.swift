import CommonMark

extension Block {
  /// Whether what two lists or two tables have at the same places is enough for them to be alike, whatever the rest of
  /// them is. To tell so takes less than to collect the words of both.
  func isSurelyLike(_ other: Block) -> Bool {
    switch (kind, other.kind) {
    case (.list(let one), .list(let two)):
      isSurelyLike(
        other, one.items, two.items, areSame: { Glance($0, $1) == .same }, collect: { $0.collect(into: &$1) })
    case (.table(let one), .table(let two)):
      isSurelyLike(
        other, one.rows, two.rows,
        areSame: { Glance($0.cells, $1.cells) { Glance($0.content, $1.content) } == .same }, collect: { $1.take($0) })
    default: false
    }
  }

  private func isSurelyLike<Member>(
    _ other: Block, _ members: [Member], _ others: [Member], areSame: (Member, Member) -> Bool,
    collect: (Member, inout WordCollector) -> Void
  ) -> Bool {
    // The words of a text weigh no more than it is long.
    let (most, otherMost) = (length, other.length)
    var weight = 0
    for index in 0..<min(members.count, others.count) where areSame(members[index], others[index]) {
      var collector = WordCollector()
      collect(members[index], &collector)
      weight += collector.words.reduce(0) { $0 + Bag.weight(of: $1) }
      if Bag.likeness(most, otherMost, overlap: weight) >= threshold { return true }
    }
    return false
  }

  /// How many bytes of text it has; of what seldom stands in lists, more than that.
  private var length: Int {
    switch kind {
    case .paragraph(let content): content.length
    case .list(let list): list.items.reduce(0) { $1.blocks.reduce($0) { $0 + $1.length } }
    case .table(let table): table.rows.reduce(table.header.length) { $0 + $1.length }
    default: 1 << 32
    }
  }
}

extension Table.Row {
  fileprivate var length: Int { cells.reduce(0) { $0 + $1.content.length } }
}

extension [Inline] {
  fileprivate var length: Int {
    reduce(0) {
      switch $1 {
      case .text(let text), .code(let text): $0 + text.count
      case .softBreak, .lineBreak: $0
      case .emphasis(let content), .strong(let content): $0 + content.length
      case .link(let link), .image(let link): $0 + link.content.length
      }
    }
  }
}
