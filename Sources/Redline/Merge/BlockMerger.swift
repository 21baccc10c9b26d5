import CommonMark

/// Merges two rows of blocks.
struct BlockMerger {
  /// How deep in quotes, lists and definitions these blocks stand.
  let depth: Int
  let memory: TextMemory
  /// Deeper blocks are not merged inside.
  static let deepest = 48

  func merge(_ old: [Block], _ new: [Block]) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(new.count)
    for step in Weave.steps(old, new) {
      switch step {
      case .same(let one, let other): nodes.append(.kept(old: old[one], new: new[other]))
      case .removed(let one): nodes.append(.removed(old[one]))
      case .added(let other): nodes.append(.added(new[other]))
      case .like(let olds, let news):
        if let edit = edit(old[olds], new[news]) {
          nodes.append(.edited(edit))
        } else {
          nodes += old[olds].map { .removed($0) }
          nodes += new[news].map { .added($0) }
        }
      }
    }
    return nodes.removedBeforeAdded()
  }

  /// What changed inside, or nil if the blocks are better shown as removed and added.
  func edit(_ olds: ArraySlice<Block>, _ news: ArraySlice<Block>) -> BlockEdit? {
    guard let old = olds.first, let new = news.first else { return nil }
    guard olds.count > 1 || news.count > 1 else { return edit(old, new) }
    guard depth < Self.deepest, old.isPlainParagraph, new.isPlainParagraph else { return nil }
    return TextMerger.merge(paragraphs: olds.map(\.text), news.map(\.text)).map { BlockEdit(.paragraphs($0)) }
  }

  func edit(_ old: Block, _ new: Block) -> BlockEdit? {
    guard depth < Self.deepest else { return nil }
    switch (old.kind, new.kind) {
    case (.paragraph(let old), .paragraph(let new)):
      return memory.edit(old, new)
    case (.heading(let old), .heading(let new)):
      return heading(old, new)
    case (.quote(let old), .quote(let new)):
      return BlockEdit(.quote(BlockMerger(depth: depth + 1, memory: memory).merge(old, new)))
    case (.list(let old), .list(let new)):
      guard old.start == new.start else { return nil }
      return BlockEdit(.list(ListMerger(depth: depth + 1, memory: memory).merge(old, new)))
    case (.code(let old), .code(let new)):
      return CodeMerger.merge(old, new).map { BlockEdit(.code($0)) }
    case (.table(let old), .table(let new)):
      return TableMerger.merge(old, new, memory).map { BlockEdit(.table($0)) }
    case (.definitionList(let old), .definitionList(let new)):
      return BlockEdit(.definitionList(DefinitionMerger(depth: depth + 1, memory: memory).merge(old, new)))
    default: return nil
    }
  }

  private func heading(_ old: Heading, _ new: Heading) -> BlockEdit? {
    guard old.level == new.level, let spans = TextMerger.merge(old.content, new.content)
    else { return nil }
    return BlockEdit(.heading(Pair(old: old.with(content: []), new: new.with(content: [])), spans))
  }
}

extension Block {
  var heading: Heading? {
    if case .heading(let heading) = kind { heading } else { nil }
  }

  /// The content of a paragraph.
  var text: [Inline] {
    if case .paragraph(let content) = kind { content } else { [] }
  }
}

extension Array {
  /// The same two texts, with what was removed in front of what was added wherever only such members stand between two
  /// others: one reads the old passage whole and then the new one.
  func removedBeforeAdded<Whole, Edit>() -> [Element] where Element == Merged<Whole, Edit> {
    guard hasAddedBeforeRemoved() else { return self }
    var sorted: [Element] = []
    sorted.reserveCapacity(count)
    var added: [Element] = []
    for member in self {
      switch member {
      case .removed: sorted.append(member)
      case .added: added.append(member)
      case .kept, .edited:
        sorted += added
        added.removeAll()
        sorted.append(member)
      }
    }
    return sorted + added
  }
  private func hasAddedBeforeRemoved<Whole, Edit>() -> Bool where Element == Merged<Whole, Edit> {
    var isAfterAdded = false
    for index in indices {
      switch self[index] {
      case .added: isAfterAdded = true
      case .removed: if isAfterAdded { return true }
      case .kept, .edited: isAfterAdded = false
      }
    }
    return false
  }
}
