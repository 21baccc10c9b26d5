import CommonMark

/// Merges two lists item by item.
struct ListMerger {
  let depth: Int
  let memory: TextMemory

  func merge(_ old: List, _ new: List) -> ListEdit {
    var items: [Merged<List.Item, ItemEdit>] = []
    items.reserveCapacity(max(old.items.count, new.items.count))
    for step in Weave.steps(old.items, new.items) {
      switch step {
      case .same(let one, let other): items.append(.kept(old: old.items[one], new: new.items[other]))
      case .removed(let one): items.append(.removed(old.items[one]))
      case .added(let other): items.append(.added(new.items[other]))
      case .like(let olds, let news): items += edited(old.items[olds], new.items[news])
      }
    }
    return ListEdit(
      start: old.start, isTight: Pair(old: old.isTight, new: new.isTight), items: items.removedBeforeAdded())
  }

  private func edited(
    _ olds: ArraySlice<List.Item>, _ news: ArraySlice<List.Item>
  ) -> [Merged<List.Item, ItemEdit>] {
    if olds.count == 1, news.count == 1, let old = olds.first, let new = news.first {
      let nodes = BlockMerger(depth: depth, memory: memory).merge(old.blocks, new.blocks)
      return nodes.isReplacement ? [.removed(old), .added(new)] : [.edited(.blocks(nodes))]
    }
    let paragraphs = { (items: ArraySlice<List.Item>) in items.map { $0.blocks.first?.text ?? [] } }
    if let spans = TextMerger.merge(paragraphs: paragraphs(olds), paragraphs(news)) {
      return [.edited(.split(spans))]
    }
    return olds.map { .removed($0) } + news.map { .added($0) }
  }
}

extension [Node] {
  /// Whether nothing of the old blocks is left.
  var isReplacement: Bool {
    allSatisfy {
      switch $0 {
      case .removed, .added: true
      case .kept, .edited: false
      }
    }
  }
}
