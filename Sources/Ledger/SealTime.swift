/// The second at which an entry was written, by the machine's clock, in UTC: `2026-11-21T10:41:25Z`.
package struct SealTime: Hashable, Sendable {
  /// The day in UTC.
  package let day: Day
  /// Seconds since midnight, UTC.
  package let secondOfDay: Int

  /// nil unless `text` is exactly `YYYY-MM-DDThh:mm:ssZ` and in the calendar. Leap seconds have no spelling.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      let second = SealTime.seconds(ofClock: bytes[11..<19])
    else { return nil }
    self.day = day
    self.secondOfDay = second
  }

  /// The moment `seconds` after 1970-01-01T00:00:00Z; nil before the year 1 and after 9999.
  ///
  /// The calendar is counted from 1 March, so that the leap day is the last of its year: 400 years are 146,097 days.
  package init?(secondsSince1970 seconds: Int) {
    guard seconds.magnitude < 1_000_000_000_000 else { return nil }
    let days = (seconds - SealTime.modulo(seconds, 86_400)) / 86_400 + 719_468
    let inCycle = SealTime.modulo(days, 146_097)
    let yearOfCycle = (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let inYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let fromMarch = (5 * inYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = (days - inCycle) / 146_097 * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    guard let day = Day(year: year, month: month, day: inYear - (153 * fromMarch + 2) / 5 + 1) else { return nil }
    self.day = day
    self.secondOfDay = SealTime.modulo(seconds, 86_400)
  }

  private static func modulo(_ value: Int, _ divisor: Int) -> Int {
    (value % divisor + divisor) % divisor
  }

  /// The seconds since midnight of `hh:mm:ss`.
  static func seconds(ofClock bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.count == 2 }), let hour = Digits.value(parts[0]), hour < 24,
      let minute = Digits.value(parts[1]), minute < 60, let second = Digits.value(parts[2]), second < 60
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }
}

extension SealTime: Comparable {
  package static func < (one: SealTime, other: SealTime) -> Bool {
    (one.day, one.secondOfDay) < (other.day, other.secondOfDay)
  }
}

extension SealTime: CustomStringConvertible {
  package var description: String {
    let parts = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60].map { Digits.text($0, width: 2) }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
