extension Merge {
  /// Whether a reader sees no change: no word, mark, formatting or target differs, and nothing was moved.
  package var isEmpty: Bool {
    passages.allSatisfy { !$0.isMoved } && runs.allSatisfy(\.isKept)
  }

  /// What changed, in numbers and by section.
  package var summary: Summary { Summary(of: self) }

  /// All sections in which something changed.
  package var sections: [SectionChange] { summary.sections }

  /// How many words were inserted and deleted.
  package var words: WordCount { summary.words }

  /// Which kinds of content changed.
  package var touches: Touches { summary.touches }
}
