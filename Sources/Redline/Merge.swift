package import CommonMark

/// The difference of two texts as one tree, from which both can be read back.
package struct Merge: Sendable, Hashable {
  /// In the order of the new text.
  package var passages: [Passage]

  /// Merges two texts. Takes time in proportion to their length, and to what differs between them up to a bound.
  package init(old: Document, new: Document) {
    let (olds, news) = (Section.cut(old.blocks), Section.cut(new.blocks))
    let stretches = PassagePlan.stretches(olds, news)
    passages = stretches.map { PassageMerger(old: olds, new: news).merge($0) }
    let ranks = stretches.indices.sorted { (stretches[$0].olds.lowerBound, $0) < (stretches[$1].olds.lowerBound, $1) }
    for (rank, index) in ranks.enumerated() { passages[index].oldRank = rank }
  }

  /// The old text, as it was given (lines on which edited blocks begin are not kept).
  package var old: Document {
    Document(blocks: passages.sorted { $0.oldRank < $1.oldRank }.flatMap { $0.nodes.blocks(.old) })
  }

  /// The new text, as it was given (lines on which edited blocks begin are not kept).
  package var new: Document {
    Document(blocks: passages.flatMap { $0.nodes.blocks(.new) })
  }
}
