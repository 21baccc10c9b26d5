import CommonMark

/// Finds the sections of one text again in the other: by id, then by title and content, then by likeness.
struct SectionMatcher {
  private let old: [Section]
  private let new: [Section]
  /// For each old section its new one; the parts before the first heading belong together.
  private var found: [Int?]
  private var isTaken: [Bool]

  private static let mostPairs = 4096

  /// Pairs of sections, in the order of the new text.
  static func matches(_ old: [Section], _ new: [Section]) -> [Alignment.Match] {
    var matcher = SectionMatcher(old: old, new: new)
    matcher.take(0, 0)
    matcher.matchUnique { $0.heading?.id.map { Print.of($0) } }
    matcher.matchUnique(\.print)
    matcher.matchUnique(\.title)
    matcher.matchByLikeness()
    return matcher.found.enumerated()
      .compactMap { one, other in other.map { Alignment.Match(old: one, new: $0) } }
      .sorted { $0.new < $1.new }
  }

  private init(old: [Section], new: [Section]) {
    self.old = old
    self.new = new
    found = Array(repeating: nil, count: old.count)
    isTaken = Array(repeating: false, count: new.count)
  }

  private mutating func take(_ one: Int, _ other: Int) {
    found[one] = other
    isTaken[other] = true
  }

  private var oldLeft: [Int] { old.indices.filter { found[$0] == nil } }
  private var newLeft: [Int] { new.indices.filter { !isTaken[$0] } }

  /// Matches the sections that are left and have the same key, where the key is theirs alone.
  private mutating func matchUnique(_ key: (Section) -> UInt64?) {
    let (olds, news) = (oldLeft, newLeft)
    guard !olds.isEmpty, !news.isEmpty else { return }
    var owners: [UInt64: Int] = [:]
    var shared: Set<UInt64> = []
    for index in olds {
      if let key = key(old[index]), owners.updateValue(index, forKey: key) != nil { shared.insert(key) }
    }
    var claims: [UInt64: Int] = [:]
    for index in news {
      if let key = key(new[index]), claims.updateValue(index, forKey: key) != nil { shared.insert(key) }
    }
    for index in news {
      if let key = key(new[index]), let owner = owners[key], !shared.contains(key) { take(owner, index) }
    }
  }

  private mutating func matchByLikeness() {
    let (olds, news) = (oldLeft, newLeft)
    guard !olds.isEmpty, !news.isEmpty else { return }
    if olds.count * news.count > Self.mostPairs {
      for match in PhraseVotes.best(olds.map { old[$0] }[...], news.map { new[$0] }[...]) {
        let (one, other) = (olds[match.old], news[match.new])
        if likeness(Traits(old[one]), Traits(new[other])) >= 0.5 { take(one, other) }
      }
      return
    }
    let (removed, added) = (olds.map { Traits(old[$0]) }, news.map { Traits(new[$0]) })
    var pairs: [(likeness: Double, one: Int, other: Int)] = []
    for (row, one) in removed.enumerated() {
      for (column, other) in added.enumerated() {
        let likeness = likeness(one, other)
        if likeness >= 0.5 { pairs.append((likeness, olds[row], news[column])) }
      }
    }
    // Of two that are as alike, the one that stands closer, then the earlier one.
    pairs.sort {
      ($1.likeness, abs($0.one - $0.other), $0.one, $0.other) < ($0.likeness, abs($1.one - $1.other), $1.one, $1.other)
    }
    for pair in pairs where found[pair.one] == nil && !isTaken[pair.other] { take(pair.one, pair.other) }
  }

  private struct Traits {
    let title: UInt64?
    let titleWords: Bag
    let body: Bag

    init(_ section: Section) {
      title = section.title
      var words = WordCollector()
      words.take(section.heading?.content ?? [])
      titleWords = Bag(words: words.words)
      words = WordCollector()
      section.collect(into: &words)
      body = Bag(words: words.words)
    }
  }

  /// The body counts most; a section with hardly any is known by its title alone.
  private func likeness(_ one: Traits, _ other: Traits) -> Double {
    let titles = one.title == other.title ? 1 : one.titleWords.likeness(to: other.titleWords)
    guard min(one.body.weight, other.body.weight) >= 30 else { return titles >= 0.8 ? titles : 0 }
    return 0.75 * one.body.likeness(to: other.body) + 0.25 * titles
  }
}
