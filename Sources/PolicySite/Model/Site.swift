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

/// A law that entities name: `content/laws/<id>.yml`.
package struct Law: Sendable, Hashable {
  package var id: String
  package var name: LocalizedText
  package var shortName: LocalizedText
  package var source: String?
}
