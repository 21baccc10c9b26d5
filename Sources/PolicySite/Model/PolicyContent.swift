package import Ledger

/// One policy of an entity as its folder gives it.
package struct PolicyContent: Sendable {
  package var id: String
  /// The folder, relative to the root: `content/entities/wemet/privacy`.
  package var folder: String
  package var settings: PolicySettings
  /// The working texts.
  package var texts: [LocaleTag: TextFile]
  /// Working texts that are there, but whose faults keep them from being read.
  package var unread: Set<LocaleTag> = []
  /// The frozen texts, oldest id first.
  package var versions: [VersionContent]
  /// The copy of a version that is being corrected, if there is one: `correction/`.
  package var correction: VersionContent?
  /// `versions/ledger.yml`, byte for byte, if there is one.
  package var ledger: [UInt8]?
}

/// One folder below `versions/`.
package struct VersionContent: Sendable {
  package var id: VersionID
  package var folder: String
  package var texts: [LocaleTag: TextFile]
  /// The card as it was; nil if the folder has none.
  package var card: Entity.Card?
  /// All files of the folder, byte for byte, by name.
  package var files: [String: FrozenFile]
}

/// A file of a version.
package struct FrozenFile: Sendable {
  package let bytes: [UInt8]
  package let digest: Digest
}

/// One entity with its policies as its folder gives it.
package struct EntityContent: Sendable {
  package var entity: Entity
  package var policies: [PolicyContent]
}
