/// Reads what all entities share.
struct SharedLoader {
  let reader: ContentReader

  /// - Parameters:
  ///   - themes: ids with the places that name them.
  ///   - entities: those whose released texts need words, whatever the site's locales are now.
  /// - Returns: what was read, and by its id what tells one state of a theme from another.
  func load(
    site: Site, parties: [String: Party], laws: [String: Law], themes: [(id: String, place: Place)],
    entities: [(theme: String, frozen: Set<LocaleTag>)], _ faults: inout ReadingFaults
  ) throws -> (shared: Shared, themes: [String: ThemeState]) {
    let clauses = try Clauses(reader: reader, &faults.shared)
    let wording = try WordingLoader(reader: reader).load(&faults.shared)
    let archived = archivedLocales(entities, site)
    var prepared: [String: PreparedTheme] = [:]
    var states: [String: ThemeState] = [:]
    for (id, place) in themes where faults.themes[id] == nil {
      var found = Diagnostics()
      let notes = ReadingNotes()
      let theme = try ThemeLoader(reader: reader.noting(notes)).load(
        id, locales: site.locales, archived: archived[id] ?? [], namedAt: place, &found)
      if let theme { prepared[id] = try PreparedTheme(theme, &found) }
      faults.themes[id] = found
      states[id] = ThemeState(theme, notes)
    }
    let shared = Shared(
      site: site, parties: parties, laws: laws, clauses: clauses, wording: wording, themes: prepared)
    return (shared, states)
  }

  /// The locales that released texts have and the site has not, by theme.
  private func archivedLocales(
    _ entities: [(theme: String, frozen: Set<LocaleTag>)], _ site: Site
  ) -> [String: [LocaleTag]] {
    var found: [String: Set<LocaleTag>] = [:]
    for (theme, frozen) in entities { found[theme, default: []].formUnion(frozen) }
    return found.mapValues { $0.subtracting(site.locales).sorted() }
  }
}
