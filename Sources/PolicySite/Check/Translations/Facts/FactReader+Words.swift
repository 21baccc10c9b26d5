extension FactReader {
  /// `thirty days`, `quatre-vingt-dix`, `خمسة وعشرون`. Only a span of time is firm: else words for numbers stand in idioms.
  mutating func readNumberWords(_ index: Int) -> Int? {
    guard let meaning = meaning(index) else { return nil }
    if let first = meaning.cardinal {
      let (value, end) = sum(from: first, index)
      let unit = unitAfter(end)
      append(value, unit, isFirm: unit != nil && value > 1, range(index, end))
      return end
    }
    if let span = meaning.span {
      append(span.count, span.unit, isFirm: false, range(index, index + 1))
    } else if let ordinal = meaning.ordinal {
      append(ordinal, nil, isFirm: false, range(index, index + 1))
    } else if let unit = meaning.unit {
      // "within a year" answers for "within 12 months".
      append(1, unit, isFirm: false, range(index, index + 1))
    }
    return nil
  }

  private mutating func append(_ value: Int, _ unit: TimeUnit?, isFirm: Bool, _ range: Range<Int>) {
    facts.append(
      Fact(kind: .number, keys: ["n:\(value)"], spans: unit?.spans(value) ?? [], isFirm: isFirm, range: range))
  }

  /// The number that a row of words makes, and the index behind it.
  private func sum(from first: Int, _ index: Int) -> (Int, Int) {
    var total = first >= 1000 ? first : 0
    var current = first >= 1000 ? 0 : first
    var end = index + 1
    while let (value, isAdded, next) = nextWord(end) {
      if value >= 1000 {
        guard current > 0, total == 0, value <= 1_000_000_000 else { break }
        total = current * value
        current = 0
      } else if current == 0, total > 0 {
        current = value
      } else if let sum = sum(current, value, isAdded) {
        current = sum
      } else {
        break
      }
      end = next
    }
    return (total + current, end)
  }

  private func sum(_ current: Int, _ value: Int, _ isAdded: Bool) -> Int? {
    let rest = current % 100
    let language = vocabulary.locale.language
    switch language {
    case "fr":
      if value == 20, rest == 4, !isAdded { return current + 76 }
      if rest == 60 || rest == 80, value < 20 { return current + value }
    case "ar":
      if (1...9).contains(rest), isAdded, value % 10 == 0, (20...90).contains(value) { return current + value }
      if (1...9).contains(rest), !isAdded, value == 10 { return current + 10 }
    default: break
    }
    if value == 100, (2...99).contains(current), !isAdded { return current * 100 }
    if current >= 100, rest == 0, value < 100 { return current + value }
    let isJoined = !isAdded || language != "en"
    return rest >= 20 && rest % 10 == 0 && value < 10 && value > 0 && isJoined ? current + value : nil
  }

  /// The next word of a number, behind a space or a hyphen and perhaps "and".
  private func nextWord(_ index: Int) -> (value: Int, isAdded: Bool, end: Int)? {
    var next = index
    guard isKind(next, .space) || mark(next) == 0x2D || mark(next) == 0x2011 else { return nil }
    next += 1
    var isAdded = false
    if let word = meaning(next), word.isAddition, word.cardinal == nil {
      isAdded = true
      next += 1
      guard isKind(next, .space) || mark(next) == 0x2D else { return nil }
      next += 1
    }
    guard let word = meaning(next), let value = word.cardinal, value > 0 else { return nil }
    return (value, isAdded || word.isAddition, next + 1)
  }
}
