package import CommonMark

/// A stretch of both texts that begins with a heading they share (the first one: with their beginning).
///
/// Passages stand in the order of the new text. A section that moved is a passage whose place in the old text is out of
/// order; it is not removed and added.
package struct Passage: Sendable {
  /// Whether this passage is a section that both texts have. It then begins with its heading; or, if that was replaced, with
  /// the old one and the new one.
  package var isSection: Bool
  /// What stands in it: a part of the merge's runs.
  var runs: Range<Int>
  /// Its rank among the passages in the order of the old text.
  package var oldRank: Int
  package var isMoved = false
  /// If it moved of its own accord, and not along with the section around it: where it stood.
  package var origin: Origin?
}

/// The place in the old text from which a section was moved.
package struct Origin: Sendable, Hashable {
  /// The title of the section that it followed, as plain text; nil if it was the first of its kind.
  package var after: Bytes?
  /// The title of the section around it, as plain text; nil if there was none.
  package var within: Bytes?
}
