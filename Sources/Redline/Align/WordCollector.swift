import CommonMark

/// The words of a tree in their order, as hashes whose low four bits are the weight of the word (its length, at most 15).
struct WordCollector {
  private(set) var words: [UInt64] = []

  static let weightMask: UInt64 = 15

  mutating func take(_ blocks: some Sequence<Block>) {
    for block in blocks { take(block) }
  }

  mutating func take(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): take(content)
    case .heading(let heading): take(heading.content)
    case .quote(let blocks): take(blocks)
    case .list(let list): for item in list.items { take(item.blocks) }
    case .code(let code): take(code.literal)
    case .thematicBreak: break
    case .table(let table):
      take(table.header)
      for row in table.rows { take(row) }
    case .definitionList(let list): for group in list.groups { group.collect(into: &self) }
    }
  }

  mutating func take(_ row: Table.Row) {
    for cell in row.cells { take(cell.content) }
  }

  mutating func take(_ content: [Inline]) {
    for inline in content { take(inline) }
  }

  mutating func take(_ inline: Inline) {
    switch inline {
    case .text(let text), .code(let text): take(text)
    case .softBreak, .lineBreak: break
    case .emphasis(let content), .strong(let content): take(content)
    case .link(let link), .image(let link): take(link.content)
    }
  }

  mutating func take(_ text: Bytes) {
    if words.isEmpty { words.reserveCapacity(text.count / 4 + 4) }
    text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text)
      while let lexeme = scanner.next() {
        guard lexeme.kind == .word else { continue }
        words.append(Self.word(lexeme.print, length: lexeme.end - lexeme.start))
      }
    }
  }

  static func word(_ print: UInt64, length: Int) -> UInt64 {
    print & ~weightMask | min(UInt64(length), weightMask)
  }
}
