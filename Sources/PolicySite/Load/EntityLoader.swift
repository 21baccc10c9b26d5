import Templates

/// Reads an `entity.yml`: the working one, or a frozen card.
struct EntityLoader {
  let site: Site
  let parties: [String: Party]
  let laws: [String: Law]

  /// The entity of the folder `content/entities/<id>`.
  func entity(id: String, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> Entity? {
    map.check(EntityKeys.all, &diagnostics)
    let card = card(map, laws: lawIDs(map, &diagnostics), &diagnostics)
    let locales = map.read(EntityKeys.locales, &diagnostics) ?? []
    refuseUnknown(locales, map, &diagnostics)
    guard var card, let first = locales.first else { return nil }
    card.person.places = map.keyPlaces
    let source = locale(EntityKeys.sourceLocale, of: map, among: locales, &diagnostics)
    return Entity(
      id: id, card: card, locales: locales, sourceLocale: source ?? first,
      controllingLocale: locale(EntityKeys.controllingLocale, of: map, among: locales, &diagnostics),
      zone: map.read(EntityKeys.timeZone, &diagnostics) ?? site.zone,
      theme: map.read(EntityKeys.theme, &diagnostics) ?? "base",
      baseURL: map.read(EntityKeys.baseURL, &diagnostics) ?? site.baseURL.map { $0 + id + "/" },
      isDemonstration: map.read(EntityKeys.demonstration, &diagnostics) ?? false,
      redirectFrom: map.read(EntityKeys.redirectFrom, &diagnostics) ?? [],
      checks: map.read(EntityKeys.checks, &diagnostics) ?? [:], hasOwnAddress: map.has(EntityKeys.baseURL.name))
  }

  /// The card alone: what `versions/<id>/entity.yml` holds.
  ///
  /// Its laws are a record of that day, whether or not they are still known.
  func frozenCard(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> Entity.Card? {
    map.refuseOthers(than: EntityKeys.all.names, in: "a frozen entity.yml", &diagnostics)
    map.require(PersonKeys.name.name, in: "a frozen entity.yml", &diagnostics)
    return card(map, laws: (map.read(EntityKeys.laws, &diagnostics) ?? []).map(\.text), &diagnostics)
  }

  private func card(_ map: YAMLMap, laws: [String], _ diagnostics: inout Diagnostics) -> Entity.Card? {
    let person = map.person(&diagnostics)
    var card = Entity.Card(person: person ?? LegalPerson(name: LocalizedText("")), laws: [])
    card.contactPage = map.read(EntityKeys.contactPage, &diagnostics)
    card.privacyContact = map.read(EntityKeys.privacyContact, &diagnostics)
    card.dataProtectionOfficer = map.read(EntityKeys.dpo, &diagnostics)
    card.representative = map.read(EntityKeys.representative, &diagnostics)
    card.publicationDirector = map.read(EntityKeys.publicationDirector, &diagnostics)
    card.host = party(EntityKeys.host, of: map, &diagnostics)
    card.authority = party(EntityKeys.authority, of: map, &diagnostics)
    card.laws = laws
    return person == nil ? nil : card
  }

  private func party(_ key: Key<NamedParty>, of map: YAMLMap, _ diagnostics: inout Diagnostics) -> Party? {
    let id: String
    switch map.read(key, &diagnostics) {
    case nil: return nil
    case .written(let party): return party
    case .id(let named): id = named
    }
    if let party = parties[id] { return party }
    diagnostics.add(
      "unknown-party", at: map.place(of: key), "there is no party `\(id)`",
      mend: NearestName.mend(id, in: Array(parties.keys), kind: "party", else: "write content/parties/\(id).yml"))
    return Party(id: id, person: LegalPerson(name: LocalizedText(id)))
  }

  private func lawIDs(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> [String] {
    (map.read(EntityKeys.laws, &diagnostics) ?? []).compactMap { known(law: $0, at: $1, &diagnostics) }
  }

  /// The id, if there is such a law; else a fault.
  func known(law id: String, at place: Place, _ diagnostics: inout Diagnostics) -> String? {
    if laws[id] != nil { return id }
    diagnostics.add(
      "unknown-law", at: place, "there is no law `\(id)`",
      mend: NearestName.mend(id, in: Array(laws.keys), kind: "law", else: "write content/laws/\(id).yml"))
    return nil
  }

  private func refuseUnknown(_ locales: [LocaleTag], _ map: YAMLMap, _ diagnostics: inout Diagnostics) {
    for locale in locales where !site.locales.contains(locale) {
      diagnostics.add(
        "unknown-locale", at: map.place(of: EntityKeys.locales), "`\(locale)` is not one of the site's locales",
        mend: "add it to `locales` in content/site.yml, or remove it here")
    }
  }

  private func locale(
    _ key: Key<LocaleTag>, of map: YAMLMap, among locales: [LocaleTag], _ diagnostics: inout Diagnostics
  ) -> LocaleTag? {
    guard let locale = map.read(key, &diagnostics) else { return nil }
    if locales.contains(locale) { return locale }
    diagnostics.add(
      "unknown-locale", at: map.place(of: key), "`\(key.name)` is `\(locale)`, which is not one of `locales`",
      mend: "write one of: \(locales.map(\.description).joined(separator: ", "))")
    return nil
  }
}
