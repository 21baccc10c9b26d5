/// Merges one stretch of both texts after the other.
struct PassageMerger {
  private let old: Edition
  private let new: Edition
  private let lineage: Lineage
  private(set) var runs: [Run] = []
  /// Where the runs of the passage begin that is being merged.
  private var start = 0
  /// Blocks that were added since the last one that both texts have. What was removed there stands in front of them.
  private var added = 0..<0

  init(old: Edition, new: Edition, lineage: Lineage) {
    self.old = old
    self.new = new
    self.lineage = lineage
    runs.reserveCapacity(new.sections.count + 16)
  }

  mutating func merge(_ stretch: PassagePlan.Stretch) -> Passage {
    start = runs.count
    var olds = blocks(of: stretch.olds, in: old)
    var news = blocks(of: stretch.news, in: new)
    let isSection =
      stretch.isPair && old.sections[stretch.olds.lowerBound].isTitled
      && new.sections[stretch.news.lowerBound].isTitled
    if isSection {
      takeHeading(olds.lowerBound, news.lowerBound)
      olds = olds.dropFirst()
      news = news.dropFirst()
    }
    takeBody(olds, news)
    return Passage(
      isSection: isSection, runs: start..<runs.count, oldRank: 0, isMoved: stretch.isMoved, origin: stretch.origin)
  }

  /// Sections follow each other without a gap.
  private func blocks(of sections: Range<Int>, in edition: Edition) -> Range<Int> {
    guard let last = sections.last else { return 0..<0 }
    return edition.sections[sections.lowerBound].blocks.startIndex..<edition.sections[last].blocks.endIndex
  }

  private mutating func takeHeading(_ one: Int, _ other: Int) {
    if areOne(one, other) || old.known[one].readsLike(new.known[other]) {
      keep(one, other, 1)
    } else if let edit = lineage.edit(old.known[one], new.known[other]) {
      runs.append(.edited(edit))
    } else {
      runs.append(.removed(one..<one + 1))
      runs.append(.added(other..<other + 1))
    }
  }

  /// As `BlockMerger` does it for blocks that no lineage knows.
  private mutating func takeBody(_ olds: Range<Int>, _ news: Range<Int>) {
    var (one, other) = (olds.lowerBound, news.lowerBound)
    while one < olds.upperBound, other < news.upperBound, areSame(one, other) {
      one += 1
      other += 1
    }
    keep(olds.lowerBound, news.lowerBound, one - olds.lowerBound)
    var (oldEnd, newEnd) = (olds.upperBound, news.upperBound)
    while oldEnd > one, newEnd > other, areSame(oldEnd - 1, newEnd - 1) {
      oldEnd -= 1
      newEnd -= 1
    }
    if one < oldEnd, other < newEnd {
      weave(one..<oldEnd, other..<newEnd)
    } else {
      remove(one..<oldEnd)
      add(other..<newEnd)
    }
    keep(oldEnd, newEnd, olds.upperBound - oldEnd)
    takeAdded()
  }

  private func areSame(_ one: Int, _ other: Int) -> Bool {
    areOne(one, other) || old.known[one] == new.known[other]
  }

  /// Whether two blocks are one of those that the lineage knows.
  private func areOne(_ one: Int, _ other: Int) -> Bool { old.numbers[one] == new.numbers[other] }

  /// Merges blocks of which the first ones are not the same, nor the last ones.
  private mutating func weave(_ olds: Range<Int>, _ news: Range<Int>) {
    for step in Weave.inner(old.known[olds], new.known[news]) {
      switch step {
      case .same(let one, let other): keep(one, other, 1)
      case .removed(let one): remove(one..<one + 1)
      case .added(let other): add(other..<other + 1)
      case .like(let some, let others):
        if let edit = edit(some, others) {
          takeAdded()
          runs.append(.edited(edit))
        } else {
          remove(some)
          add(others)
        }
      }
    }
  }

  private func edit(_ olds: Range<Int>, _ news: Range<Int>) -> BlockEdit? {
    if olds.count == 1, news.count == 1 { return lineage.edit(old.known[olds.lowerBound], new.known[news.lowerBound]) }
    return BlockMerger(depth: 0, memory: lineage.memory).edit(old.blocks[olds], new.blocks[news])
  }

  private mutating func keep(_ one: Int, _ other: Int, _ count: Int) {
    guard count > 0 else { return }
    takeAdded()
    let (olds, news) = (one..<one + count, other..<other + count)
    if runs.count > start, case .kept(let before, let after) = runs[runs.count - 1], before.upperBound == one,
      after.upperBound == other
    {
      runs[runs.count - 1] = .kept(
        old: before.lowerBound..<olds.upperBound, new: after.lowerBound..<news.upperBound)
    } else {
      runs.append(.kept(old: olds, new: news))
    }
  }

  private mutating func remove(_ olds: Range<Int>) {
    guard !olds.isEmpty else { return }
    if runs.count > start, case .removed(let before) = runs[runs.count - 1] {
      runs[runs.count - 1] = .removed(before.lowerBound..<olds.upperBound)
    } else {
      runs.append(.removed(olds))
    }
  }

  private mutating func add(_ news: Range<Int>) {
    guard !news.isEmpty else { return }
    added = added.isEmpty ? news : added.lowerBound..<news.upperBound
  }

  private mutating func takeAdded() {
    guard !added.isEmpty else { return }
    runs.append(.added(added))
    added = 0..<0
  }
}
