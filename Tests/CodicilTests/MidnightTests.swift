import Foundation
import Testing

/// A day begins at 00:00 in the version's own zone, whatever the machine's.
struct MidnightTests {
  /// Zone, day, and the moment (UTC) at which that day begins there.
  @Test(
    "A version comes into force at midnight of its own zone",
    arguments: [
      ("Pacific/Tahiti", "2025-07-01", "2025-07-01T10:00:00Z"), ("Europe/Paris", "2025-07-01", "2025-06-30T22:00:00Z"),
      ("Africa/Casablanca", "2025-07-01", "2025-06-30T23:00:00Z"),
      ("America/New_York", "2025-07-01", "2025-07-01T04:00:00Z"),
      // On the day of the change the clock still says winter at midnight; on the next it says summer.
      ("Europe/Paris", "2025-03-30", "2025-03-29T23:00:00Z"), ("Europe/Paris", "2025-03-31", "2025-03-30T22:00:00Z"),
      ("Europe/Paris", "2025-10-26", "2025-10-25T22:00:00Z"), ("Europe/Paris", "2025-10-27", "2025-10-26T23:00:00Z"),
      ("America/New_York", "2025-03-10", "2025-03-10T04:00:00Z"),
      ("America/New_York", "2025-11-03", "2025-11-03T05:00:00Z"),
      // Morocco turns its clocks back for Ramadan.
      ("Africa/Casablanca", "2025-02-24", "2025-02-24T00:00:00Z"),
      ("Africa/Casablanca", "2025-04-07", "2025-04-06T23:00:00Z"),
    ])
  func begins(_ zone: String, _ day: String, _ moment: String) throws {
    let company = try Company()
    try company.edit(Company.entityFile, "Europe/Paris", zone)
    try company.release("--date", "2020-01-01")
    try company.change()
    try company.release("--date", "2020-02-01", "--effective", day)
    let seconds = try #require(ISO8601DateFormatter().date(from: moment)).timeIntervalSince1970
    for (clock, version) in [(Int(seconds) - 1, "2020-01-01"), (Int(seconds), "2020-02-01")] {
      #expect(try company.run(["build"], clock: clock).code == 0)
      #expect(try company.data().in_force == version, "\(zone) at \(clock)")
      let shown = try company.run(["show", "acme/privacy"], clock: clock)
      #expect(shown.complained.contains("privacy \(version), in en"), "\(zone) at \(clock): \(shown.complained)")
    }
    #expect(try company.run("show", "acme/privacy", "--on", day).complained.contains("2020-02-01"))
  }

  @Test func `A version does not exist before the day of its update in its zone`() throws {
    let company = try Company()
    try company.edit(Company.entityFile, "Europe/Paris", "Pacific/Tahiti")
    try company.release("--date", "2025-07-01")
    let start = 1_751_364_000  // 2025-07-01T10:00:00Z
    #expect(try company.run(["show", "acme/privacy"], clock: start - 1).code == 1)
    #expect(try company.run(["show", "acme/privacy"], clock: start).code == 0)
  }

  @Test func `show names every version of a day, with its hours, as another zone counts it`() throws {
    let company = try Company()
    try company.edit(Company.entityFile, "Europe/Paris", "Pacific/Tahiti")
    try company.release("--date", "2020-01-01")
    try company.change()
    try company.release("--date", "2020-02-01", "--effective", "2025-07-01")
    let abroad = try company.run("show", "acme/privacy", "--on", "2025-07-01", "--zone", "Europe/Paris")
    #expect(abroad.complained.contains("00:00–12:00 (Europe/Paris): version 2020-01-01"))
    #expect(abroad.complained.contains("12:00–24:00 (Europe/Paris): version 2020-02-01"))
    #expect(abroad.told == (try company.workshop.text(Company.versions + "/2020-02-01/en.md")))
    let home = try company.run("show", "acme/privacy", "--on", "2025-07-01")
    #expect(!home.complained.contains("–24:00"))
    #expect(try company.run("show", "acme/privacy", "--on", "2025-06-30").complained.contains("privacy 2020-01-01"))
  }

  @Test func `When the entity moves, old versions keep their zone`() throws {
    let company = try Company()
    try company.release("--date", "2020-01-01")
    try company.edit(Company.entityFile, "Europe/Paris", "Pacific/Tahiti")
    try company.change()
    try company.release("--date", "2020-02-01", "--effective", "2025-07-01")
    let start = 1_751_364_000
    for (clock, version) in [(start - 1, "2020-01-01"), (start, "2020-02-01")] {
      #expect(try company.run(["build"], clock: clock).code == 0)
      #expect(try company.data().in_force == version)
    }
  }
}
