package import Ledger

/// The versions of one policy at a clock, and what each of them is on that day.
package struct History: Sendable {
  /// Those that exist, in the order in which they take precedence: by effective date, then by their order of release.
  package let versions: [Entry]
  /// The unreleased working texts, if they are to be shown.
  package let draft: Version?

  package struct Entry: Sendable {
    package var version: Version
    package var state: State
    /// The days it applies from, and to: the day before the next one applies. Nil for one that never applied.
    package var from: Day?
    package var to: Day?
  }

  package enum State: Sendable, Hashable {
    case older, inForce, upcoming
    /// Another version took effect on the same day.
    case neverApplied
  }

  /// - Parameter released: in the order of release.
  package init(released: [Version], draft: Version?, clock: Clock) {
    let existing = released.filter { version in
      version.lastUpdated.map { $0.date <= clock.day(in: version.zone) } ?? true
    }
    // The sort is stable: of two that take effect on one day the later release comes later.
    let ordered = existing.sorted { ($0.effective ?? .first) < ($1.effective ?? .first) }
    func hasBegun(_ version: Version) -> Bool {
      version.effective.map { $0 <= clock.day(in: version.zone) } ?? true
    }
    var entries: [Entry] = []
    for (index, version) in ordered.enumerated() {
      let next = index + 1 < ordered.count ? ordered[index + 1] : nil
      let never = next.map { $0.effective == version.effective } ?? false
      let state: State
      if never {
        state = .neverApplied
      } else if !hasBegun(version) {
        state = .upcoming
      } else {
        state = next.map(hasBegun) ?? false ? .older : .inForce
      }
      entries.append(
        Entry(
          version: version, state: state, from: never ? nil : version.effective,
          to: never ? nil : next?.effective?.adding(days: -1)))
    }
    versions = entries
    self.draft = draft
  }

  /// Nil for the draft.
  package func entry(of version: Version) -> Entry? {
    versions.first { $0.version.id == version.id }
  }

  package var inForce: Entry? { versions.first { $0.state == .inForce } }
  /// The next to take effect first.
  package var upcoming: [Entry] { versions.filter { $0.state == .upcoming } }

  /// The version whose text stands at the policy's own address: the draft if there is one to show, the one in force,
  /// else the next upcoming one.
  package var shown: Version? { draft ?? inForce?.version ?? upcoming.first?.version }
}
