/// The beginning of a stretch of days in which one version is in force, or none.
package struct Turn: Hashable, Sendable {
  /// The first day. At what moment it begins is said by the version's own time zone.
  package let effective: Day
  /// The number of the entry.
  package let entry: Int
  /// nil: from here on the policy is withdrawn.
  package let version: VersionID?
}

extension Sequence<Withdrawal> {
  /// Those that count: a withdrawal that was announced and had not begun is replaced by the next one, which postpones it or
  /// brings it forward.
  package var standing: [Withdrawal] {
    let all = sorted { $0.entry < $1.entry }
    return all.filter { one in !all.contains { $0.entry > one.entry && $0.sealed.day < one.effective } }
  }
}

extension LedgerState {
  /// What is in force from when, seen from after the last entry: by effective date; of two with the same date the later
  /// entry stands, and the other never was in force. Retracted versions are left out.
  package var timeline: [Turn] {
    let turns =
      versions.filter { $0.retraction == nil }.map { Turn(effective: $0.effective, entry: $0.entry, version: $0.id) }
      + withdrawals.standing.map { Turn(effective: $0.effective, entry: $0.entry, version: nil) }
    let last = turns.reduce(into: [Day: Turn]()) { days, turn in
      if let other = days[turn.effective], other.entry > turn.entry { return }
      days[turn.effective] = turn
    }
    return last.values.sorted { $0.effective < $1.effective }
  }

  /// The version in force on `day`; nil before the first and after a withdrawal.
  package func inForce(on day: Day) -> VersionRecord? {
    timeline.last { $0.effective <= day }.flatMap(\.version).flatMap { self[$0] }
  }
}
