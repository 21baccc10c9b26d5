extension Block {
  /// The same block `lines` further down in its text.
  func moved(by lines: Int) -> Block {
    var block = self
    if line > 0 { block.line += lines }
    switch kind {
    case .paragraph, .heading, .code, .thematicBreak: break
    case .quote(let blocks): block.kind = .quote(blocks.moved(by: lines))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = list.items[index].blocks.moved(by: lines) }
      block.kind = .list(list)
    case .table(var table):
      table.header.line += lines
      for index in table.rows.indices { table.rows[index].line += lines }
      block.kind = .table(table)
    case .definitionList(var list):
      for index in list.groups.indices {
        for place in list.groups[index].definitions.indices {
          let blocks = list.groups[index].definitions[place].blocks
          list.groups[index].definitions[place].blocks = blocks.moved(by: lines)
        }
      }
      block.kind = .definitionList(list)
    }
    return block.numbered(serial)
  }
}

extension [Block] {
  fileprivate func moved(by lines: Int) -> [Block] { map { $0.moved(by: lines) } }
}
