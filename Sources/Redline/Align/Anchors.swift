/// Keys that occur once on each side and stand in the same order there.
enum Anchors {
  static func inOrder(_ old: Slice<UnsafeBufferPointer<UInt64>>, _ new: Slice<UnsafeBufferPointer<UInt64>>)
    -> [Alignment.Match]
  {
    var places: [UInt64: (old: Int, new: Int)] = [:]
    places.reserveCapacity(old.count)
    for index in old.indices {
      places[old[index], default: (unseen, unseen)].old.record(index)
    }
    for index in new.indices {
      guard let place = places.index(forKey: new[index]) else { continue }
      places.values[place].new.record(index)
    }
    var candidates: [Alignment.Match] = []
    for index in new.indices {
      if let place = places[new[index]], place.old >= 0, place.new >= 0 {
        candidates.append(Alignment.Match(old: place.old, new: place.new))
      }
    }
    return increasing(candidates)
  }

  /// The longest subsequence whose old places increase; the new places of `matches` do already.
  static func increasing(_ matches: [Alignment.Match]) -> [Alignment.Match] {
    var ends: [Int] = []
    var before: [Int] = []
    before.reserveCapacity(matches.count)
    for (index, match) in matches.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if matches[ends[middle]].old < match.old { low = middle + 1 } else { high = middle }
      }
      before.append(low == 0 ? -1 : ends[low - 1])
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [Alignment.Match] = []
    var next = ends.last ?? -1
    while next >= 0 {
      chain.append(matches[next])
      next = before[next]
    }
    return chain.reversed()
  }
}

private let unseen = -1

extension Int {
  /// A place that was seen twice is worth no more than one that was never seen.
  fileprivate mutating func record(_ index: Int) {
    self = self == unseen ? index : -2
  }
}
