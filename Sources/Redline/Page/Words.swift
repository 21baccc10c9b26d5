package import CommonMark

/// Every phrase of a redline page, as plain text in the page's language.
package struct Words: Sendable {
  /// Read out before what was inserted: "added:".
  package var added: Bytes
  /// Read out before what was deleted: "removed:".
  package var removed: Bytes
  /// Read out at the end of an insertion or deletion, if not empty: "end of change".
  package var end: Bytes
  /// Read out where a paragraph was split or two were joined: "paragraph break".
  package var paragraphBreak: Bytes
  /// The links to the change before and after.
  package var previous: Bytes
  package var next: Bytes
  /// Says where a section stood: "moved here from after “Cookies”".
  package var moved: @Sendable (Origin) -> Bytes
  /// Says how many blocks are folded away: "3 unchanged paragraphs".
  package var unchanged: @Sendable (Int) -> Bytes

  package init(
    added: Bytes, removed: Bytes, end: Bytes = [], paragraphBreak: Bytes, previous: Bytes, next: Bytes,
    moved: @escaping @Sendable (Origin) -> Bytes, unchanged: @escaping @Sendable (Int) -> Bytes
  ) {
    self.added = added
    self.removed = removed
    self.end = end
    self.paragraphBreak = paragraphBreak
    self.previous = previous
    self.next = next
    self.moved = moved
    self.unchanged = unchanged
  }
}
