import CommonMark

/// Lays out the sections of both texts as passages, in the order of the new text, and tells which of them moved.
struct PassagePlan {
  /// A stretch of sections of each text; one of them may be empty.
  struct Stretch: Equatable {
    var olds: Range<Int>
    var news: Range<Int>
    /// Whether the first sections of both stretches are the same section.
    var isPair = false
    var isMoved = false
    var origin: Origin?
  }

  private let old: [Section]
  private let new: [Section]
  private let matches: [Alignment.Match]

  static func stretches(_ old: Edition, _ new: Edition) -> [Stretch] {
    inPlace(old, new) ?? matched(old, new)
  }

  /// The short way, if each section is found by its id at its place: as many stretches. Else nil.
  static func inPlace(_ old: Edition, _ new: Edition) -> [Stretch]? {
    guard let ids = old.ids, ids == new.ids else { return nil }
    return old.sections.indices.map { Stretch(olds: $0..<$0 + 1, news: $0..<$0 + 1, isPair: true) }
  }

  /// The long way, for sections of which some are new, gone or elsewhere.
  static func matched(_ old: Edition, _ new: Edition) -> [Stretch] {
    let matches = SectionMatcher.matches(old, new)
    return PassagePlan(old: old.sections, new: new.sections, matches: matches).stretches()
  }

  private func stretches() -> [Stretch] {
    let stays = staying()
    let oldEnds = ends(matches.map(\.old).sorted(), count: old.count)
    let newEnds = ends(matches.map(\.new), count: new.count)
    var stretches: [Stretch] = []
    // Sections that were removed where a section that moved stood before them: they are shown after the one that stayed.
    var leftBehind: [Int: [Range<Int>]] = [:]
    var lastStayed = 0
    var hosts: [Int: Int] = [:]
    for (index, match) in matches.enumerated() where stays[index] { hosts[match.old] = index }
    for one in matches.map(\.old).sorted() {
      if let host = hosts[one] {
        lastStayed = host
        continue
      }
      let end = oldEnds[one] ?? one + 1
      let own = ownEnd(old, one, end)
      if own < end { leftBehind[lastStayed, default: []].append(own..<end) }
    }
    for (index, match) in matches.enumerated() {
      let oldEnd = oldEnds[match.old] ?? match.old + 1
      let newEnd = newEnds[match.new] ?? match.new + 1
      if stays[index] {
        stretches.append(Stretch(olds: match.old..<oldEnd, news: match.new..<newEnd, isPair: true))
      } else {
        let (oldOwn, newOwn) = (ownEnd(old, match.old, oldEnd), ownEnd(new, match.new, newEnd))
        stretches.append(
          Stretch(olds: match.old..<oldOwn, news: match.new..<newOwn, isPair: true, isMoved: true))
        if newOwn < newEnd { stretches.append(Stretch(olds: 0..<0, news: newOwn..<newEnd)) }
      }
      for range in leftBehind[index] ?? [] { stretches.append(Stretch(olds: range, news: 0..<0)) }
    }
    return withOrigins(stretches)
  }

  /// Where the sections end that follow each matched one and have no match: at the next matched one.
  private func ends(_ starts: [Int], count: Int) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for (index, start) in starts.enumerated() {
      ends[start] = index + 1 < starts.count ? starts[index + 1] : count
    }
    return ends
  }

  /// Where the sections inside a section end, of those up to `end`.
  private func ownEnd(_ sections: [Section], _ start: Int, _ end: Int) -> Int {
    (start + 1..<end).first { sections[$0].level <= sections[start].level } ?? end
  }

  /// Which matches stay in order, so that as little text as possible moved: the heaviest increasing subsequence. Of two
  /// as heavy the later one stays: what comes first in the new text was moved there.
  private func staying() -> [Bool] {
    // A Fenwick tree of the best weight of a sequence that ends at or before an old place.
    var tree = Array(repeating: (weight: 0, index: -1), count: old.count + 1)
    var before = Array(repeating: -1, count: matches.count)
    for (index, match) in matches.enumerated() {
      var best = (weight: 0, index: -1)
      var place = match.old
      while place > 0 {
        if tree[place] > best { best = tree[place] }
        place &= place - 1
      }
      before[index] = best.index
      let weight = best.weight + weight(of: match)
      place = match.old + 1
      while place < tree.count {
        if weight >= tree[place].weight { tree[place] = (weight, index) }
        place += place & -place
      }
    }
    var last = (weight: 0, index: -1)
    var place = old.count
    while place > 0 {
      if tree[place] > last { last = tree[place] }
      place &= place - 1
    }
    var stays = Array(repeating: false, count: matches.count)
    while last.index >= 0 {
      stays[last.index] = true
      last.index = before[last.index]
    }
    return stays
  }

  /// The text before the first heading never moves.
  private func weight(of match: Alignment.Match) -> Int {
    match.old == 0 ? 1 << 40 : old[match.old].blocks.count + new[match.new].blocks.count
  }

  /// Says where each moved section stood, unless it moved along with the section around it.
  private func withOrigins(_ stretches: [Stretch]) -> [Stretch] {
    var moved: [Int: Int] = [:]
    for stretch in stretches where stretch.isMoved { moved[stretch.olds.lowerBound] = stretch.news.lowerBound }
    return stretches.map { stretch in
      guard stretch.isMoved else { return stretch }
      let (one, other) = (stretch.olds.lowerBound, stretch.news.lowerBound)
      if let parent = old[one].parent, let newParent = moved[parent], new[other].parent == newParent { return stretch }
      var stretch = stretch
      let parent = old[one].parent
      let sibling = ((parent ?? 0) + 1..<max(one, (parent ?? 0) + 1)).last { old[$0].parent == parent }
      stretch.origin = Origin(
        after: sibling.flatMap { old[$0].heading?.content.plainText },
        within: parent.flatMap { old[$0].heading?.content.plainText })
      return stretch
    }
  }
}
