import Foundation
package import Ledger

/// A time zone of the IANA database: `Pacific/Tahiti`.
package struct Zone: Sendable, Hashable, CustomStringConvertible {
  package let description: String
  private let zone: TimeZone

  package static let utc = Zone(description: "UTC", zone: .gmt)

  /// Nil if the database has no zone of that name.
  package init?(_ name: String) {
    if name == "UTC" {
      self = .utc
      return
    }
    // Foundation also reads abbreviations and offsets; a legal day needs a place.
    guard name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
    self.init(description: name, zone: zone)
  }

  private init(description: String, zone: TimeZone) {
    self.description = description
    self.zone = zone
  }

  /// The day on which the moment `seconds` after 1970-01-01T00:00:00Z falls here.
  package func day(of seconds: Int) -> Day {
    let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    return Day(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
  }

  /// The day on which an entry of a ledger was sealed, as it is counted here.
  package func day(of sealed: SealTime) -> Day {
    day(of: sealed.day.daysSince1970 * 86_400 + sealed.secondOfDay)
  }

  /// The first moment of the day here, in seconds since 1970-01-01T00:00:00Z: 00:00, or what follows where the clocks skip it.
  package func start(of day: Day) -> Int {
    // No zone is more than 26 hours from UTC, and days follow each other: search between the two.
    var before = day.daysSince1970 * 86_400 - 93_600
    var after = day.daysSince1970 * 86_400 + 93_600
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if self.day(of: middle) < day { before = middle } else { after = middle }
    }
    return after
  }

  /// The clock's time there at a moment: `14:30`.
  package func time(of seconds: Int) -> String {
    let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    let ofDay = ((local % 86_400) + 86_400) % 86_400
    return Stamp.Time.padded(ofDay / 3_600) + ":" + Stamp.Time.padded(ofDay / 60 % 60)
  }
}
