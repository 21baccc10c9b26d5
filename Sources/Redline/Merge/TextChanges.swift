import CommonMark

/// The changes between two tapes, as they come from the matches: stretches that were kept, replaced or edited inside.
struct TextChanges {
  /// Plain numbers, since there are many.
  private struct Part {
    enum Kind {
      case kept, change
      /// An element of both, with the place of its outcome.
      case element(Int)
    }

    var kind: Kind
    var olds: Range<Int>
    var news: Range<Int>

    var isKept: Bool { if case .kept = kind { true } else { false } }
    var isChange: Bool { if case .change = kind { true } else { false } }
  }

  private let old: Tape
  private let new: Tape
  private let insides: [TextMerger.Outcome]
  private var parts: [Part] = []
  /// How much of each tape is in `parts`.
  private var (oldPlace, newPlace) = (0, 0)

  init(old: Tape, new: Tape, insides: [TextMerger.Outcome]) {
    self.old = old
    self.new = new
    self.insides = insides
    parts.reserveCapacity(16)
  }

  /// Takes matches, each with the spaces around it if both sides have some.
  mutating func take(_ matches: [TextMerger.Match]) {
    var index = 0
    while index < matches.count {
      index = keepRow(of: matches, from: index)
      if index < matches.count { take(matches[index]) }
      index += 1
    }
  }

  /// Takes matches between which nothing changed; gives the first of the others.
  private mutating func keepRow(of matches: [TextMerger.Match], from start: Int) -> Int {
    var (index, one, other) = (start, oldPlace, newPlace)
    let (olds, news) = (old.pieces, new.pieces)
    while index < matches.count, matches[index].old == one, matches[index].new == other, matches[index].inside < 0 {
      index += 1
      one += 1
      other += 1
      guard one < olds.count, olds[one].kind == .space, other < news.count, news[other].kind == .space else { continue }
      (one, other) = (spacesEnd(old, from: one), spacesEnd(new, from: other))
    }
    if index > start { keep(upTo: one, other) }
    return index
  }

  private mutating func take(_ match: TextMerger.Match) {
    let oldSpace = spacesStart(old, from: oldPlace, before: match.old)
    let newSpace = spacesStart(new, from: newPlace, before: match.new)
    if oldSpace < match.old, newSpace < match.new {
      change(upTo: oldSpace, newSpace)
      keep(upTo: match.old, match.new)
    } else {
      change(upTo: match.old, match.new)
    }
    if match.inside >= 0 {
      add(.element(match.inside), upTo: match.old + 1, match.new + 1)
    } else {
      keep(upTo: match.old + 1, match.new + 1)
    }
    let oldEnd = spacesEnd(old, from: oldPlace)
    let newEnd = spacesEnd(new, from: newPlace)
    if oldEnd > oldPlace, newEnd > newPlace { keep(upTo: oldEnd, newEnd) }
  }

  /// Takes what is left after the last match.
  mutating func finish() {
    change(upTo: old.pieces.count, new.pieces.count)
  }

  private func spacesStart(_ tape: Tape, from start: Int, before end: Int) -> Int {
    var index = end
    while index > start, tape.pieces[index - 1].kind == .space { index -= 1 }
    return index
  }

  private func spacesEnd(_ tape: Tape, from start: Int) -> Int {
    var index = start
    while index < tape.pieces.count, tape.pieces[index].kind == .space { index += 1 }
    return index
  }

  private mutating func keep(upTo oldEnd: Int, _ newEnd: Int) {
    if let last = parts.last, last.isKept {
      parts[parts.count - 1].olds = last.olds.lowerBound..<oldEnd
      parts[parts.count - 1].news = last.news.lowerBound..<newEnd
      (oldPlace, newPlace) = (oldEnd, newEnd)
    } else {
      add(.kept, upTo: oldEnd, newEnd)
    }
  }

  private mutating func change(upTo oldEnd: Int, _ newEnd: Int) {
    guard oldPlace < oldEnd || newPlace < newEnd else { return }
    if old.isInvisible(oldPlace..<oldEnd), new.isInvisible(newPlace..<newEnd) { return keep(upTo: oldEnd, newEnd) }
    add(.change, upTo: oldEnd, newEnd)
  }

  private mutating func add(_ kind: Part.Kind, upTo oldEnd: Int, _ newEnd: Int) {
    parts.append(Part(kind: kind, olds: oldPlace..<oldEnd, news: newPlace..<newEnd))
    (oldPlace, newPlace) = (oldEnd, newEnd)
  }

  /// Takes the bits that were kept between two replacements into the replacement: a lone article or comma.
  mutating func absorbBits() {
    var count = 0
    for index in parts.indices {
      let part = parts[index]
      if part.isChange, count > 1, parts[count - 1].isKept, parts[count - 2].isChange,
        isBit(parts[count - 1].olds, between: parts[count - 2], part)
      {
        count -= 1
        parts[count - 1].olds = parts[count - 1].olds.lowerBound..<part.olds.upperBound
        parts[count - 1].news = parts[count - 1].news.lowerBound..<part.news.upperBound
      } else {
        parts[count] = part
        count += 1
      }
    }
    parts.removeLast(parts.count - count)
  }

  private func isBit(_ kept: Range<Int>, between before: Part, _ after: Part) -> Bool {
    var (words, length) = (0, 0)
    for index in kept {
      let piece = old.pieces[index]
      if piece.kind == .paragraphBreak || piece.kind == .lineBreak || piece.hasDigit { return false }
      words += Int(piece.words)
      length += piece.length
    }
    guard words <= 3 else { return false }
    let (oldBefore, newBefore) = (old.words(in: before.olds), new.words(in: before.news))
    let (oldAfter, newAfter) = (old.words(in: after.olds), new.words(in: after.news))
    let fewest = min(oldBefore, newBefore, oldAfter, newAfter)
    guard fewest > 0 else { return false }
    if words == 0 { return true }
    if words == 1 { return length <= 5 || fewest > 1 }
    return max(oldBefore, newBefore) > 2 * words && max(oldAfter, newAfter) > 2 * words
  }

  func outcome() -> TextMerger.Outcome {
    var outcome = TextMerger.Outcome(
      spans: [], oldWords: old.words, newWords: new.words, keptWords: 0, keptRuns: 0)
    outcome.spans.reserveCapacity(2 * parts.count)
    for part in parts {
      switch part.kind {
      case .kept:
        let fragments = old.fragments(part.olds)
        outcome.spans.append(.kept(old: fragments, new: new.fragments(part.news, orEqual: fragments)))
        let words = old.words(in: part.olds)
        outcome.keptWords += words
        outcome.keptRuns += words > 0 ? 1 : 0
      case .change: appendReplacement(part.olds, part.news, to: &outcome.spans)
      case .element(let place):
        guard let shell = old.element(at: part.olds.lowerBound)?.shell else { continue }
        let inside = insides[place]
        outcome.spans.append(.edited(InlineEdit(shell: shell, spans: inside.spans)))
        outcome.keptWords += inside.keptWords
        outcome.keptRuns += inside.keptRuns
      }
    }
    return outcome
  }

  /// A space of one text that is a paragraph's end in the other is no change of its own.
  private func appendReplacement(_ olds: Range<Int>, _ news: Range<Int>, to spans: inout [Span]) {
    if !olds.isEmpty, old.isSpace(olds), new.hasBreak(news) {
      spans.append(.kept(old: old.fragments(olds), new: []))
      spans.append(.added(new.fragments(news)))
    } else if !news.isEmpty, new.isSpace(news), old.hasBreak(olds) {
      spans.append(.removed(old.fragments(olds)))
      spans.append(.kept(old: [], new: new.fragments(news)))
    } else {
      if !olds.isEmpty { spans.append(.removed(old.fragments(olds))) }
      if !news.isEmpty { spans.append(.added(new.fragments(news))) }
    }
  }
}
