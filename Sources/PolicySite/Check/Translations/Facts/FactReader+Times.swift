extension FactReader {
  /// `14:30`, `14 h 30`, `2.30 pm`, `2 p.m.`
  mutating func readTime(_ index: Int) -> Int? {
    guard var hour = value(index), hour < 25, tokens[index].count < 3 else { return nil }
    var minute = 0
    var end = index + 1
    var isTime = false
    if let sign = mark(end), sign == 0x3A || sign == 0x2E, isMinute(end + 1) {
      minute = value(end + 1) ?? 0
      isTime = sign == 0x3A
      end += 2
      // Seconds, and ratios of three.
      if mark(end) == 0x3A, isKind(end + 1, .digits) { end += 2 }
    } else {
      let sign = skippingSpace(end)
      if meaning(sign)?.unit == .hour {
        let next = skippingSpace(sign + 1)
        if isMinute(next) {
          minute = value(next) ?? 0
          isTime = true
          end = next + 1
        }
      }
    }
    if let (isAfternoon, after) = halfOfDay(end) {
      guard hour < 13 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      isTime = true
      end = after
    }
    guard isTime else { return nil }
    let padded = Stamp.Time.padded(minute)
    var keys = ["t:\(hour):\(padded)", "n:\(hour).\(padded)"]
    if minute == 0 { keys.append("n:\(hour)") }
    facts.append(Fact(kind: .date, keys: keys, range: range(index, end)))
    return end
  }

  private func isMinute(_ index: Int) -> Bool {
    guard isKind(index, .digits), tokens[index].count == 2, let minute = value(index) else { return false }
    return minute < 60
  }

  /// `pm`, `p.m.`, with the index behind it.
  private func halfOfDay(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    let next = skippingSpace(index)
    guard let word = token(next), word.kind == .word else { return nil }
    if word.meaning?.isMorning ?? false { return (false, next + 1) }
    if word.meaning?.isAfternoon ?? false { return (true, next + 1) }
    let letter = WordPrint.folded(scalars[word.start])
    guard word.count == 1, letter == 0x61 || letter == 0x70, mark(next + 1) == 0x2E, let last = token(next + 2),
      last.count == 1, WordPrint.folded(scalars[last.start]) == 0x6D
    else { return nil }
    return (letter == 0x70, next + (mark(next + 3) == 0x2E ? 4 : 3))
  }
}
