import CommonMark

/// Finds the sections of one text again in the other: by id, then by title and content, then by likeness.
struct SectionMatcher {
  private let old: Edition
  private let new: Edition
  /// For each old section its new one; the parts before the first heading belong together.
  private var found: [Int?]
  private var isTaken: [Bool]

  private static let mostPairs = 4096

  /// Pairs of sections, in the order of the new text.
  static func matches(_ old: Edition, _ new: Edition) -> [Alignment.Match] {
    var matcher = SectionMatcher(old: old, new: new)
    matcher.take(0, 0)
    matcher.matchUnique { $0.sections[$1].idPrint }
    matcher.matchUnique { $0.prints[$1] }
    matcher.matchUnique { $0.titles[$1] }
    matcher.matchByLikeness()
    return matcher.found.enumerated()
      .compactMap { one, other in other.map { Alignment.Match(old: one, new: $0) } }
      .sorted { $0.new < $1.new }
  }

  private init(old: Edition, new: Edition) {
    self.old = old
    self.new = new
    found = Array(repeating: nil, count: old.sections.count)
    isTaken = Array(repeating: false, count: new.sections.count)
  }

  private mutating func take(_ one: Int, _ other: Int) {
    found[one] = other
    isTaken[other] = true
  }

  private var oldLeft: [Int] { old.sections.indices.filter { found[$0] == nil } }
  private var newLeft: [Int] { new.sections.indices.filter { !isTaken[$0] } }

  /// Matches the sections that are left and have the same key, where the key is theirs alone.
  private mutating func matchUnique(_ key: (Edition, Int) -> UInt64?) {
    let (olds, news) = (oldLeft, newLeft)
    guard !olds.isEmpty, !news.isEmpty else { return }
    var owners: [UInt64: Int] = [:]
    var shared: Set<UInt64> = []
    for index in olds {
      if let key = key(old, index), owners.updateValue(index, forKey: key) != nil { shared.insert(key) }
    }
    let claims = news.map { key(new, $0) }
    var claimed: Set<UInt64> = []
    for case let key? in claims where !claimed.insert(key).inserted { shared.insert(key) }
    for (index, key) in zip(news, claims) {
      if let key, let owner = owners[key], !shared.contains(key) { take(owner, index) }
    }
  }

  private mutating func matchByLikeness() {
    let (olds, news) = (oldLeft, newLeft)
    guard !olds.isEmpty, !news.isEmpty else { return }
    if olds.count * news.count > Self.mostPairs {
      for match in PhraseVotes.best(olds.map { old.sections[$0] }[...], news.map { new.sections[$0] }[...]) {
        let (one, other) = (olds[match.old], news[match.new])
        if likeness(Traits(old.sections[one]), Traits(new.sections[other])) >= 0.5 { take(one, other) }
      }
      return
    }
    let (removed, added) = (olds.map { Traits(old.sections[$0]) }, news.map { Traits(new.sections[$0]) })
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
