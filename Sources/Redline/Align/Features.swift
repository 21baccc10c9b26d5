/// By what two members of a row are likened; taken down once for each.
final class Features {
  let kin: UInt64
  let threshold: Double
  let name: UInt64?
  let isPlainParagraph: Bool
  /// The words in their order.
  let words: [UInt64]
  let weight: Int
  private(set) lazy var bag = Bag(words: words)

  convenience init(of member: some Likened) {
    var collector = WordCollector()
    member.collect(into: &collector)
    self.init(of: member, words: collector.words)
  }

  /// - Parameter words: what the member collects.
  init(of member: some Likened, words: [UInt64]) {
    kin = member.kin
    threshold = member.threshold
    name = member.name
    isPlainParagraph = member.isPlainParagraph
    self.words = words
    weight = words.reduce(0) { $0 + Bag.weight(of: $1) }
  }

  /// What it is worth to take two as one: the weight they have in common, or 0 if they are not alike.
  func value(with other: Features) -> Int {
    guard kin == other.kin else { return 0 }
    let overlap = bag.overlap(with: other.bag)
    if let name, name == other.name { return 2 * overlap + 1 }
    return Bag.likeness(weight, other.weight, overlap: overlap) >= threshold ? overlap : 0
  }

  /// Whether that is more than 0.
  func isLike(_ other: Features) -> Bool {
    guard kin == other.kin else { return false }
    if let name, name == other.name { return true }
    // What stands alike at the beginning and at the end is a part of the overlap, and mostly enough of it.
    let ends = ends(with: other)
    return ends > 0 && Bag.likeness(weight, other.weight, overlap: ends) >= threshold || value(with: other) > 0
  }

  private func ends(with other: Features) -> Int {
    var (start, sum) = (0, 0)
    let shorter = min(words.count, other.words.count)
    while start < shorter, words[start] == other.words[start] {
      sum += Bag.weight(of: words[start])
      start += 1
    }
    var end = 0
    while end < shorter - start, words[words.count - 1 - end] == other.words[other.words.count - 1 - end] {
      sum += Bag.weight(of: words[words.count - 1 - end])
      end += 1
    }
    return sum
  }
}
