import Templates

/// Reads an `entity.yml`: the working one, or a frozen card.
struct EntityLoader {
  static let cardKeys =
    YAMLMap.personKeys + [
      "contact_page", "privacy_contact", "dpo", "representative", "publication_director", "host", "authority", "laws",
    ]
  static let keys =
    cardKeys + [
      "locales", "source_locale", "controlling_locale", "time_zone", "theme", "base_url", "demonstration",
      "redirect_from", "checks",
    ]

  let site: Site
  let parties: [String: Party]
  let laws: [String: Law]

  /// The entity of the folder `content/entities/<id>`.
  func entity(id: String, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> Entity? {
    map.refuseOthers(than: Self.keys, in: "entity.yml", &diagnostics)
    map.require("locales", in: "entity.yml", &diagnostics)
    let card = card(map, laws: lawIDs(map, &diagnostics), &diagnostics)
    let locales = map.locales("locales", &diagnostics) ?? []
    refuseUnknown(locales, map, &diagnostics)
    guard var card, let first = locales.first else { return nil }
    card.person.places = map.keyPlaces
    let source = locale("source_locale", of: map, among: locales, &diagnostics)
    return Entity(
      id: id, card: card, locales: locales, sourceLocale: source ?? first,
      controllingLocale: locale("controlling_locale", of: map, among: locales, &diagnostics),
      zone: map.zone(&diagnostics) ?? site.zone, theme: map.text("theme", &diagnostics) ?? "base",
      baseURL: map.baseURL(&diagnostics) ?? site.baseURL.map { $0 + id + "/" },
      isDemonstration: map.flag("demonstration", &diagnostics) ?? false,
      redirectFrom: map.formerIDs(&diagnostics), checks: map.checks(&diagnostics))
  }

  /// The card alone: what `versions/<id>/entity.yml` holds.
  ///
  /// Its laws are a record of that day, whether or not they are still known.
  func frozenCard(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> Entity.Card? {
    map.refuseOthers(than: Self.keys, in: "a frozen entity.yml", &diagnostics)
    return card(map, laws: (map.texts("laws", &diagnostics) ?? []).map(\.text), &diagnostics)
  }

  private func card(_ map: YAMLMap, laws: [String], _ diagnostics: inout Diagnostics) -> Entity.Card? {
    let person = map.person(of: "an entity", &diagnostics)
    var card = Entity.Card(person: person ?? LegalPerson(name: LocalizedText("")), laws: [])
    card.contactPage = map.localized("contact_page", &diagnostics)
    card.privacyContact = map.contact("privacy_contact", &diagnostics)
    card.dataProtectionOfficer = map.contact("dpo", &diagnostics)
    card.representative = map.contact("representative", &diagnostics)
    card.publicationDirector = map.contact("publication_director", &diagnostics)
    card.host = party("host", of: map, &diagnostics)
    card.authority = party("authority", of: map, &diagnostics)
    card.laws = laws
    return person == nil ? nil : card
  }

  private func party(_ key: String, of map: YAMLMap, _ diagnostics: inout Diagnostics) -> Party? {
    if map.isMap(key) {
      return map.map(key, &diagnostics).flatMap { PartyLoader.party(id: "", $0, &diagnostics) }
    }
    guard let id = map.text(key, &diagnostics) else { return nil }
    if let party = parties[id] { return party }
    diagnostics.add(
      "unknown-party", at: map.place(of: key), "there is no party `\(id)`",
      mend: NearestName.mend(id, in: Array(parties.keys), kind: "party", else: "write content/parties/\(id).yml"))
    return Party(id: id, person: LegalPerson(name: LocalizedText(id)))
  }

  private func lawIDs(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> [String] {
    (map.texts("laws", &diagnostics) ?? []).compactMap { known(law: $0, at: $1, &diagnostics) }
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
        "unknown-locale", at: map.place(of: "locales"), "`\(locale)` is not one of the site's locales",
        mend: "add it to `locales` in content/site.yml, or remove it here")
    }
  }

  private func locale(
    _ key: String, of map: YAMLMap, among locales: [LocaleTag], _ diagnostics: inout Diagnostics
  ) -> LocaleTag? {
    guard let locale = map.locale(key, &diagnostics) else { return nil }
    if locales.contains(locale) { return locale }
    diagnostics.add(
      "unknown-locale", at: map.place(of: key), "`\(key)` is `\(locale)`, which is not one of `locales`",
      mend: "write one of: \(locales.map(\.description).joined(separator: ", "))")
    return nil
  }
}
