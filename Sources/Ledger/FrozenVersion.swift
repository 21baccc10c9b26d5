/// A version as it was frozen.
package struct FrozenVersion: Hashable, Sendable {
  package let id: VersionID
  /// Its day is the day of the id.
  package let lastUpdated: LastUpdated
  package let effective: Day
  package let change: ChangeClass
  /// Each file in the version's folder, by name: the texts (`<locale>.md`) and the card (`entity.yml`).
  package let files: [String: Digest]

  package init(
    id: VersionID, lastUpdated: LastUpdated, effective: Day, change: ChangeClass = .substantive, files: [String: Digest]
  ) {
    self.id = id
    self.lastUpdated = lastUpdated
    self.effective = effective
    self.change = change
    self.files = files
  }
}

/// Whether a version changes what applies.
package enum ChangeClass: String, Hashable, Sendable {
  case substantive
  case editorial
}
