/// Settles where an insertion or deletion begins if there is a choice: in "a. b. c." the inserted "b." begins after a
/// full stop, and not with one.
struct Slide {
  private let old: Tape
  private let new: Tape
  private var matches: [Alignment.Match]

  private static let furthest = 64
  private static let best = 3

  /// The matches are of the tokens of the two tapes.
  static func settled(_ matches: [Alignment.Match], old: Tape, new: Tape) -> [Alignment.Match] {
    var slide = Slide(old: old, new: new, matches: matches)
    for index in matches.indices.dropFirst() { slide.settleGap(before: index) }
    if !matches.isEmpty { slide.settleGap(before: matches.count) }
    return slide.matches
  }

  private init(old: Tape, new: Tape, matches: [Alignment.Match]) {
    self.old = old
    self.new = new
    self.matches = matches
  }

  private mutating func settleGap(before index: Int) {
    let before = matches[index - 1]
    let after = index < matches.count ? matches[index] : Alignment.Match(old: old.keys.count, new: new.keys.count)
    let removed = after.old - before.old - 1
    let added = after.new - before.new - 1
    if removed == 0, added > 0 {
      settle(at: index, gap: added, in: .new, of: new)
    } else if added == 0, removed > 0 {
      settle(at: index, gap: removed, in: .old, of: old)
    }
  }

  /// Moves a gap of one side on as far as the keys repeat, and then back to the best place that it has passed.
  private mutating func settle(at index: Int, gap: Int, in side: Side, of tape: Tape) {
    let other: Side = side == .old ? .new : .old
    var (index, start) = (index, matches[index - 1][side] + 1)
    for _ in 0..<Self.furthest {
      guard index < matches.count, matches[index][side] == start + gap,
        matches[index][other] == matches[index - 1][other] + 1,
        tape.keys[start] == tape.keys[start + gap]
      else { break }
      matches[index][side] = start
      index += 1
      start += 1
    }
    var (best, steps) = (tape.worthOfStart(afterToken: start - 1), 0)
    let last = matches[index - 1][other]
    for back in 1...(2 * Self.furthest) {
      guard index >= back, matches[index - back][side] == start - back,
        matches[index - back][other] == last + 1 - back,
        tape.keys[start - back] == tape.keys[start - back + gap]
      else { break }
      let worth = start == back ? Self.best : tape.worthOfStart(afterToken: start - back - 1)
      if worth > best { (best, steps) = (worth, back) }
    }
    for back in 0..<steps { matches[index - 1 - back][side] += gap }
  }
}

extension Alignment.Match {
  fileprivate subscript(side: Side) -> Int {
    get { side == .old ? old : new }
    set { if side == .old { old = newValue } else { new = newValue } }
  }
}

extension Tape {
  /// How well a change may begin after a token: after a sentence best, after a comma better than after a word.
  fileprivate func worthOfStart(afterToken token: Int) -> Int {
    let piece = pieces[places[token]]
    if piece.kind == .paragraphBreak || piece.kind == .lineBreak { return 3 }
    guard piece.kind == .mark, piece.length == 1 else { return 0 }
    switch piece.sign {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 3
    case UInt8(ascii: ";"), UInt8(ascii: ":"): return 2
    case UInt8(ascii: ","): return 1
    default: return 0
    }
  }
}
