/// The card as YAML for a frozen `entity.yml`: parties are written out, so that it needs no other file.
struct CardYAML {
  let card: Entity.Card

  func text() -> [UInt8] {
    var map = YAMLOutput()
    add(card.person, to: &map)
    map.add("contact_page", card.contactPage)
    add("privacy_contact", card.privacyContact, to: &map)
    add("dpo", card.dataProtectionOfficer, to: &map)
    add("representative", card.representative, to: &map)
    add("publication_director", card.publicationDirector, to: &map)
    add("host", card.host, to: &map)
    add("authority", card.authority, to: &map)
    map.add("laws", list: card.laws)
    return map.text()
  }

  private func add(_ person: LegalPerson, to map: inout YAMLOutput) {
    map.add("name", person.name)
    map.add("legal_name", person.legalName)
    map.add("legal_form", person.legalForm)
    map.add("share_capital", person.shareCapital)
    map.add(
      "registrations",
      maps: person.registrations.map { registration in
        var entry = YAMLOutput()
        entry.add("label", registration.label)
        entry.add("number", registration.number)
        return entry
      })
    add("address", person.address, to: &map)
    add("postal_address", person.postalAddress, to: &map)
    map.add("email", person.email)
    map.add("phone", person.phone)
    map.add("website", person.website)
  }

  private func add(_ key: String, _ address: Address?, to map: inout YAMLOutput) {
    guard let address else { return }
    var entry = YAMLOutput()
    entry.add("street", address.street)
    entry.add("postal_code", address.postalCode)
    entry.add("city", address.city)
    entry.add("region", address.region)
    entry.add("country", quoted: address.country)
    map.add(key, map: entry)
  }

  private func add(_ key: String, _ contact: Contact?, to map: inout YAMLOutput) {
    guard let contact else { return }
    var entry = YAMLOutput()
    entry.add("name", contact.name)
    entry.add("email", contact.email)
    entry.add("phone", contact.phone)
    add("address", contact.address, to: &entry)
    map.add(key, map: entry)
  }

  private func add(_ key: String, _ party: Party?, to map: inout YAMLOutput) {
    guard let party else { return }
    var entry = YAMLOutput()
    add(party.person, to: &entry)
    entry.add("role", party.role)
    map.add(key, map: entry)
  }
}
