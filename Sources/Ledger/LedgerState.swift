/// What a ledger's entries come to. Where an act was not possible (a fault) it counts for nothing.
package struct LedgerState: Hashable, Sendable {
  /// In the order of the entries that made them.
  package private(set) var versions: [VersionRecord] = []
  package private(set) var withdrawals: [Withdrawal] = []
  /// The names that the policy had (`entity/policy`), from the first to that of the last entry, each change once.
  package private(set) var names: [String] = []
  private var places: [VersionID: Int] = [:]

  /// The version of that id.
  package internal(set) subscript(id: VersionID) -> VersionRecord? {
    get { places[id].map { versions[$0] } }
    set {
      guard let record = newValue else { return }
      if let place = places[id] {
        versions[place] = record
      } else {
        places[id] = versions.count
        versions.append(record)
      }
    }
  }

  mutating func withdraw(_ withdrawal: Withdrawal) {
    withdrawals.append(withdrawal)
  }

  mutating func name(_ policy: String) {
    if names.last != policy { names.append(policy) }
  }
}

/// The end of a policy, until a version with a later effective date.
package struct Withdrawal: Hashable, Sendable {
  /// The number of its entry.
  package let entry: Int
  package let sealed: SealTime
  package let effective: Day
  package let reason: String?
}
