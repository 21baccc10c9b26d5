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
}
