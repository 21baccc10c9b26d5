extension FactReader {
  /// `+33 (0)1 53 73 22 22`, `09 72 10 10 07`, `(212) 555-0100`.
  mutating func readPhone(_ index: Int) -> Int? {
    let isInternational = mark(index) == 0x2B
    guard isInternational || mark(index) == 0x28 && isKind(index + 1, .digits) || isKind(index, .digits) else {
      return nil
    }
    var end = isInternational ? index + 1 : index
    var groups: [[UInt8]] = []
    var last = end
    while groups.count < 9, let token = token(end) {
      switch token.kind {
      case .digits:
        var group = digits(end)
        // The trunk prefix in `+33 (0)1` is not dialled from abroad.
        if isInternational, group == [0], mark(end - 1) == 0x28 { group = [] }
        groups.append(group)
        end += 1
        last = end
        continue
      case .space where token.count == 1,
        .mark where [0x28, 0x29, 0x2E, 0x2D, 0x2F, 0x2011].contains(scalars[token.start]):
        end += 1
        continue
      default: break
      }
      break
    }
    let digits = Array(groups.joined())
    guard (8...15).contains(digits.count), isInternational || isNational(groups, from: index, to: last) else {
      return nil
    }
    facts.append(.phone(digits, range: range(index, last)))
    return last
  }

  /// Whether the groups are a number as it is dialled in its own country: a zero first and pairs or triples, or three, three
  /// and four digits in the form of North America.
  private func isNational(_ groups: [[UInt8]], from index: Int, to end: Int) -> Bool {
    let lengths = groups.map(\.count)
    if mark(index) == 0x28 || groups.count == 3 && mark(index + 1) == 0x2D { return lengths == [3, 3, 4] }
    guard groups[0].first == 0, lengths.joined > 8, lengths.joined < 12 else { return false }
    if groups.count == 1 { return lengths[0] == 10 }
    if groups.count == 2 { return lengths[1] > 4 && mark(index + 1) == nil }
    // Neither a date nor the number of an act.
    return groups.count > 2 && lengths.dropFirst().allSatisfy { $0 < 5 } && (groups[0].count > 2 || groups.count > 3)
  }
}

extension [Int] {
  fileprivate var joined: Int { reduce(0, +) }
}
