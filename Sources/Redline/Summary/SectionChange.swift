package import CommonMark

/// What became of one section.
package struct SectionChange: Sendable, Hashable {
  /// The heading in each text; nil where the section does not exist.
  package var old: Heading?
  package var new: Heading?
  /// Where it stood, if it was moved.
  package var origin: Origin?
  /// Words inserted and deleted, those of the heading included, those of sections inside it not.
  package var words = WordCount()
  /// Whether something that no word shows has changed in it: formatting, a link's target, punctuation.
  package var hasOtherChanges = false

  package var isAdded: Bool { old == nil }
  package var isRemoved: Bool { new == nil }
  package var isMoved: Bool { origin != nil }

  package var isRetitled: Bool {
    guard let old, let new else { return false }
    return !old.content.readsLike(new.content)
  }

  package var hasOtherLevel: Bool {
    guard let old, let new else { return false }
    return old.level != new.level
  }

  /// The id that it has on the page; that of a removed section is the one that it had.
  package var id: Bytes? { (new ?? old)?.id }
}

/// How many words were inserted and deleted.
package struct WordCount: Sendable, Hashable {
  package var inserted = 0
  package var deleted = 0
}
