/// What a ledger says of one version.
package struct VersionRecord: Hashable, Sendable {
  package let id: VersionID
  /// The number of the entry that made it: of two versions with one effective date, the later entry's is in force.
  package let entry: Int
  package let sealed: SealTime
  package let origin: VersionOrigin
  package let lastUpdated: LastUpdated
  package let effective: Day
  package let change: ChangeClass
  package let waivers: Waivers
  /// What each file must be now: name → digest.
  package internal(set) var files: [String: Digest]
  /// The locales of its texts, sorted by name.
  package internal(set) var locales: [LocaleRecord]
  /// The numbers of all entries about it: that which made it, then what was done to it.
  package internal(set) var entries: [Int]
  /// The versions that correct it.
  package internal(set) var correctedBy: [VersionID] = []
  package internal(set) var retraction: Retraction?
  package internal(set) var redactions: [Redaction] = []

  init(_ frozen: FrozenVersion, _ waivers: Waivers, origin: VersionOrigin, by entry: LedgerEntry) {
    id = frozen.id
    self.entry = entry.number
    sealed = entry.sealed
    self.origin = origin
    lastUpdated = frozen.lastUpdated
    effective = frozen.effective
    change = frozen.change
    self.waivers = waivers
    files = frozen.files
    locales = frozen.files.keys.compactMap(FrozenName.locale).sorted().map {
      LocaleRecord(locale: $0, entry: entry.number, sealed: entry.sealed, isLate: false)
    }
    entries = [entry.number]
  }
}

/// How a version came into the ledger.
package enum VersionOrigin: Hashable, Sendable {
  case released
  /// Made by hand before Codicil; `sealed` is the day it was archived.
  case adopted
  case corrected(VersionID, undoneBy: VersionID?)
}

/// A locale of a version.
package struct LocaleRecord: Hashable, Sendable {
  package let locale: String
  /// The number of the entry that brought it.
  package let entry: Int
  package let sealed: SealTime
  /// Whether it was added after the version was made; then `sealed.day` is the day (in UTC) to show.
  package let isLate: Bool
}

/// That a version was taken back before it took effect.
package struct Retraction: Hashable, Sendable {
  package let entry: Int
  package let sealed: SealTime
  package let reason: String?
}

/// That passages were removed from a file of a version.
package struct Redaction: Hashable, Sendable {
  package let entry: Int
  package let sealed: SealTime
  package let file: String
  package let digests: RedactedFile
  package let reason: String
}
