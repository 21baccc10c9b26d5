import CommonMark

extension Block {
  /// The same block with `prefix` before the id of each heading in it.
  func prefixingIDs(_ prefix: Bytes) -> Block {
    guard !prefix.isEmpty else { return self }
    switch kind {
    case .heading(var heading):
      heading.id = heading.id.map { prefix + $0 }
      return Block(.heading(heading), line: line)
    case .quote(let blocks): return Block(.quote(blocks.map { $0.prefixingIDs(prefix) }), line: line)
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { $0.prefixingIDs(prefix) }
      }
      return Block(.list(list), line: line)
    case .definitionList(var list):
      for group in list.groups.indices {
        for index in list.groups[group].definitions.indices {
          list.groups[group].definitions[index].blocks = list.groups[group].definitions[index].blocks.map {
            $0.prefixingIDs(prefix)
          }
        }
      }
      return Block(.definitionList(list), line: line)
    case .paragraph, .code, .thematicBreak, .table: return self
    }
  }
}

extension Heading {
  /// The heading as the text has it, without what `prefixingIDs` put before its id.
  func droppingPrefix(_ prefix: Bytes) -> Heading {
    var heading = self
    if let id, id.starts(with: prefix) { heading.id = Bytes(id.dropFirst(prefix.count)) }
    return heading
  }
}
