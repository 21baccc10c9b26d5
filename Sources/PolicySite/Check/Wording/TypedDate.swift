import Ledger

extension ProsePassage {
  /// The date that begins at a token, and where it ends: `19 May 2024`, `May 19, 2024`, `19/05/2024`, `2024-05-19`,
  /// `1er mai 2024`. Nil where none is written, or where day and month can't be told apart.
  func date(at start: Int, in table: WordingTable) -> (day: Day, end: Int)? {
    func number(_ place: Int) -> Int? {
      guard tokens.indices.contains(place) else { return nil }
      let key = tokens[place].key
      let digits = key.prefix { $0.isNumber }
      guard ["", "er", "st", "nd", "rd", "th"].contains(key.dropFirst(digits.count)), digits.count < 5 else {
        return nil
      }
      return digits.reduce(nil as Int?) { sum, digit in digit.wholeNumberValue.map { (sum ?? 0) * 10 + $0 } ?? sum }
    }
    func month(_ place: Int) -> Int? {
      guard tokens.indices.contains(place) else { return nil }
      return table.months.firstIndex { $0.contains(tokens[place].key) }.map { $0 + 1 }
    }
    func skipping(_ marks: [String], _ place: Int) -> Int {
      tokens.indices.contains(place) && marks.contains(tokens[place].key) ? place + 1 : place
    }
    guard tokens.indices.contains(start) else { return nil }
    if let day = Day(tokens[start].key) { return (day, start + 1) }
    if let first = number(start) {
      let next = skipping(["."], start + 1)
      if let month = month(next) {
        let place = skipping([".", ","], next + 1)
        return number(place).flatMap { Day(year: $0, month: month, day: first) }.map { ($0, place + 1) }
      }
      guard start + 4 < tokens.count, ["/", "."].contains(tokens[start + 1].key),
        tokens[start + 3].key == tokens[start + 1].key, let second = number(start + 2), let year = number(start + 4)
      else { return nil }
      let days = [Day(year: year, month: second, day: first), Day(year: year, month: first, day: second)]
      // 19/05/2024 can only be May, 04/05/2024 is one thing in London and another in New York.
      let possible = days.compactMap { $0 }
      guard let day = possible.first, table.isDayFirst || Set(possible).count == 1 else { return nil }
      return (day, start + 5)
    }
    guard let month = month(start) else { return nil }
    let place = skipping([","], skipping(["."], start + 1) + 1)
    guard let day = number(skipping(["."], start + 1)), let year = number(place) else { return nil }
    return Day(year: year, month: month, day: day).map { ($0, place + 1) }
  }
}
