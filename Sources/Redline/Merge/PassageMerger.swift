import CommonMark

/// Merges one stretch of both texts.
struct PassageMerger {
  let old: Edition
  let new: Edition
  let lineage: Lineage

  func merge(_ stretch: PassagePlan.Stretch) -> Passage {
    var olds = blocks(of: stretch.olds, in: old)
    var news = blocks(of: stretch.news, in: new)
    var nodes: [Node] = []
    nodes.reserveCapacity(max(olds.count, news.count) + 1)
    var isSection = false
    if stretch.isPair, old.sections[stretch.olds.lowerBound].heading != nil,
      new.sections[stretch.news.lowerBound].heading != nil
    {
      isSection = true
      appendHeading(olds.lowerBound, news.lowerBound, to: &nodes)
      olds = olds.dropFirst()
      news = news.dropFirst()
    }
    nodes += body(olds, news)
    return Passage(
      isSection: isSection, nodes: nodes, oldRank: 0, isMoved: stretch.isMoved, origin: stretch.origin)
  }

  /// Sections follow each other without a gap.
  private func blocks(of sections: Range<Int>, in edition: Edition) -> Range<Int> {
    guard let last = sections.last else { return 0..<0 }
    return edition.sections[sections.lowerBound].blocks.startIndex..<edition.sections[last].blocks.endIndex
  }

  private func appendHeading(_ one: Int, _ other: Int, to nodes: inout [Node]) {
    if old.known[one].readsLike(new.known[other]) {
      nodes.append(.kept(old: old.blocks[one], new: new.blocks[other]))
    } else if let edit = lineage.edit(old.known[one], new.known[other]) {
      nodes.append(.edited(edit))
    } else {
      nodes.append(.removed(old.blocks[one]))
      nodes.append(.added(new.blocks[other]))
    }
  }

  /// As `BlockMerger` does it for blocks that no lineage knows.
  private func body(_ olds: Range<Int>, _ news: Range<Int>) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(max(olds.count, news.count))
    for step in Weave.steps(old.known[olds], new.known[news]) {
      switch step {
      case .same(let one, let other): nodes.append(.kept(old: old.blocks[one], new: new.blocks[other]))
      case .removed(let one): nodes.append(.removed(old.blocks[one]))
      case .added(let other): nodes.append(.added(new.blocks[other]))
      case .like(let some, let others):
        if let edit = edit(some, others) {
          nodes.append(.edited(edit))
        } else {
          for one in some { nodes.append(.removed(old.blocks[one])) }
          for other in others { nodes.append(.added(new.blocks[other])) }
        }
      }
    }
    return nodes.removedBeforeAdded()
  }

  private func edit(_ olds: Range<Int>, _ news: Range<Int>) -> BlockEdit? {
    if olds.count == 1, news.count == 1 { return lineage.edit(old.known[olds.lowerBound], new.known[news.lowerBound]) }
    return BlockMerger(depth: 0).edit(old.blocks[olds], new.blocks[news])
  }
}
