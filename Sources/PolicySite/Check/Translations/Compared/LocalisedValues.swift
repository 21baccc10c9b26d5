import CommonMark

/// Addresses that the data itself gives another value for each language: where one text has its own, the other has its own.
struct LocalisedValues {
  /// For the key of a fact the key of its counterpart in the first language.
  private var keys: [String: String] = [:]

  init(entity: Entity, parties: [String: Party], locale: LocaleTag) {
    let card = entity.card
    add(card.person, locale)
    add(card.contactPage, locale)
    for contact in [card.privacyContact, card.dataProtectionOfficer, card.representative, card.publicationDirector] {
      add(contact?.email, locale)
      add(contact?.phone, locale)
    }
    for (_, party) in parties.sorted(by: { $0.key < $1.key }) { add(party.person, locale) }
  }

  var isEmpty: Bool { keys.isEmpty }

  /// The fact under the key that stands for all of its values.
  func settled(_ fact: Fact) -> Fact {
    guard let key = keys[fact.keys[0]] else { return fact }
    return Fact(kind: fact.kind, keys: [key], range: fact.range)
  }

  private mutating func add(_ person: LegalPerson, _ locale: LocaleTag) {
    add(person.email, locale)
    add(person.phone, locale)
    add(person.website, locale)
  }

  private mutating func add(_ text: LocalizedText?, _ locale: LocaleTag) {
    guard let all = text?.all, all.count > 1 else { return }
    let facts = all.compactMap { entry in
      let vocabulary = Vocabulary(locale: entry.locale ?? locale, months: [])
      return Passage([.text(Bytes(entry.text.utf8))], kind: .paragraph, spot: .body(0), vocabulary: vocabulary).facts
        .first
    }
    guard let first = facts.first else { return }
    for fact in facts { keys[fact.keys[0]] = first.keys[0] }
  }
}
