import CommonMark

/// Collects what the blocks of a section state.
struct SectionReader {
  let vocabulary: Vocabulary
  private(set) var section: ComparedSection

  init(id: String, blocks: [Block], vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var title: String?
    if case .heading(let heading)? = blocks.first?.kind { title = heading.content.plainText.string }
    section = ComparedSection(id: id, title: title, spot: .body(blocks.first?.line ?? 0))
    for block in blocks {
      section.kinds.append(Self.kind(of: block))
      if case .list(let list) = block.kind {
        section.lists.append(ComparedSection.ListShape(line: block.line, items: list.items.count))
      }
    }
    read(blocks, kind: .paragraph)
  }

  /// Title and summary of a text.
  init(head text: CheckedText, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    section = ComparedSection(id: "summary", title: nil, spot: .head(0))
    add([.text(text.text.title)], .heading, .head(-1))
    guard case .list(let list)? = text.text.summary.blocks.first?.kind else { return }
    for (index, item) in list.items.enumerated() {
      for case .paragraph(let content) in item.blocks.map(\.kind) { add(content, .paragraph, .head(index)) }
    }
  }

  private mutating func read(_ blocks: [Block], kind: Passage.Kind) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): add(content, kind, .body(block.line))
      case .heading(let heading): add(heading.content, .heading, .body(block.line))
      case .quote(let inner): read(inner, kind: .quote)
      case .list(let list): for item in list.items { read(item.blocks, kind: kind) }
      case .definitionList(let list):
        for group in list.groups {
          for term in group.terms { add(term.content, .cell, .body(block.line)) }
          for definition in group.definitions { read(definition.blocks, kind: kind) }
        }
      case .table(let table): read(table, at: block.line)
      case .code, .thematicBreak: break
      }
    }
  }

  private mutating func read(_ table: Table, at line: Int) {
    let number = section.tables.count
    section.tables.append(
      ComparedSection.TableShape(line: line, columns: table.alignments.count, rows: table.rows.count))
    for (row, cells) in ([table.header] + table.rows).enumerated() {
      for (column, cell) in cells.cells.enumerated() where !cell.content.isEmpty {
        add(
          cell.content, .cell, .body(max(cells.line, line)),
          cell: Passage.Cell(table: number, row: row, column: column))
      }
    }
  }

  private mutating func add(
    _ content: [Inline], _ kind: Passage.Kind, _ spot: Passage.Spot, cell: Passage.Cell? = nil
  ) {
    guard !content.isEmpty else { return }
    section.passages.append(Passage(content, kind: kind, spot: spot, cell: cell, vocabulary: vocabulary))
  }

  private static func kind(of block: Block) -> Int {
    switch block.kind {
    case .paragraph: 0
    case .heading: 1
    case .quote: 2
    case .list(let list): list.start == nil ? 3 : 4
    case .code: 5
    case .thematicBreak: 6
    case .table: 7
    case .definitionList: 8
    }
  }
}
