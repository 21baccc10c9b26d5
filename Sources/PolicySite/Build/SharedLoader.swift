/// Reads what all entities share.
struct SharedLoader {
  let reader: ContentReader

  /// - Parameter themes: ids with the places that name them.
  func load(
    site: Site, parties: [String: Party], laws: [String: Law], themes: [(id: String, place: Place)],
    _ diagnostics: inout Diagnostics
  ) throws -> Shared {
    let clauses = try Clauses(reader: reader, &diagnostics)
    var prepared: [String: PreparedTheme] = [:]
    for (id, place) in themes where prepared[id] == nil {
      let theme = try ThemeLoader(reader: reader).load(id, locales: site.locales, namedAt: place, &diagnostics)
      if let theme { prepared[id] = try PreparedTheme(theme, &diagnostics) }
    }
    return Shared(site: site, parties: parties, laws: laws, clauses: clauses, themes: prepared)
  }
}
