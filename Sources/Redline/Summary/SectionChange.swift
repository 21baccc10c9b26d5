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
  /// The id under which the page has it.
  package var id: Bytes? { (new ?? old)?.id }
}

/// How many words were inserted and deleted.
package struct WordCount: Sendable, Hashable {
  package var inserted = 0
  package var deleted = 0
}

/// The kinds of content that a change touches.
package struct Touches: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// A section was added, removed, moved, or is of another level.
  package static let sections = Touches(rawValue: 1)
  /// A table was added or removed, or something in one changed.
  package static let tables = Touches(rawValue: 2)
  /// A word with a digit in it (an amount, a term, a date) was inserted or deleted.
  package static let numbers = Touches(rawValue: 4)
  /// A link or an image was added or removed, or has another target.
  package static let links = Touches(rawValue: 8)
}
