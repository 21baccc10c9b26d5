import CommonMark

/// Merges of what stands inside blocks: items and cells. Lists and tables of which one item changed are other blocks, but
/// the rest of their items meet again, so that a lineage merges each two contents once.
final class TextMemory {
  private var edits = Row<BlockEdit?>()
  private var spans = Row<[Span]>()

  /// What changed from one paragraph to the other, or nil if the text was rewritten.
  func edit(_ old: [Inline], _ new: [Inline]) -> BlockEdit? {
    edits.value(old, new) { TextMerger.merge(old, new).map { BlockEdit(.paragraphs($0)) } }
  }

  /// Word by word, or the whole old content and the whole new one if it was rewritten.
  func spans(_ old: [Inline], _ new: [Inline]) -> [Span] {
    spans.value(old, new) { TextMerger.mergeOrReplace(old, new) }
  }

  /// What was made of pairs of contents.
  private struct Row<Value> {
    private var known: [Key: Known] = [:]

    /// The hashes of both contents.
    private struct Key: Hashable {
      var old: UInt64
      var new: UInt64
    }

    private struct Known {
      var old: [Inline]
      var new: [Inline]
      var value: Value
    }

    mutating func value(_ old: [Inline], _ new: [Inline], _ make: () -> Value) -> Value {
      let key = Key(old: old.print, new: new.print)
      if let known = known[key], known.old == old, known.new == new { return known.value }
      let value = make()
      known[key] = Known(old: old, new: new, value: value)
      return value
    }
  }
}
