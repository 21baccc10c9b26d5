/// The facts of a card by their names in entity.yml: `address.street`, `host.phone`.
struct CardFacts {
  let card: Entity.Card

  /// Every fact that the card has; equal facts are equal text.
  var all: [String: String] {
    var facts: [String: String] = [:]
    add(card.person, "", &facts)
    add("contact_page", card.contactPage, &facts)
    for (name, contact) in [
      ("privacy_contact", card.privacyContact), ("dpo", card.dataProtectionOfficer),
      ("representative", card.representative), ("publication_director", card.publicationDirector),
    ] {
      guard let contact else { continue }
      add(name + ".name", contact.name, &facts)
      add(name + ".email", contact.email, &facts)
      add(name + ".phone", contact.phone, &facts)
      add(contact.address, name + ".address.", &facts)
    }
    for (name, party) in [("host", card.host), ("authority", card.authority)] {
      guard let party else { continue }
      add(party.person, name + ".", &facts)
      add(name + ".role", party.role, &facts)
    }
    return facts
  }

  private func add(_ person: LegalPerson, _ prefix: String, _ facts: inout [String: String]) {
    add(prefix + "name", person.name, &facts)
    add(prefix + "legal_name", person.legalName, &facts)
    add(prefix + "legal_form", person.legalForm, &facts)
    add(prefix + "share_capital", person.shareCapital, &facts)
    if !person.registrations.isEmpty {
      facts[prefix + "registrations"] = person.registrations.map { told($0.label) + "=" + told($0.number) }
        .joined(separator: "\n")
    }
    add(person.address, prefix + "address.", &facts)
    add(person.postalAddress, prefix + "postal_address.", &facts)
    add(prefix + "email", person.email, &facts)
    add(prefix + "phone", person.phone, &facts)
    add(prefix + "website", person.website, &facts)
  }

  private func add(_ address: Address?, _ prefix: String, _ facts: inout [String: String]) {
    guard let address else { return }
    add(prefix + "street", address.street, &facts)
    add(prefix + "postal_code", address.postalCode, &facts)
    add(prefix + "city", address.city, &facts)
    add(prefix + "region", address.region, &facts)
    facts[prefix + "country"] = address.country
  }

  private func add(_ name: String, _ text: LocalizedText?, _ facts: inout [String: String]) {
    if let text { facts[name] = told(text) }
  }

  private func told(_ text: LocalizedText) -> String {
    text.all.map { ($0.locale?.description ?? "") + ":" + $0.text }.joined(separator: "\n")
  }
}
