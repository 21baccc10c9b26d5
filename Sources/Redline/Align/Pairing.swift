/// Likens every member of a short stretch to every member of another, and takes the pairs that have most in common
/// without crossing.
struct Pairing<Member: Likened> {
  typealias Step = Weave<Member>.Step

  let old: ArraySlice<Member>
  let new: ArraySlice<Member>

  /// How many pairs are likened at most.
  static var limit: Int { 2500 }
  /// Into how many parts a paragraph may have been split.
  private static var mostParts: Int { 6 }
  /// Rows of so few members are worth a look whether their members are each of another kin.
  private static var fewest: Int { 4 }

  private enum Choice {
    case removed, added, pair
    case split(Int)
    case joined(Int)
  }

  func areAlike(_ one: Int, _ other: Int) -> Bool { areAlike(old[one], new[other]) }

  private func areAlike(_ one: Member, _ other: Member) -> Bool {
    guard one.kin == other.kin else { return false }
    if let name = one.name, name == other.name { return true }
    return one.isSurelyLike(other) || one.features.isLike(other.features)
  }

  /// A table of the best value from each pair of places to the end, walked from the start.
  func steps(_ olds: Range<Int>, _ news: Range<Int>) -> [Step] {
    guard !olds.isEmpty, !news.isEmpty else {
      return olds.map { .removed($0) } + news.map { .added($0) }
    }
    if olds.count == 1, news.count == 1 {
      let (one, other) = (old[olds.lowerBound], new[news.lowerBound])
      let arePair = one.pairsAlone ? one.kin == other.kin : areAlike(one, other)
      return arePair ? [.like(olds, news)] : [.removed(olds.lowerBound), .added(news.lowerBound)]
    }
    if let steps = inPlace(olds, news) { return steps }
    let removed = olds.map { old[$0].features }
    let added = news.map { new[$0].features }
    let width = added.count + 1
    var best = Array(repeating: 0, count: (removed.count + 1) * width)
    var choices = Array(repeating: Choice.removed, count: best.count)
    for column in 0..<width { choices[removed.count * width + column] = .added }
    for row in stride(from: removed.count - 1, through: 0, by: -1) {
      for column in stride(from: added.count - 1, through: 0, by: -1) {
        let here = row * width + column
        best[here] = best[here + width]
        if best[here + 1] > best[here] {
          best[here] = best[here + 1]
          choices[here] = .added
        }
        let pair = removed[row].value(with: added[column])
        if pair > 0, pair + best[here + width + 1] > best[here] {
          best[here] = pair + best[here + width + 1]
          choices[here] = .pair
        }
        for (parts, split) in parts(of: removed[row], in: added[column...]) {
          guard split + best[here + width + parts] > best[here] else { continue }
          best[here] = split + best[here + width + parts]
          choices[here] = .split(parts)
        }
        for (parts, joined) in parts(of: added[column], in: removed[row...]) {
          guard joined + best[here + parts * width + 1] > best[here] else { continue }
          best[here] = joined + best[here + parts * width + 1]
          choices[here] = .joined(parts)
        }
      }
    }
    return walk(choices, olds, news)
  }

  /// The short way, if both rows have things of the same kin in the same order, and no two of one kin: then each can only be
  /// paired with the one at its place, and none was split. Else nil.
  private func inPlace(_ olds: Range<Int>, _ news: Range<Int>) -> [Step]? {
    guard olds.count == news.count, olds.count <= Self.fewest else { return nil }
    for (one, other) in zip(olds, news) {
      let kin = old[one].kin
      guard kin == new[other].kin else { return nil }
      for before in olds.lowerBound..<one where old[before].kin == kin { return nil }
    }
    return zip(olds, news).flatMap { one, other -> [Step] in
      areAlike(one, other) ? [.like(one..<one + 1, other..<other + 1)] : [.removed(one), .added(other)]
    }
  }

  private func walk(_ choices: [Choice], _ olds: Range<Int>, _ news: Range<Int>) -> [Step] {
    var steps: [Step] = []
    var (one, other) = (olds.lowerBound, news.lowerBound)
    while one < olds.upperBound || other < news.upperBound {
      switch choices[(one - olds.lowerBound) * (news.count + 1) + other - news.lowerBound] {
      case .removed:
        steps.append(.removed(one))
        one += 1
      case .added:
        steps.append(.added(other))
        other += 1
      case .pair:
        steps.append(.like(one..<one + 1, other..<other + 1))
        one += 1
        other += 1
      case .split(let parts):
        steps.append(.like(one..<one + 1, other..<other + parts))
        one += 1
        other += parts
      case .joined(let parts):
        steps.append(.like(one..<one + parts, other..<other + 1))
        one += parts
        other += 1
      }
    }
    return steps
  }

  /// For each number of parts into which `whole` may have been cut: what it is worth to say so. Each part must come for
  /// the most part from the whole, and the whole must be found in its parts.
  private func parts(of whole: Features, in row: ArraySlice<Features>) -> [(count: Int, value: Int)] {
    guard whole.isPlainParagraph else { return [] }
    var found: [(Int, Int)] = []
    var sum: Bag?
    for (index, part) in row.prefix(Self.mostParts).enumerated() {
      guard part.isPlainParagraph, part.kin == whole.kin, 2 * part.bag.overlap(with: whole.bag) > part.bag.weight
      else { break }
      guard let bags = sum?.joined(with: part.bag) else {
        sum = part.bag
        continue
      }
      sum = bags
      let overlap = bags.overlap(with: whole.bag)
      if 3 * overlap >= 2 * max(whole.bag.weight, bags.weight) { found.append((index + 1, overlap)) }
    }
    return found
  }
}
