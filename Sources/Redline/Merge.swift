package import CommonMark

/// The difference of two texts as one tree, from which both can be read back.
package struct Merge: Sendable, Hashable {
  /// In the order of the new text.
  package let passages: [Passage]

  init(passages: [Passage]) {
    self.passages = passages
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
    Document(blocks: passages.sorted { $0.oldRank < $1.oldRank }.flatMap { $0.nodes.blocks(.old) })
  }

  /// The new text, as it was given (lines on which edited blocks begin are not kept).
  package var new: Document {
    Document(blocks: passages.flatMap { $0.nodes.blocks(.new) })
  }
}
