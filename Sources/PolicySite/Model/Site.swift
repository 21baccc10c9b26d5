/// `site.yml`: what all entities share.
package struct Site: Sendable, Hashable {
  package var title: LocalizedText
  package var locales: [LocaleTag]
  package var defaultLocale: LocaleTag
  /// The address of `/`, with a final slash.
  package var baseURL: String?
  package var zone: Zone
  /// Whether `/` lists the entities.
  package var hasHome: Bool
  package var checks: [String: CheckLevel]
  /// The hosts for which files are written, unless a target says its own.
  package var hosting = HostSettings()
  package var targets: [PublishTarget] = []
  /// Whether compressed copies are laid beside the files.
  package var isPrecompressed = false
}
