import Ledger

/// The days on which what was built of an entity holds: as long as no day on which something begins or ends is reached
/// or left, all pages say the same.
struct ClockInterval: Sendable, Hashable {
  /// By the name of a time zone, the day that it was there.
  var days: [String: Day]
  /// The days on which something begins or ends.
  var boundaries: [Day]

  init(days: [String: Day], boundaries: [Day]) {
    self.days = days
    self.boundaries = boundaries
  }

  init(_ moments: Moments, at clock: Clock) {
    var days: [String: Day] = [:]
    for zone in moments.zones { days[zone.description] = clock.day(in: zone) }
    self.init(days: days, boundaries: Array(moments.days).sorted())
  }

  func holds(at clock: Clock) -> Bool {
    days.allSatisfy { name, then in
      guard let zone = Zone(name) else { return false }
      let now = clock.day(in: zone)
      guard now != then else { return true }
      return !boundaries.contains { ($0 <= then) != ($0 <= now) }
    }
  }

  /// What the pages of an entity ask the clock about: every day that its versions and ledgers name, and the zones in
  /// which they are counted.
  struct Moments: Sendable {
    var zones: Set<Zone> = [.utc]
    var days: Set<Day> = []

    mutating func add(_ version: Version) {
      zones.insert(version.zone)
      for day in [version.lastUpdated?.date, version.effective, version.id?.day].compactMap({ $0 }) { add(day) }
      guard let record = version.record else { return }
      add(record.sealed)
      for id in record.correctedBy { add(id.day) }
      for locale in record.locales { add(locale.sealed) }
      for redaction in record.redactions { add(redaction.sealed) }
      if let retraction = record.retraction { add(retraction.sealed) }
    }

    mutating func add(_ withdrawal: Withdrawal) {
      add(withdrawal.effective)
      add(withdrawal.sealed)
    }

    private mutating func add(_ day: Day) { days.insert(day) }

    /// The day of a moment depends on where one is, by one day at most.
    private mutating func add(_ sealed: SealTime) {
      for offset in -1...1 { days.insert(sealed.day.adding(days: offset)) }
    }
  }
}
