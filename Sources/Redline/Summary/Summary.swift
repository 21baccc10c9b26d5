import CommonMark

/// What changed between two texts, in numbers and by section.
package struct Summary: Sendable, Hashable {
  /// All sections in which something changed, in the order of the page. What stands before the first heading is no
  /// section, but counts in `words` and `touches`.
  package let sections: [SectionChange]
  package let words: WordCount
  package let touches: Touches

  init(of merge: Merge) {
    var counter = SectionCounter(merge)
    counter.count()
    let whole = counter.whole
    sections = counter.changes
    words = whole.words
    touches = counter.isOutlineChanged ? whole.touches.union(.sections) : whole.touches
  }
}
