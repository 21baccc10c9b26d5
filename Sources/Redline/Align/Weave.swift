/// Finds the members of one row of things again in another: the same ones first, then the ones that were edited.
struct Weave<Member: Likened> {
  enum Step {
    case same(Int, Int)
    /// Edited; or one paragraph that was split, or several that were joined: then one of the ranges is longer than one.
    case like(Range<Int>, Range<Int>)
    case removed(Int)
    case added(Int)
  }

  /// Up to so many pairs are looked at before their hashes are aligned.
  private static var fewest: Int { 12 }

  let old: ArraySlice<Member>
  let new: ArraySlice<Member>
  private(set) var steps: [Step] = []

  /// All members of both rows, each once, in an order that is the order of both.
  static func steps(_ old: [Member], _ new: [Member]) -> [Step] { steps(old[...], new[...]) }

  static func steps(_ old: ArraySlice<Member>, _ new: ArraySlice<Member>) -> [Step] {
    var weave = Weave(old: old, new: new)
    weave.run()
    return weave.steps
  }

  /// The same for rows that neither begin nor end with the same member.
  static func inner(_ old: ArraySlice<Member>, _ new: ArraySlice<Member>) -> [Step] {
    var weave = Weave(old: old, new: new)
    weave.weave(old.indices, new.indices)
    return weave.steps
  }

  private init(old: ArraySlice<Member>, new: ArraySlice<Member>) {
    self.old = old
    self.new = new
    steps.reserveCapacity(max(old.count, new.count))
  }

  private mutating func run() {
    var (one, other) = (old.startIndex, new.startIndex)
    var (oldEnd, newEnd) = (old.endIndex, new.endIndex)
    while one < oldEnd, other < newEnd, old[one] == new[other] {
      steps.append(.same(one, other))
      one += 1
      other += 1
    }
    while oldEnd > one, newEnd > other, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    weave(one..<oldEnd, other..<newEnd)
    while oldEnd < old.endIndex {
      steps.append(.same(oldEnd, newEnd))
      oldEnd += 1
      newEnd += 1
    }
  }

  private mutating func weave(_ olds: Range<Int>, _ news: Range<Int>) {
    guard !olds.isEmpty, !news.isEmpty else { return replace(olds, news) }
    if olds.count == 1, news.count == 1 {
      // What an alignment of one with one would find.
      if old[olds.lowerBound].readsLike(new[news.lowerBound]) {
        steps.append(.same(olds.lowerBound, news.lowerBound))
      } else {
        pair(olds, news)
      }
      return
    }
    if haveNothingInCommon(olds, news) { return pair(olds, news) }
    let matches = Alignment.matches(old[olds].map(\.print), new[news].map(\.print))
    var (one, other) = (olds.lowerBound, news.lowerBound)
    for match in matches {
      let (this, that) = (olds.lowerBound + match.old, news.lowerBound + match.new)
      guard old[this].readsLike(new[that]) else { continue }
      pair(one..<this, other..<that)
      steps.append(.same(this, that))
      (one, other) = (this + 1, that + 1)
    }
    pair(one..<olds.upperBound, other..<news.upperBound)
  }

  /// Whether a look at each pair of a few members is enough to tell that no two of them read the same.
  private func haveNothingInCommon(_ olds: Range<Int>, _ news: Range<Int>) -> Bool {
    guard olds.count * news.count <= Self.fewest else { return false }
    for one in olds {
      for other in news where old[one].glance(at: new[other]) != .different { return false }
    }
    return true
  }

  /// A gap between members that are the same.
  private mutating func pair(_ olds: Range<Int>, _ news: Range<Int>) {
    guard !olds.isEmpty, !news.isEmpty else { return replace(olds, news) }
    if olds.count * news.count <= Pairing<Member>.limit {
      steps += Pairing(old: old, new: new).steps(olds, news)
      return
    }
    // Too many pairs to liken them all: those that share rare phrases are found first.
    let anchors = PhraseVotes.inOrder(old[olds], new[news])
    guard !anchors.isEmpty else { return replace(olds, news) }
    let pairing = Pairing(old: old, new: new)
    var (one, other) = (olds.lowerBound, news.lowerBound)
    for anchor in anchors where pairing.areAlike(anchor.old, anchor.new) {
      pairBetween(one..<anchor.old, other..<anchor.new)
      steps.append(.like(anchor.old..<anchor.old + 1, anchor.new..<anchor.new + 1))
      (one, other) = (anchor.old + 1, anchor.new + 1)
    }
    pairBetween(one..<olds.upperBound, other..<news.upperBound)
  }

  private mutating func pairBetween(_ olds: Range<Int>, _ news: Range<Int>) {
    if olds.count * news.count <= Pairing<Member>.limit {
      steps += Pairing(old: old, new: new).steps(olds, news)
    } else {
      replace(olds, news)
    }
  }

  private mutating func replace(_ olds: Range<Int>, _ news: Range<Int>) {
    steps += olds.map { .removed($0) }
    steps += news.map { .added($0) }
  }
}
