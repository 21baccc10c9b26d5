/// What was done to a policy's versions: one entry of the ledger tells one act.
package enum LedgerAct: Hashable, Sendable {
  /// A version was frozen from the working texts.
  case released(FrozenVersion, Waivers)
  /// A version made by hand, before Codicil, was sealed as it was found.
  case adopted(FrozenVersion)
  /// A version was frozen that mends an error in `corrects`, which stays as it is. `undoneBy` is an upcoming version
  /// that was released without the correction.
  case corrected(FrozenVersion, Waivers, corrects: VersionID, undoneBy: VersionID?)
  /// A translation joined a version; `digest` is that of the file `<locale>.md`.
  case localeAdded(VersionID, locale: String, digest: Digest)
  /// From `effective` on the policy applies no more, until a version with a later effective date.
  case withdrawn(effective: Day, reason: String?)
  /// A version was taken back before it took effect. Its files stay.
  case retracted(VersionID, reason: String?)
  /// Passages were removed from files of a version: file name → digests before and after. The reason must not name
  /// what was removed: it stays for good.
  case redacted(VersionID, files: [String: RedactedFile], reason: String)

  /// The version that the act made or was done to; nil for `withdrawn`, which ends the policy.
  package var version: VersionID? {
    switch self {
    case .released(let frozen, _), .adopted(let frozen), .corrected(let frozen, _, _, _): frozen.id
    case .localeAdded(let id, _, _), .retracted(let id, _), .redacted(let id, _, _): id
    case .withdrawn: nil
    }
  }

  /// The word that names the act in the file.
  package var word: String {
    switch self {
    case .released: "released"
    case .adopted: "adopted"
    case .corrected: "corrected"
    case .localeAdded: "locale-added"
    case .withdrawn: "withdrawn"
    case .retracted: "retracted"
    case .redacted: "redacted"
    }
  }
}

/// The digests of a redacted file.
package struct RedactedFile: Hashable, Sendable {
  package let was: Digest
  package let now: Digest

  package init(was: Digest, now: Digest) {
    self.was = was
    self.now = now
  }
}
