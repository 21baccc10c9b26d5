/// Settles where an insertion or deletion begins if there is a choice: in "a. b. c." the inserted "b." begins after a
/// full stop, and not with one.
struct Slide {
  /// The keys of a side and, for each, how well a change may begin after it.
  struct Row {
    var keys: [UInt64]
    var worth: [Int]
  }

  private let old: Row
  private let new: Row
  private var matches: [Alignment.Match]

  private static let furthest = 64
  private static let best = 3

  static func settled(_ matches: [Alignment.Match], old: Row, new: Row) -> [Alignment.Match] {
    var slide = Slide(old: old, new: new, matches: matches)
    for index in matches.indices.dropFirst() { slide.settleGap(before: index) }
    if !matches.isEmpty { slide.settleGap(before: matches.count) }
    return slide.matches
  }

  private init(old: Row, new: Row, matches: [Alignment.Match]) {
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
      settle(at: index, gap: added, in: new, \.new, \.old)
    } else if added == 0, removed > 0 {
      settle(at: index, gap: removed, in: old, \.old, \.new)
    }
  }

  /// Moves a gap of one side on as far as the keys repeat, and then back to the best place that it has passed.
  private mutating func settle(
    at index: Int, gap: Int, in row: Row, _ side: WritableKeyPath<Alignment.Match, Int>,
    _ other: WritableKeyPath<Alignment.Match, Int>
  ) {
    var (index, start) = (index, matches[index - 1][keyPath: side] + 1)
    for _ in 0..<Self.furthest {
      guard index < matches.count, matches[index][keyPath: side] == start + gap,
        matches[index][keyPath: other] == matches[index - 1][keyPath: other] + 1,
        row.keys[start] == row.keys[start + gap]
      else { break }
      matches[index][keyPath: side] = start
      index += 1
      start += 1
    }
    var (best, steps) = (row.worth[start - 1], 0)
    let last = matches[index - 1][keyPath: other]
    for back in 1...(2 * Self.furthest) {
      guard index >= back, matches[index - back][keyPath: side] == start - back,
        matches[index - back][keyPath: other] == last + 1 - back,
        row.keys[start - back] == row.keys[start - back + gap]
      else { break }
      let worth = start == back ? Self.best : row.worth[start - back - 1]
      if worth > best { (best, steps) = (worth, back) }
    }
    for back in 0..<steps { matches[index - 1 - back][keyPath: side] += gap }
  }
}
