import Templates

/// What a working text may name: `entity.legal_name`, `host.phone`, `parties.stripe.name`, `laws.gdpr`.
struct TextNames {
  let locale: LocaleTag
  let source: LocaleTag
  let countries: Strings?

  /// All names with the values that the entity gives them.
  func values(
    of entity: Entity, site: Site, parties: [String: Party], laws: [String: Law], applied: [String]
  ) -> [String: TextValue] {
    var flags: [String: TextValue] = [:]
    for id in laws.keys { flags[id] = .flag(applied.contains(id)) }
    return [
      "entity": .record(card(entity.card)),
      "host": party(entity.card.host),
      "authority": party(entity.card.authority),
      "parties": .record(parties.mapValues { party($0) }),
      "laws": .record(flags),
      "site": .record(["title": text(site.title)]),
    ]
  }

  private func card(_ card: Entity.Card) -> [String: TextValue] {
    var names = person(card.person)
    names["contact_page"] = text(card.contactPage)
    names["privacy_contact"] = contact(card.privacyContact)
    names["dpo"] = contact(card.dataProtectionOfficer)
    names["representative"] = contact(card.representative)
    names["publication_director"] = contact(card.publicationDirector)
    return names
  }

  private func party(_ party: Party?) -> TextValue {
    guard let party else { return .absent }
    var names = person(party.person)
    names["role"] = text(party.role)
    return .record(names)
  }

  private func person(_ person: LegalPerson) -> [String: TextValue] {
    [
      "name": text(person.name),
      "legal_name": text(person.legalName),
      "legal_form": text(person.legalForm),
      "share_capital": text(person.shareCapital),
      "registrations": .list(
        person.registrations.map { .record(["label": text($0.label), "number": text($0.number)]) }),
      "address": address(person.address),
      "postal_address": address(person.postalAddress),
      "email": text(person.email),
      "phone": text(person.phone),
      "website": text(person.website),
    ]
  }

  private func contact(_ contact: Contact?) -> TextValue {
    guard let contact else { return .absent }
    return .record([
      "name": text(contact.name), "email": text(contact.email), "phone": text(contact.phone),
      "address": address(contact.address),
    ])
  }

  private func address(_ address: Address?) -> TextValue {
    guard let address else { return .absent }
    return .record([
      "street": text(address.street), "postal_code": text(address.postalCode), "city": text(address.city),
      "region": text(address.region), "country": .string(address.country.map { countries?.country($0) ?? $0 }),
      "line": .string(
        AddressLines(address: address, locale: locale, source: source, countries: countries).line),
    ])
  }

  private func text(_ text: LocalizedText?) -> TextValue {
    .string(text?.text(in: locale, source: source))
  }
}
