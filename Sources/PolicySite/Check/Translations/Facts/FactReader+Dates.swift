extension FactReader {
  /// `2024-05-19`, `19/05/2024`, `19.05.24`.
  mutating func readNumericDate(_ index: Int) -> Int? {
    guard let sign = mark(index + 1), [0x2D, 0x2F, 0x2E, 0x2011].contains(sign), mark(index + 3) == sign,
      isKind(index + 2, .digits), isKind(index + 4, .digits), !(mark(index + 5) == sign && isKind(index + 6, .digits)),
      let first = value(index), let second = value(index + 2), let third = value(index + 4)
    else { return nil }
    let lengths = [index, index + 2, index + 4].map { tokens[$0].count }
    let range = range(index, index + 5)
    if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2, isDay(third, of: second) {
      append(year: first, month: second, day: third, range)
      return index + 5
    }
    guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || lengths[2] == 2 && sign != 0x2D else { return nil }
    let year = lengths[2] == 2 ? 2000 + third : third
    // Where days and months can be exchanged, English leaves both readings; the United States have one.
    let locale = vocabulary.locale.description
    let isDayFirst = locale != "en-US" && isDay(first, of: second)
    let isMonthFirst = locale.hasPrefix("en") && locale != "en-GB" && isDay(second, of: first)
    guard isDayFirst || isMonthFirst else { return nil }
    if isDayFirst {
      append(year: year, month: second, day: first, range, orMonth: isMonthFirst ? first : nil, day: second)
    } else {
      append(year: year, month: first, day: second, range)
    }
    return index + 5
  }

  /// `2024年5月19日`, `2024년 5월 19일`.
  mutating func readNamedDate(_ index: Int) -> Int? {
    func isNamed(_ index: Int, _ signs: [Unicode.Scalar]) -> Bool {
      guard let word = token(index), word.kind == .word else { return false }
      return signs.contains { $0.value == scalars[word.start] }
    }
    guard let year = value(index), tokens[index].count == 4, isNamed(index + 1, ["年", "년"]) else { return nil }
    let second = skippingSpace(index + 2)
    guard let month = value(second), isNamed(second + 1, ["月", "월"]), isDay(1, of: month) else { return nil }
    let third = skippingSpace(second + 2)
    guard let day = value(third), isNamed(third + 1, ["日", "일"]), isDay(day, of: month) else {
      append(year: year, month: month, day: nil, range(index, second + 2))
      return second + 2
    }
    append(year: year, month: month, day: day, range(index, third + 2))
    return third + 2
  }

  /// `19 May 2024`, `1er mai 2024`, `19. Mai`, `19 de mayo de 2024`.
  mutating func readDayFirst(_ index: Int) -> Int? {
    guard let day = value(index), day > 0, day < 32, tokens[index].count < 3 else { return nil }
    var next = index + 1
    if let ending = token(next), ending.kind == .word, ending.end - ending.start < 4, ending.meaning?.month == nil {
      next += 1
    } else if mark(next) == 0xB0 || mark(next) == 0x2E && vocabulary.hasOrdinalPoint {
      next += 1
    }
    next = skippingConnector(skippingSpace(next))
    guard let month = meaning(next)?.month, isDay(day, of: month) else { return nil }
    let (year, end) = yearAfter(next + 1)
    guard year != nil || isMonthForSure(next) else { return nil }
    append(year: year, month: month, day: day, range(index, end))
    return end
  }

  /// `May 19, 2024`, `May 2024`.
  mutating func readMonthFirst(_ index: Int) -> Int? {
    guard let month = meaning(index)?.month else { return nil }
    let next = skippingSpace(mark(index + 1) == 0x2E ? index + 2 : index + 1)
    if let day = value(next), tokens[next].count < 3, isDay(day, of: month), isMonthForSure(index) {
      var after = next + 1
      if let ending = token(after), ending.kind == .word, ending.count < 3 { after += 1 }
      let (year, end) = yearAfter(after)
      append(year: year, month: month, day: day, range(index, year == nil ? after : end))
      return year == nil ? after : end
    }
    let (year, end) = yearAfter(index + 1)
    guard let year else { return nil }
    append(year: year, month: month, day: nil, range(index, end))
    return end
  }

  /// Whether a word is a month even if no year follows: in English `may` is none.
  private func isMonthForSure(_ index: Int) -> Bool {
    guard vocabulary.locale.language == "en" else { return tokens[index].count > 2 }
    return (0x41...0x5A).contains(scalars[tokens[index].start])
  }

  /// A year behind a month, after a comma, a point or "of".
  private func yearAfter(_ index: Int) -> (year: Int?, end: Int) {
    var next = index
    if let sign = mark(next), [0x2C, 0x2E, 0x60C].contains(sign) { next += 1 }
    next = skippingConnector(skippingSpace(next))
    guard isKind(next, .digits), tokens[next].count == 4, let year = value(next), (1600...2199).contains(year) else {
      return (nil, index)
    }
    return (year, next + 1)
  }

  private func skippingConnector(_ index: Int) -> Int {
    guard let word = meaning(index), word.isConnector else { return index }
    return skippingSpace(index + 1)
  }

  private func isDay(_ day: Int, of month: Int) -> Bool {
    (1...12).contains(month) && day > 0 && day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private mutating func append(
    year: Int?, month: Int, day: Int?, _ range: Range<Int>, orMonth: Int? = nil, day orDay: Int = 0
  ) {
    func key(_ month: Int, _ day: Int?) -> String { "d:\(year.map(String.init) ?? "")/\(month)/\(day ?? 0)" }
    var keys = [key(month, day)]
    if let orMonth, orMonth != month { keys.append(key(orMonth, orDay)) }
    // A text may leave out the year that another gives, or the day.
    if let year { keys += ["d:/\(month)/\(day ?? 0)", "n:\(year)"] }
    facts.append(Fact(kind: .date, keys: keys, range: range))
  }
}
