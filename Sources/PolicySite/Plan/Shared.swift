/// What all entities share: read once a run.
package struct Shared: Sendable {
  let site: Site
  let parties: [String: Party]
  let laws: [String: Law]
  let clauses: Clauses
  let wording: Wording
  /// By id: those that some entity uses, and `base`.
  let themes: [String: PreparedTheme]

  /// The ids of all duties of all laws.
  var duties: [String] { laws.values.flatMap { $0.duties.map(\.id) } }

  /// The words of the entity's theme in a locale.
  func words(of entity: Entity, in locale: LocaleTag) -> Strings? {
    themes[entity.theme]?.theme.strings[locale]
  }
}
