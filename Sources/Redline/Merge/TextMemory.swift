import CommonMark

/// Merges of what stands inside blocks: items and cells. Lists and tables of which one item changed are other blocks, but
/// the rest of their items meet again, so that a lineage merges each two contents once.
final class TextMemory {
  private var edits: [Key: Known<BlockEdit?>] = [:]
  private var spans: [Key: Known<[Span]>] = [:]

  /// The hashes of both contents.
  private struct Key: Hashable {
    var old: UInt64
    var new: UInt64
  }

  private struct Known<Value> {
    var old: [Inline]
    var new: [Inline]
    var value: Value

    func holds(_ old: [Inline], _ new: [Inline]) -> Bool { self.old == old && self.new == new }
  }

  /// What changed from one paragraph to the other, or nil if the text was rewritten.
  func edit(_ old: [Inline], _ new: [Inline]) -> BlockEdit? {
    let key = Key(old: old.print, new: new.print)
    if let known = edits[key], known.holds(old, new) { return known.value }
    let edit = TextMerger.merge(old, new).map { BlockEdit(.paragraphs($0)) }
    edits[key] = Known(old: old, new: new, value: edit)
    return edit
  }

  /// Word by word, or the whole old content and the whole new one if it was rewritten.
  func spans(_ old: [Inline], _ new: [Inline]) -> [Span] {
    let key = Key(old: old.print, new: new.print)
    if let known = spans[key], known.holds(old, new) { return known.value }
    let merged = TextMerger.mergeOrReplace(old, new)
    spans[key] = Known(old: old, new: new, value: merged)
    return merged
  }
}
