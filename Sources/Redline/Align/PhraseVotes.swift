/// Finds members that belong together by the phrases of three words that only they have: the way for stretches so long
/// that not every pair can be likened.
enum PhraseVotes {
  /// Pairs of indices, in order on both sides, each index at most once.
  static func inOrder<Member: Likened>(
    _ old: ArraySlice<Member>, _ new: ArraySlice<Member>
  ) -> [Alignment.Match] {
    Anchors.increasing(best(old, new).sorted { $0.new < $1.new })
  }

  /// Each old member's favourite among the new ones, where it is that one's favourite too.
  static func best<Member: Likened>(
    _ old: ArraySlice<Member>, _ new: ArraySlice<Member>
  ) -> [Alignment.Match] {
    var owners: [UInt64: Owners] = [:]
    for index in old.indices {
      for phrase in phrases(of: old[index]) { owners[phrase, default: Owners()].old.add(index) }
    }
    for index in new.indices {
      for phrase in phrases(of: new[index]) {
        guard let place = owners.index(forKey: phrase) else { continue }
        owners.values[place].new.add(index)
      }
    }
    var votes: [Vote: Int] = [:]
    for owner in owners.values {
      guard case .one(let one) = owner.old, case .one(let other) = owner.new else { continue }
      votes[Vote(old: one, new: other), default: 0] += 1
    }
    // Ties go to the earlier pair, so that the outcome does not depend on the order of a dictionary.
    let ranking = votes.sorted { ($1.value, $0.key.old, $0.key.new) < ($0.value, $1.key.old, $1.key.new) }
    var (taken, given) = (Set<Int>(), Set<Int>())
    var matches: [Alignment.Match] = []
    for (vote, _) in ranking where !taken.contains(vote.old) && !given.contains(vote.new) {
      taken.insert(vote.old)
      given.insert(vote.new)
      matches.append(Alignment.Match(old: vote.old, new: vote.new))
    }
    return matches
  }

  private struct Vote: Hashable {
    var old: Int
    var new: Int
  }

  private struct Owners {
    var old = Owner.none
    var new = Owner.none
  }

  private enum Owner {
    case none, many
    case one(Int)

    mutating func add(_ index: Int) {
      switch self {
      case .none: self = .one(index)
      case .one(let other): self = other == index ? self : .many
      case .many: break
      }
    }
  }

  private static func phrases(of member: some Likened) -> [UInt64] {
    var collector = WordCollector()
    member.collect(into: &collector)
    let words = collector.words
    guard words.count >= 3 else {
      return words.isEmpty ? [] : [words.dropFirst().reduce(words[0]) { Print.combine($0, $1) }]
    }
    return (0..<words.count - 2).map {
      Print.combine(Print.combine(words[$0], words[$0 + 1]), words[$0 + 2])
    }
  }
}
