import CommonMark

/// Merges the inline content of two paragraphs, or of any two things that hold words.
struct TextMerger {
  /// What came out, and how much of the text it kept.
  struct Outcome {
    var spans: [Span]
    var oldWords: Int
    var newWords: Int
    var keptWords: Int
    /// Into how many pieces the kept words fell.
    var keptRuns: Int

    /// Whether so little was kept, or in such small bits, that one reads the old text and then the new one more easily.
    var isRewritten: Bool {
      let shorter = min(oldWords, newWords)
      guard shorter > 0 else { return false }
      let share = Double(keptWords) / Double(shorter)
      if share < 0.45 { return true }
      let areBits = keptRuns >= 4 && 2 * keptWords < 3 * keptRuns
      return areBits && Double(keptWords) < 0.6 * Double(max(oldWords, newWords))
    }
  }

  private let old: Tape
  private let new: Tape
  private let depth: Int
  /// Deeper elements are not merged inside.
  private static let deepest = 16

  private init(old: Tape, new: Tape, depth: Int) {
    self.old = old
    self.new = new
    self.depth = depth
  }

  /// Word by word, or nil if the text was rewritten.
  static func merge(paragraphs old: [[Inline]], _ new: [[Inline]]) -> [Span]? {
    merge(Tape(paragraphs: old), Tape(paragraphs: new))
  }

  static func merge(_ old: [Inline], _ new: [Inline]) -> [Span]? { merge(Tape(old), Tape(new)) }

  static func merge(_ old: Tape, _ new: Tape) -> [Span]? {
    let outcome = TextMerger(old: old, new: new, depth: 0).merge()
    return outcome.isRewritten ? nil : outcome.spans
  }

  /// Word by word, or the whole old content and the whole new one if it was rewritten.
  static func mergeOrReplace(_ old: [Inline], _ new: [Inline]) -> [Span] {
    let (before, after) = (Tape(old), Tape(new))
    if let spans = merge(before, after) { return spans }
    return [.removed(before.fragments(before.pieces.indices)), .added(after.fragments(after.pieces.indices))]
  }

  /// Two pieces that are the same, or two elements merged inside.
  struct Match {
    var old: Int
    var new: Int
    /// The place among the outcomes of what was merged inside; -1 for pieces that are the same.
    var inside = -1
  }

  private func merge() -> Outcome {
    var insides: [Outcome] = []
    let matches = matchesWithElements(sameTokens(), &insides)
    var changes = TextChanges(old: old, new: new, insides: insides)
    changes.take(matches)
    changes.finish()
    changes.absorbBits()
    return changes.outcome()
  }

  private func sameTokens() -> [Match] {
    let matches = Slide.settled(Alignment.matches(old.keys, new.keys), old: old, new: new)
    var same: [Match] = []
    same.reserveCapacity(matches.count)
    for match in matches {
      let (one, other) = (old.places[match.old], new.places[match.new])
      if old.reads(one, like: other, of: new) { same.append(Match(old: one, new: other)) }
    }
    return same
  }

  /// Adds, between the pieces that are the same, the elements that differ only inside.
  private func matchesWithElements(_ matches: [Match], _ insides: inout [Outcome]) -> [Match] {
    guard depth < Self.deepest, old.hasContent, new.hasContent else { return matches }
    var all: [Match] = []
    all.reserveCapacity(matches.count + 4)
    var (one, other) = (0, 0)
    for match in matches {
      // Between most pieces that are the same nothing stands.
      if one < match.old, other < match.new {
        all += editedElements(one..<match.old, other..<match.new, &insides)
      }
      all.append(match)
      (one, other) = (match.old + 1, match.new + 1)
    }
    return all + editedElements(one..<old.pieces.count, other..<new.pieces.count, &insides)
  }

  private func editedElements(_ olds: Range<Int>, _ news: Range<Int>, _ insides: inout [Outcome]) -> [Match] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    let oldPlaces = olds.filter { old.element(at: $0)?.content != nil }
    let newPlaces = oldPlaces.isEmpty ? [] : news.filter { new.element(at: $0)?.content != nil }
    guard !newPlaces.isEmpty else { return [] }
    var matches: [Match] = []
    for step in Weave.steps(oldPlaces.compactMap(old.element), newPlaces.compactMap(new.element)) {
      guard case .like(let olds, let news) = step,
        let one = old.element(at: oldPlaces[olds.lowerBound]),
        let other = new.element(at: newPlaces[news.lowerBound]), one.shell == other.shell,
        let before = one.content, let after = other.content
      else { continue }
      let inside = TextMerger(old: Tape(before), new: Tape(after), depth: depth + 1).merge()
      guard !inside.isRewritten else { continue }
      matches.append(
        Match(old: oldPlaces[olds.lowerBound], new: newPlaces[news.lowerBound], inside: insides.count))
      insides.append(inside)
    }
    return matches
  }
}

extension Inline {
  /// What is inside an element that can be merged inside.
  var content: [Inline]? {
    switch self {
    case .emphasis(let content), .strong(let content): content
    case .link(let link): link.content
    default: nil
    }
  }

  /// The element without what is inside.
  var shell: Inline {
    switch self {
    case .emphasis: .emphasis([])
    case .strong: .strong([])
    case .link(let link): .link(.init(destination: link.destination, title: link.title, content: []))
    default: self
    }
  }
}
