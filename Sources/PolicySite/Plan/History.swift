package import Ledger

/// The versions of one policy at a clock, and what each of them is on that day.
package struct History: Sendable {
  /// Those that exist, in the order in which they take precedence: by effective date, then by their order of release.
  package let versions: [Entry]
  /// The unreleased working texts, if they are to be shown.
  package let draft: Version?

  /// The withdrawal that ended the policy, if it is withdrawn on that day.
  package let withdrawal: Withdrawal?
  /// The withdrawal that is announced and has not begun.
  package let announcedWithdrawal: Withdrawal?

  package struct Entry: Sendable {
    @Boxed package var version: Version
    package var state: State
    /// The days it applies from, and to: the day before the next one applies. Nil for one that never applied.
    package var from: Day?
    package var to: Day?
  }

  package enum State: Sendable, Hashable {
    case older, inForce, upcoming
    /// Another version took effect on the same day.
    case neverApplied
    /// Taken back before it took effect.
    case retracted
  }

  /// - Parameters:
  ///   - released: in the order of release.
  ///   - withdrawals: as the ledger has them.
  package init(released: [Version], withdrawals: [Withdrawal] = [], draft: Version?, clock: Clock) {
    let zone = released.last?.zone ?? .utc
    let today = clock.day(in: zone)
    let existing = released.filter { version in
      version.lastUpdated.map { $0.date <= clock.day(in: version.zone) } ?? true
    }
    // An act is known from the day of its sealing on.
    func isKnown(_ sealed: SealTime, _ zone: Zone) -> Bool { zone.day(of: sealed) <= clock.day(in: zone) }
    func isRetracted(_ version: Version) -> Bool {
      version.record?.retraction.map { isKnown($0.sealed, version.zone) } ?? false
    }
    let known = withdrawals.filter { isKnown($0.sealed, zone) }.standing
    var turns = existing.enumerated().filter { !isRetracted($0.element) }.map { place, version in
      Turn(day: version.effective ?? .first, order: version.record?.entry ?? place, version: version)
    }
    turns += known.map { Turn(day: $0.effective, order: $0.entry, version: nil) }
    turns.sort { ($0.day, $0.order) < ($1.day, $1.order) }
    var entries: [Entry] = []
    for (index, turn) in turns.enumerated() {
      guard let version = turn.version else { continue }
      let next = index + 1 < turns.count ? turns[index + 1] : nil
      let state: State
      if next?.day == turn.day {
        state = .neverApplied
      } else if turn.day > clock.day(in: version.zone) {
        state = .upcoming
      } else {
        state = next.map { $0.day <= clock.day(in: $0.version?.zone ?? zone) } ?? false ? .older : .inForce
      }
      let applies = state != .neverApplied
      entries.append(
        Entry(
          version: version, state: state, from: applies ? version.effective : nil,
          to: applies ? next?.day.adding(days: -1) : nil))
    }
    entries += existing.filter(isRetracted).map { Entry(version: $0, state: .retracted) }
    versions = entries
    let last = turns.last { $0.day <= today }
    withdrawal = last?.version == nil ? known.last { $0.effective == last?.day } : nil
    // One that a later act of the same day undid is announced no more.
    let ends = turns.enumerated().filter { place, turn in
      turn.version == nil && turn.day > today && (place + 1 == turns.count || turns[place + 1].day > turn.day)
    }
    announcedWithdrawal = ends.first.flatMap { end in known.last { $0.effective == end.element.day } }
    self.draft = draft
  }

  /// From one day on a version applies, or none.
  private struct Turn {
    var day: Day
    var order: Int
    var version: Version?
  }

  /// Nil for the draft.
  package func entry(of version: Version) -> Entry? {
    versions.first { $0.version.id == version.id }
  }

  package var inForce: Entry? { versions.first { $0.state == .inForce } }
  /// The next to take effect first.
  package var upcoming: [Entry] { versions.filter { $0.state == .upcoming } }

  /// The version whose text stands at the policy's own address: the draft if there is one to show, the one in force, the
  /// last that was (of a policy that is withdrawn), else the next upcoming one.
  package var shown: Version? {
    draft ?? inForce?.version ?? versions.last { $0.state == .older }?.version ?? upcoming.first?.version
  }
}
