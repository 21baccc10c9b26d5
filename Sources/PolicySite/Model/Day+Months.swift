import Ledger

extension Day {
  /// The same day so many months later; a month's last day where that month is shorter.
  func adding(months: Int) -> Day {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    for last in stride(from: day, through: 28, by: -1) {
      if let day = Day(year: year, month: month, day: last) { return day }
    }
    return Day(year: year, month: month, day: day) ?? .last
  }
}
