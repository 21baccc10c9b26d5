/// Reads what all entities share.
struct SharedLoader {
  let reader: ContentReader

  /// - Parameters:
  ///   - themes: ids with the places that name them.
  ///   - entities: those whose released texts need words, whatever the site's locales are now.
  func load(
    site: Site, parties: [String: Party], laws: [String: Law], themes: [(id: String, place: Place)],
    entities: [(entity: Entity, frozen: Set<LocaleTag>)], _ faults: inout ReadingFaults
  ) throws -> Shared {
    let clauses = try Clauses(reader: reader, &faults.shared)
    let wording = try WordingLoader(reader: reader).load(&faults.shared)
    let archived = archivedLocales(entities, site)
    var prepared: [String: PreparedTheme] = [:]
    for (id, place) in themes where faults.themes[id] == nil {
      var found = Diagnostics()
      let theme = try ThemeLoader(reader: reader).load(
        id, locales: site.locales, archived: archived[id] ?? [], namedAt: place, &found)
      if let theme { prepared[id] = try PreparedTheme(theme, &found) }
      faults.themes[id] = found
    }
    return Shared(site: site, parties: parties, laws: laws, clauses: clauses, wording: wording, themes: prepared)
  }

  /// The locales that released texts have and the site has not, by theme.
  private func archivedLocales(
    _ entities: [(entity: Entity, frozen: Set<LocaleTag>)], _ site: Site
  ) -> [String: [LocaleTag]] {
    var found: [String: Set<LocaleTag>] = [:]
    for (entity, frozen) in entities { found[entity.theme, default: []].formUnion(frozen) }
    return found.mapValues { $0.subtracting(site.locales).sorted() }
  }
}
