/// A theme as it was read, with the files that it was read from told by the themes they belong to.
struct PreviewTheme {
  /// Nil if it can't serve.
  let prepared: PreparedTheme?
  let faults: Diagnostics
  private let id: String
  private let locales: Set<LocaleTag>

  init(
    _ id: String, reader: ContentReader, site: Site, archived: [LocaleTag], namedAt place: Place
  ) throws {
    var faults = Diagnostics()
    let theme = try ThemeLoader(reader: reader).load(
      id, locales: site.locales, archived: archived, namedAt: place, &faults)
    prepared = try theme.flatMap { try PreparedTheme($0, &faults) }
    self.faults = faults
    self.id = id
    locales = Set(site.locales + archived)
  }

  /// Whether a change of one of these themes is one of this. What could not be read may depend on anything.
  func dependsOn(_ themes: Set<String>) -> Bool {
    guard let prepared else { return !themes.isEmpty }
    return !themes.isDisjoint(with: prepared.theme.chain)
  }

  func lacks(_ others: Set<LocaleTag>) -> Bool { !others.isSubset(of: locales) }
}
