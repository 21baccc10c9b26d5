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
}
