/// The longest common subsequence of two lists of keys, or one nearly as long where that would take too much time.
///
/// The method is Myers' ("An O(ND) Difference Algorithm and Its Variations", 1986), in its linear-space form. Two things
/// bound it. Where long stretches differ, keys that occur once on each side are found first and the stretches between
/// them are taken one by one. And a search that has tried `patience` edits from both ends settles for the point that came
/// furthest, so that the time is at most in proportion to the length times `patience`.
struct Alignment {
  struct Match {
    var old: Int
    var new: Int
  }

  private let old: UnsafeBufferPointer<UInt64>
  private let new: UnsafeBufferPointer<UInt64>
  private let matches: UnsafeMutableBufferPointer<Match>
  private var count = 0
  private var forward: [Int] = []
  private var backward: [Int] = []

  private static let patience = 128
  /// Shorter stretches go without a search for keys that occur once.
  private static let short = 512
  /// Up to so many pairs are looked at before a search begins.
  private static let smallest = 512

  /// The pairs of equal keys, in order.
  static func matches(_ old: [UInt64], _ new: [UInt64]) -> [Match] {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        Array(unsafeUninitializedCapacity: min(old.count, new.count)) { matches, count in
          var alignment = Alignment(old: old, new: new, matches: matches)
          alignment.align()
          count = alignment.count
        }
      }
    }
  }

  private init(
    old: UnsafeBufferPointer<UInt64>, new: UnsafeBufferPointer<UInt64>, matches: UnsafeMutableBufferPointer<Match>
  ) {
    self.old = old
    self.new = new
    self.matches = matches
  }

  /// A part of both lists. The ones that wait are in a stack and not in recursion, which could grow deep.
  private struct Box {
    var old: Range<Int>
    var new: Range<Int>
    var seeksAnchors = true
    /// Both ranges are known to be equal.
    var isMatch = false
  }

  private mutating func align() {
    var waiting: [Box] = []
    waiting.reserveCapacity(8)
    waiting.append(Box(old: 0..<old.count, new: 0..<new.count))
    while var box = waiting.popLast() {
      if box.isMatch {
        for (one, other) in zip(box.old, box.new) { append(one, other) }
        continue
      }
      takeCommonStart(of: &box)
      let end = commonEnd(of: &box)
      if !end.old.isEmpty { waiting.append(end) }
      guard !box.old.isEmpty, !box.new.isEmpty, !isForeign(box) else { continue }
      if box.seeksAnchors, box.old.count + box.new.count > Self.short {
        let parts = split(atAnchorsOf: box)
        if !parts.isEmpty {
          waiting += parts.reversed()
          continue
        }
        box.seeksAnchors = false
      }
      let point = middle(of: box)
      waiting.append(
        Box(old: point.old..<box.old.upperBound, new: point.new..<box.new.upperBound, seeksAnchors: box.seeksAnchors))
      waiting.append(
        Box(old: box.old.lowerBound..<point.old, new: box.new.lowerBound..<point.new, seeksAnchors: box.seeksAnchors))
    }
  }

  private mutating func takeCommonStart(of box: inout Box) {
    var (one, other) = (box.old.lowerBound, box.new.lowerBound)
    while one < box.old.upperBound, other < box.new.upperBound, old[one] == new[other] {
      append(one, other)
      one += 1
      other += 1
    }
    box.old = one..<box.old.upperBound
    box.new = other..<box.new.upperBound
  }

  private mutating func append(_ one: Int, _ other: Int) {
    matches.initializeElement(at: count, to: Match(old: one, new: other))
    count += 1
  }

  private func commonEnd(of box: inout Box) -> Box {
    var (one, other) = (box.old.upperBound, box.new.upperBound)
    while one > box.old.lowerBound, other > box.new.lowerBound, old[one - 1] == new[other - 1] {
      one -= 1
      other -= 1
    }
    let end = Box(old: one..<box.old.upperBound, new: other..<box.new.upperBound, isMatch: true)
    box.old = box.old.lowerBound..<one
    box.new = box.new.lowerBound..<other
    return end
  }

  /// Whether the box is small and its sides have nothing in common: words that replace others. A search would find nothing.
  private func isForeign(_ box: Box) -> Bool {
    guard box.old.count * box.new.count <= Self.smallest else { return false }
    for one in box.old {
      let key = old[one]
      for other in box.new where new[other] == key { return false }
    }
    return true
  }

  private func split(atAnchorsOf box: Box) -> [Box] {
    let anchors = Anchors.inOrder(old[box.old], new[box.new])
    guard !anchors.isEmpty else { return [] }
    var boxes: [Box] = []
    var (one, other) = (box.old.lowerBound, box.new.lowerBound)
    for anchor in anchors {
      boxes.append(Box(old: one..<anchor.old, new: other..<anchor.new))
      boxes.append(Box(old: anchor.old..<anchor.old + 1, new: anchor.new..<anchor.new + 1, isMatch: true))
      (one, other) = (anchor.old + 1, anchor.new + 1)
    }
    boxes.append(Box(old: one..<box.old.upperBound, new: other..<box.new.upperBound))
    return boxes
  }

  /// A point through which a shortest script goes; both parts of the box are then smaller than the box. The box has no
  /// common start or end and neither side is empty.
  private mutating func middle(of box: Box) -> Match {
    let limit = min((box.old.count + box.new.count + 1) / 2, Self.patience)
    // Diagonal k is at index k + zero; -1 is a diagonal that no path has reached.
    let zero = limit + 1
    if forward.count < 2 * zero + 1 {
      forward = Array(repeating: -1, count: 2 * zero + 1)
      backward = forward
    }
    let (old, new) = (UnsafeBufferPointer(rebasing: old[box.old]), UnsafeBufferPointer(rebasing: new[box.new]))
    let point = forward.withUnsafeMutableBufferPointer { forward in
      backward.withUnsafeMutableBufferPointer { backward in
        Self.middle(old, new, limit: limit, zero: zero, forward, backward)
      }
    }
    return Match(old: box.old.lowerBound + point.x, new: box.new.lowerBound + point.y)
  }

  /// The same of two whole lists. Numbers are small here, and the loops are what merging words takes most time for, so that
  /// they go without tests for overflow.
  private static func middle(
    _ old: UnsafeBufferPointer<UInt64>, _ new: UnsafeBufferPointer<UInt64>, limit: Int, zero: Int,
    _ forward: UnsafeMutableBufferPointer<Int>, _ backward: UnsafeMutableBufferPointer<Int>
  ) -> (x: Int, y: Int) {
    let (n, m) = (old.count, new.count)
    let delta = n - m
    let isOdd = delta & 1 != 0
    forward[zero + 1] = 0
    backward[zero + 1] = 0
    for d in 0...limit {
      var k = -d
      while k <= d {
        var x = step(forward, k: k, d: d, zero: zero, n: n, m: m)
        if x >= 0 {
          while x < n, x &- k < m, old[x] == new[x &- k] { x &+= 1 }
          let opposite = delta &- k
          if isOdd, abs(opposite) < d, backward[zero &+ opposite] >= 0, x &+ backward[zero &+ opposite] >= n {
            return (x, x - k)
          }
        }
        forward[zero &+ k] = x
        k &+= 2
      }
      k = -d
      while k <= d {
        var x = step(backward, k: k, d: d, zero: zero, n: n, m: m)
        if x >= 0 {
          while x < n, x &- k < m, old[n &- 1 &- x] == new[m &- 1 &- (x &- k)] { x &+= 1 }
          let opposite = delta &- k
          if !isOdd, abs(opposite) <= d, forward[zero &+ opposite] >= 0, x &+ forward[zero &+ opposite] >= n {
            return (n - x, m - (x - k))
          }
        }
        backward[zero &+ k] = x
        k &+= 2
      }
    }
    let point = furthest(forward, d: limit, zero: zero)
    return 1..<n + m ~= point.x + point.y ? point : (n, 0)
  }

  /// Where one more edit leads to on diagonal `k`, or -1.
  @inline(__always)
  private static func step(_ reached: UnsafeMutableBufferPointer<Int>, k: Int, d: Int, zero: Int, n: Int, m: Int) -> Int
  {
    var best = -1
    if k < d || d == 0 {
      let down = reached[zero &+ k &+ 1]
      if down >= 0, down &- k <= m { best = down }
    }
    if k > -d {
      let right = reached[zero &+ k &- 1]
      if right >= 0, right < n, right &+ 1 > best { best = right &+ 1 }
    }
    return best
  }

  private static func furthest(_ forward: UnsafeMutableBufferPointer<Int>, d: Int, zero: Int) -> (x: Int, y: Int) {
    var best = (x: 0, y: 0)
    for k in stride(from: -d, through: d, by: 2) {
      let x = forward[zero + k]
      if x >= 0, x + x - k > best.x + best.y { best = (x, x - k) }
    }
    return best
  }
}
