/// A day of the Gregorian calendar, `YYYY-MM-DD`, that exists (no 30 February), without a time zone: which moment it
/// begins at is said by the text that names it.
package struct Day: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The calendar's ends.
  package static let first = Day(known: (1, 1, 1))
  package static let last = Day(known: (9999, 12, 31))

  /// The day that `text` writes; nil unless it is exactly `YYYY-MM-DD`, from 0001-01-01 on, and in the calendar.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]),
      let day = Digits.value(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// nil for what is not in the calendar, or has a year outside 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(known day: (Int, Int, Int)) {
    (year, month, self.day) = day
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  package static func < (one: Day, other: Day) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension Day: CustomStringConvertible {
  package var description: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      Digits.write(year, to: bytes, at: 0..<4)
      Digits.write(month, to: bytes, at: 5..<7)
      Digits.write(day, to: bytes, at: 8..<10)
      return 10
    }
  }
}
