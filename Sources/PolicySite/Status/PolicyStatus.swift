package import Ledger

/// How one policy stands on a day.
package struct PolicyStatus: Sendable {
  package let name: PolicyName
  /// Nil if nothing is in force.
  package let inForce: Standing?
  /// The next to take effect first.
  package let upcoming: [Standing]
  /// The day from which the policy is withdrawn, or is to be.
  package let withdrawn: Day?
  /// What readers have not been shown yet; nil if nothing was ever released, or there is no working text that can be read.
  package let unreleased: [UnreleasedChange]?
  /// Locales whose working text can't be read for its faults.
  package let unread: [LocaleTag]
  /// Ids of the sections that lag behind the source text, by locale.
  package let lagging: [LocaleTag: [String]]
  /// The entity's locales that the policy lacks.
  package let missing: [LocaleTag]
  /// Ids of the duties that no section, fact or column was found for, by locale.
  package let missingDuties: [LocaleTag: [String]]
  package let seal: Seal
  /// The day on which the review is due; nil if `review_months` asks for none.
  package let review: Day?
  /// The day of the report, where the entity is.
  package let today: Day

  /// Why `unreleased` does not tell all; nil if it does.
  package var reservation: String? {
    if !unread.isEmpty { return "unknown: \(unread.map(\.description).joined(separator: ", ")) can't be read" }
    if unreleased != nil { return nil }
    return seal == .unreleased ? "never released" : "no working text"
  }

  /// A version and the day from which it applies.
  package struct Standing: Sendable {
    package let version: VersionID
    package let from: Day?
  }

  package enum Seal: Sendable, Hashable {
    case sealed
    /// Versions that were made by hand.
    case unsealed(versions: Int)
    /// The working texts stand for the first version.
    case unreleased
  }
}
