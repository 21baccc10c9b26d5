import CommonMark

/// Merges one stretch of both texts.
struct PassageMerger {
  let old: [Section]
  let new: [Section]

  func merge(_ stretch: PassagePlan.Stretch) -> Passage {
    var olds = old[stretch.olds].flatMap(\.blocks)[...]
    var news = new[stretch.news].flatMap(\.blocks)[...]
    var nodes: [Node] = []
    var headings: Pair<Heading>?
    if stretch.isPair, let before = old[stretch.olds.lowerBound].heading,
      let after = new[stretch.news.lowerBound].heading
    {
      headings = Pair(old: before, new: after)
      nodes += heading(before, after, block: olds.removeFirst(), news.removeFirst())
    }
    nodes += BlockMerger(depth: 0).merge(Array(olds), Array(news))
    return Passage(
      headings: headings, nodes: nodes, oldRank: 0, isMoved: stretch.isMoved, origin: stretch.origin)
  }

  private func heading(_ before: Heading, _ after: Heading, block old: Block, _ new: Block) -> [Node] {
    if before.level == after.level, before.content.readsLike(after.content) { return [.kept(old: old, new: new)] }
    if let edit = BlockMerger(depth: 0).heading(before, after) { return [.edited(edit)] }
    return [.removed(old), .added(new)]
  }
}
