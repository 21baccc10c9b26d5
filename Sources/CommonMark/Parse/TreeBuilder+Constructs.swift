extension TreeBuilder {
  /// The blocks under `parent`, with tables and definition lists in the place of their placeholders.
  mutating func blocksWithConstructs(of parent: CNode, depth: Int) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(max(1, parent.childCount - (depth == 0 ? draft.front.count : 0)))
    var terms: [DefinitionList.Term] = []
    var isDefining = false
    var lastPlaceholder: Int?
    for node in parent.children {
      line = node.startLine - draft.front.count
      guard line >= 1 else { continue }
      if let (number, placeholder) = draft.placeholder(node) {
        switch placeholder {
        case .table(let index):
          isDefining = false
          if number != lastPlaceholder { blocks.append(table(draft.tables[index], depth: depth)) }
        case .term(let index):
          terms.append(DefinitionList.Term(content: frontContent(index, depth: depth)))
          if !isDefining {
            blocks.append(Block(.definitionList(DefinitionList(groups: [])), line: line))
            isDefining = true
          }
        }
        lastPlaceholder = number
        continue
      }
      lastPlaceholder = nil
      guard isDefining, node.kind == .list else {
        isDefining = false
        if let block = block(node, depth: depth) { blocks.append(block) }
        continue
      }
      let (definitions, rest) = definitions(of: node, depth: depth)
      if !definitions.isEmpty, case .definitionList(var list) = blocks.last?.kind {
        if !terms.isEmpty { list.groups.append(DefinitionList.Group(terms: terms, definitions: [])) }
        terms = []
        list.groups[list.groups.count - 1].definitions += definitions
        blocks[blocks.count - 1].kind = .definitionList(list)
      }
      if let rest {
        blocks.append(rest)
        isDefining = false
      }
    }
    return blocks
  }

  private mutating func table(_ table: TableDraft, depth: Int) -> Block {
    let line = table.header.line
    let header = row(table.header, depth: depth)
    var rows: [Table.Row] = []
    rows.reserveCapacity(table.rows.count)
    for written in table.rows { rows.append(row(written, depth: depth)) }
    return Block(.table(Table(alignments: table.alignments, header: header, rows: rows)), line: line)
  }

  private mutating func row(_ row: TableDraft.Row, depth: Int) -> Table.Row {
    line = row.line
    var cells: [Table.Cell] = []
    cells.reserveCapacity(row.cells.count)
    for cell in row.cells { cells.append(Table.Cell(content: content(of: cell, depth: depth))) }
    return Table.Row(cells: cells, line: row.line)
  }

  private mutating func content(of cell: TableRow.Cell, depth: Int) -> [Inline] {
    switch cell {
    case .front(let index): return frontContent(index, depth: depth)
    case .plain(let text):
      guard depth + 1 < Document.maximumDepth else {
        noteDepth(at: line)
        return []
      }
      return text.isEmpty ? [] : finished([.text(text)])
    }
  }

  private mutating func frontContent(_ index: Int, depth: Int) -> [Inline] {
    content(of: front[index], depth: depth)
  }

  /// The definitions at the beginning of a list, and what follows them as a list of its own: a list that the text
  /// has right behind the last definition, with the marker that definitions get for parsing.
  private mutating func definitions(
    of list: CNode, depth: Int
  ) -> (definitions: [DefinitionList.Definition], rest: Block?) {
    var definitions: [DefinitionList.Definition] = []
    var rest: [CNode] = []
    for item in list.children {
      let start = item.startLine - draft.front.count
      guard rest.isEmpty, draft.definitionLines.contains(start) else {
        rest.append(item)
        continue
      }
      let isTight = !isBlank(start - 1) && !hasBlankLine(in: item)
      definitions.append(DefinitionList.Definition(isTight: isTight, blocks: blocks(of: item, depth: depth + 2)))
    }
    guard let first = rest.first else { return (definitions, nil) }
    let line = first.startLine - draft.front.count
    let isTight =
      rest.allSatisfy { !hasBlankLine(in: $0) }
      && rest.dropFirst().allSatisfy { !isBlank($0.startLine - draft.front.count - 1) }
    let items = rest.map { List.Item(blocks: blocks(of: $0, depth: depth + 2)) }
    return (definitions, Block(.list(List(start: nil, isTight: isTight, items: items)), line: line))
  }

  private func hasBlankLine(in item: CNode) -> Bool {
    item.children.dropFirst().contains { isBlank($0.startLine - draft.front.count - 1) }
  }

  /// Whether the line has nothing but white space and quote marks.
  private func isBlank(_ line: Int) -> Bool {
    source.line(line).allSatisfy { $0.isSpace || $0 == UInt8(ascii: ">") }
  }
}
