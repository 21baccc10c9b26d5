/// The kinds of content that a change touches.
package struct Touches: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// A section was added, removed or moved, or is of another level.
  package static let sections = Touches(rawValue: 1)
  /// A table was added or removed, or something in one changed.
  package static let tables = Touches(rawValue: 2)
  /// A word with a digit in it (an amount, a term, a date) was inserted or deleted.
  package static let numbers = Touches(rawValue: 4)
  /// A link or an image was added or removed, or has another target.
  package static let links = Touches(rawValue: 8)
}
