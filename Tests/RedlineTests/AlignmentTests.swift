import Testing

@testable import Redline

@Suite struct AlignmentTests {
  @Test func `Short lists are aligned as well as can be`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let old = (0..<random.below(14)).map { _ in UInt64(random.below(4)) }
      let new = (0..<random.below(14)).map { _ in UInt64(random.below(4)) }
      let matches = Alignment.matches(old, new)
      #expect(isSound(matches, old, new))
      #expect(matches.count == longest(old, new), "\(old) \(new)")
    }
  }

  @Test func `Long lists that have little in common are aligned in order`() {
    var random = SeededGenerator(seed: 8)
    for letters in [2, 30, 1_000_000] {
      let old = (0..<3000).map { _ in UInt64(random.below(letters)) }
      let new = (0..<3000).map { _ in UInt64(random.below(letters)) }
      let matches = Alignment.matches(old, new)
      #expect(isSound(matches, old, new))
      #expect(letters > 2 || matches.count > 2000)
    }
  }

  private func isSound(_ matches: [Alignment.Match], _ old: [UInt64], _ new: [UInt64]) -> Bool {
    matches.allSatisfy { old[$0.old] == new[$0.new] }
      && zip(matches, matches.dropFirst()).allSatisfy { $0.0.old < $0.1.old && $0.0.new < $0.1.new }
  }

  /// By the textbook's table.
  private func longest(_ old: [UInt64], _ new: [UInt64]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for key in old {
      var corner = 0
      for (index, other) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = key == other ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    return row[new.count]
  }
}
