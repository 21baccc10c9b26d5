extension Merge {
  /// Whether a reader sees no change.
  package var isEmpty: Bool { false }
  /// All sections in which something changed, in the order of the new text. What stands before the first heading is no
  /// section, but counts in `wordCount` and `touches`.
  package var sections: [SectionChange] { [] }
  package var wordCount: WordCount { WordCount() }
  package var touches: Touches { [] }
}
