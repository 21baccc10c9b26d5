/// What is wrong with a record: with the ledger itself, or between it and the frozen files.
package enum LedgerFault: Hashable, Sendable {
  // The chain.
  /// The lines of the entry don't give the digest that it states.
  case entryAltered(entry: Int, stated: Digest, computed: Digest)
  /// `previous` of the second is not the digest of the first (0: before the first entry).
  case chainBroken(between: Int, and: Int)

  // Entries by themselves.
  case badName(entry: Int, name: String)
  case emptyText(entry: Int, key: String)
  /// Files without the text of any locale.
  case noText(entry: Int, VersionID)
  /// The id of the version is not the day of its `last_updated`.
  case otherDay(entry: Int, VersionID, lastUpdated: LastUpdated)
  /// Effective before `last_updated`, and no word why.
  case retroactive(entry: Int, VersionID)
  /// A locale that is said to be lacking is there, or one that is said to lag is not.
  case localeContradicted(entry: Int, VersionID, locale: String)
  /// The files are the same before and after, or there are none.
  case nothingRedacted(entry: Int, VersionID)

  // Entries after those before.
  case versionExists(entry: Int, VersionID)
  case versionUnknown(entry: Int, VersionID)
  case versionRetracted(entry: Int, VersionID)
  case localeExists(entry: Int, VersionID, locale: String)
  /// A redacted file whose digest before is not the one that the ledger has come to; nil: there is no such file.
  case otherBefore(entry: Int, VersionID, file: String, was: Digest, sealed: Digest?)
  /// Only a note: sealed earlier than the entry before, by a clock that was wrong then or is wrong now.
  case timeBackwards(entry: Int, sealed: SealTime, before: SealTime)

  // The record and what lies on the disk.
  case otherPolicy(entry: Int, policy: String)
  case fileDiffers(VersionID, file: String, sealed: Digest, found: Digest)
  case fileMissing(VersionID, file: String)
  case fileExtra(VersionID, file: String)
  case folderMissing(VersionID)
  case folderExtra(VersionID)

  /// Whether it is only to be told, and stops nothing.
  package var isNote: Bool {
    switch self {
    case .timeBackwards: true
    default: false
    }
  }
}
