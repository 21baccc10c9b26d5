import CommonMark

/// What a piece of one text has that a summary counts.
struct Inventory {
  private(set) var words: [UInt64] = []
  /// Words with a digit in them.
  private(set) var numbers: [UInt64] = []
  /// Targets of links and images.
  private(set) var targets: [UInt64] = []
  private(set) var hasTable = false
  /// Whether there is anything at all, be it a paragraph break.
  private(set) var isEmpty = true

  /// Forgets all, but keeps its room.
  mutating func clear() {
    words.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    (hasTable, isEmpty) = (false, true)
  }

  mutating func take(_ blocks: some Sequence<Block>) {
    for block in blocks { take(block) }
  }

  mutating func take(_ block: Block) {
    isEmpty = false
    switch block.kind {
    case .paragraph(let content): take(content)
    case .heading(let heading): take(heading.content)
    case .quote(let blocks): take(blocks)
    case .list(let list): for item in list.items { take(item.blocks) }
    case .code(let code): take(code.literal)
    case .thematicBreak: break
    case .table(let table):
      hasTable = true
      take(table.header)
      for row in table.rows { take(row) }
    case .definitionList(let list): for group in list.groups { take(group) }
    }
  }

  mutating func take(_ row: Table.Row) {
    isEmpty = false
    for cell in row.cells { take(cell.content) }
  }

  mutating func take(_ group: DefinitionList.Group) {
    for term in group.terms { take(term.content) }
    for definition in group.definitions { take(definition.blocks) }
  }

  mutating func take(_ content: [Inline]) {
    for inline in content { take(inline) }
  }

  mutating func take(_ fragments: [Fragment]) {
    for fragment in fragments {
      switch fragment {
      case .text(let text, _): take(text)
      case .inline(let inline): take(inline)
      case .paragraphBreak: isEmpty = false
      }
    }
  }

  mutating func take(_ inline: Inline) {
    isEmpty = false
    switch inline {
    case .text(let text), .code(let text): take(text)
    case .softBreak, .lineBreak: break
    case .emphasis(let content), .strong(let content): take(content)
    case .link(let link), .image(let link):
      targets.append(Print.of(link.destination))
      take(link.content)
    }
  }

  mutating func take(_ text: Bytes) {
    isEmpty = false
    if words.isEmpty { words.reserveCapacity(text.count / 4 + 4) }
    text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text)
      while let lexeme = scanner.next() {
        guard lexeme.kind == .word else { continue }
        words.append(lexeme.print)
        if lexeme.hasDigit { numbers.append(lexeme.print) }
      }
    }
  }
}
