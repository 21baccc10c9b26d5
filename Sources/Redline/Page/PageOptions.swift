package import CommonMark

/// How a merge is written as a part of a page.
package struct PageOptions: Sendable {
  package var words: Words
  /// How many unchanged blocks stay visible on each side of a change; nil folds nothing.
  package var context: Int?
  /// Put before the id of each heading: needed where several texts stand on a page, or where one may have a section with
  /// an id such as `change-1`, which is what changes are called.
  package var idPrefix: Bytes

  package init(words: Words, context: Int? = 1, idPrefix: Bytes = []) {
    self.words = words
    self.context = context
    self.idPrefix = idPrefix
  }
}

/// The numbers of the changes on a page, which several merges continue.
package struct Trail: Sendable {
  /// How many changes the whole page has: the sum of `Merge.changeCount`.
  package let total: Int
  /// How many were written.
  package internal(set) var count = 0

  package init(total: Int) {
    self.total = total
  }
}
