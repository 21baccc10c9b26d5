import CommonMark

/// The changes between two tapes, as they come from the matches: stretches that were kept, replaced or edited inside.
struct TextChanges {
  private enum Part {
    case kept(Range<Int>, Range<Int>)
    case change(Range<Int>, Range<Int>)
    case element(Int, Int, TextMerger.Outcome)
  }

  private let old: Tape
  private let new: Tape
  private var parts: [Part] = []
  /// How much of each tape is in `parts`.
  private var (oldPlace, newPlace) = (0, 0)

  init(old: Tape, new: Tape) {
    self.old = old
    self.new = new
  }

  /// Takes the next match, with the spaces around it if both sides have some.
  mutating func take(_ match: TextMerger.Match) {
    let oldSpace = spacesStart(old, from: oldPlace, before: match.old)
    let newSpace = spacesStart(new, from: newPlace, before: match.new)
    if oldSpace < match.old, newSpace < match.new {
      change(upTo: oldSpace, newSpace)
      keep(upTo: match.old, match.new)
    } else {
      change(upTo: match.old, match.new)
    }
    if let inside = match.inside {
      parts.append(.element(match.old, match.new, inside))
      (oldPlace, newPlace) = (match.old + 1, match.new + 1)
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
    let (olds, news) = (oldPlace..<oldEnd, newPlace..<newEnd)
    if case .kept(let before, let beforeNew)? = parts.last {
      parts[parts.count - 1] = .kept(before.lowerBound..<oldEnd, beforeNew.lowerBound..<newEnd)
    } else {
      parts.append(.kept(olds, news))
    }
    (oldPlace, newPlace) = (oldEnd, newEnd)
  }

  private mutating func change(upTo oldEnd: Int, _ newEnd: Int) {
    let (olds, news) = (oldPlace..<oldEnd, newPlace..<newEnd)
    guard !olds.isEmpty || !news.isEmpty else { return }
    if old.isInvisible(olds), new.isInvisible(news) { return keep(upTo: oldEnd, newEnd) }
    parts.append(.change(olds, news))
    (oldPlace, newPlace) = (oldEnd, newEnd)
  }

  /// Takes the bits that were kept between two replacements into the replacement: a lone article or comma.
  mutating func absorbBits() {
    var joined: [Part] = []
    for part in parts {
      guard case .change(let olds, let news) = part, joined.count > 1,
        case .kept(let keptOlds, _) = joined[joined.count - 1],
        case .change(let beforeOlds, let beforeNews) = joined[joined.count - 2],
        isBit(keptOlds, between: (beforeOlds, beforeNews), (olds, news))
      else {
        joined.append(part)
        continue
      }
      joined.removeLast(2)
      joined.append(.change(beforeOlds.lowerBound..<olds.upperBound, beforeNews.lowerBound..<news.upperBound))
    }
    parts = joined
  }

  private func isBit(
    _ kept: Range<Int>, between before: (Range<Int>, Range<Int>), _ after: (Range<Int>, Range<Int>)
  ) -> Bool {
    let pieces = old.pieces[kept]
    guard pieces.allSatisfy({ $0.kind != .paragraphBreak && $0.kind != .lineBreak && !$0.hasDigit }) else {
      return false
    }
    let sides = [old.words(in: before.0), new.words(in: before.1), old.words(in: after.0), new.words(in: after.1)]
    guard sides.allSatisfy({ $0 > 0 }) else { return false }
    let words = old.words(in: kept)
    if words == 0 { return true }
    let length = pieces.reduce(0) { $0 + Int($1.end - $1.start) }
    if words == 1 { return length <= 5 || sides.allSatisfy { $0 > 1 } }
    return words <= 3 && max(sides[0], sides[1]) > 2 * words && max(sides[2], sides[3]) > 2 * words
  }

  func outcome() -> TextMerger.Outcome {
    var outcome = TextMerger.Outcome(
      spans: [], oldWords: old.words(in: old.pieces.indices), newWords: new.words(in: new.pieces.indices),
      keptWords: 0, keptRuns: 0)
    for part in parts {
      switch part {
      case .kept(let olds, let news):
        outcome.spans.append(.kept(old: old.fragments(olds), new: new.fragments(news)))
        let words = old.words(in: olds)
        outcome.keptWords += words
        outcome.keptRuns += words > 0 ? 1 : 0
      case .change(let olds, let news):
        outcome.spans += replacement(olds, news)
      case .element(let place, _, let inside):
        guard let shell = old.element(at: place)?.shell else { continue }
        outcome.spans.append(.edited(InlineEdit(shell: shell, spans: inside.spans)))
        outcome.keptWords += inside.keptWords
        outcome.keptRuns += inside.keptRuns
      }
    }
    return outcome
  }

  /// A space of one text that is a paragraph's end in the other is no change of its own.
  private func replacement(_ olds: Range<Int>, _ news: Range<Int>) -> [Span] {
    if !olds.isEmpty, old.isSpace(olds), new.hasBreak(news) {
      return [.kept(old: old.fragments(olds), new: []), .added(new.fragments(news))]
    }
    if !news.isEmpty, new.isSpace(news), old.hasBreak(olds) {
      return [.removed(old.fragments(olds)), .kept(old: [], new: new.fragments(news))]
    }
    return (olds.isEmpty ? [] : [.removed(old.fragments(olds))])
      + (news.isEmpty ? [] : [.added(new.fragments(news))])
  }
}
