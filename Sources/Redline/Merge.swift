package import CommonMark

/// The difference of two texts as one tree, from which both can be read back.
package struct Merge: Sendable {
  let before: BlockRow
  let after: BlockRow
  /// In the order of the new text.
  package let passages: [Passage]
  /// What stands in all passages, one after the other.
  let runs: [Run]

  init(before: BlockRow, after: BlockRow, passages: [Passage], runs: [Run]) {
    self.before = before
    self.after = after
    self.passages = passages
    self.runs = runs
  }

  /// Merges two texts. Takes time in proportion to their length, and to what differs between them up to a bound.
  ///
  /// Several versions of one text are merged with one `Lineage`.
  package init(old: Document, new: Document) {
    let lineage = Lineage()
    self = lineage.merge(lineage.edition(old), lineage.edition(new))
  }

  /// The old text, as it was given (lines on which edited blocks begin are not kept).
  package var old: Document {
    Document(blocks: passages.sorted { $0.oldRank < $1.oldRank }.flatMap { nodes(of: $0).blocks(.old) })
  }

  /// The new text, as it was given (lines on which edited blocks begin are not kept).
  package var new: Document {
    Document(blocks: passages.flatMap { nodes(of: $0).blocks(.new) })
  }

  /// What stands in a passage, block by block.
  package func nodes(of passage: Passage) -> [Node] {
    runs[passage.runs].flatMap(nodes)
  }

  func nodes(of run: Run) -> [Node] {
    switch run {
    case .kept(let olds, let news): zip(olds, news).map { .kept(old: before.blocks[$0], new: after.blocks[$1]) }
    case .removed(let olds): before.blocks[olds].map { .removed($0) }
    case .added(let news): after.blocks[news].map { .added($0) }
    case .edited(let edit): [.edited(edit)]
    }
  }
}
