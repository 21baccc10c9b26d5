/// A value of entity.yml or of a party that readers use to reach someone.
struct DataValue {
  enum Kind {
    case email, phone, address
  }

  let kind: Kind
  /// `dpo.email`
  let key: String
  let text: String
  let place: Place

  static func all(of card: Entity.Card, in file: String) -> [DataValue] {
    let contacts = [
      ("privacy_contact", card.privacyContact), ("dpo", card.dataProtectionOfficer),
      ("representative", card.representative), ("publication_director", card.publicationDirector),
    ]
    let places = card.person.places
    return all(of: card.person, in: file) + values(.address, "contact_page", card.contactPage, places, file)
      + contacts.flatMap { key, contact in
        values(.email, key + ".email", contact?.email, places, file)
          + values(.phone, key + ".phone", contact?.phone, places, file)
      }
  }

  static func all(of person: LegalPerson, in file: String) -> [DataValue] {
    let places = person.places
    return values(.email, "email", person.email, places, file) + values(.phone, "phone", person.phone, places, file)
      + values(.address, "website", person.website, places, file)
  }

  private static func values(_ kind: Kind, _ key: String, _ text: LocalizedText?, _ places: KeyPlaces, _ file: String)
    -> [DataValue]
  {
    (text?.all ?? []).map { locale, text in
      DataValue(
        kind: kind, key: key, text: text, place: places.place(of: key, in: locale) ?? Place(file: file))
    }
  }
}

extension CheckedPolicy {
  /// The values of that kind which the entity and all parties have: what is wrong with one is told where it stands.
  func data(_ kind: DataValue.Kind) -> [String] {
    let own = DataValue.all(of: entity.card, in: "")
    let others = shared.parties.values.flatMap { DataValue.all(of: $0.person, in: "") }
    return (own + others).filter { $0.kind == kind }.map(\.text)
  }
}

extension CheckedEntity {
  var dataValues: [DataValue] { DataValue.all(of: content.entity.card, in: file) }
}

extension CheckedSite {
  /// Those of all parties.
  var dataValues: [DataValue] {
    shared.parties.values.sorted { $0.id < $1.id }.flatMap {
      DataValue.all(of: $0.person, in: "content/parties/\($0.id).yml")
    }
  }
}
