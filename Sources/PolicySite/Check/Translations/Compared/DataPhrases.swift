/// What the entity, the parties and the laws are called and where they are, as rows of words: no text to translate.
struct DataPhrases {
  /// By the first word.
  private var rows: [UInt64: [[UInt64]]] = [:]

  /// For each word whether it is part of one.
  func covered(_ words: [UInt64]) -> [Bool] {
    var isCovered = Array(repeating: false, count: words.count)
    for start in words.indices {
      for row in rows[words[start]] ?? [] where words[start...].starts(with: row) {
        for index in start..<start + row.count { isCovered[index] = true }
      }
    }
    return isCovered
  }

  init(entity: Entity, shared: Shared) {
    add(entity.card.person)
    for contact in [
      entity.card.privacyContact, entity.card.dataProtectionOfficer, entity.card.representative,
      entity.card.publicationDirector,
    ] {
      add(contact?.name)
      add(contact?.address)
    }
    for party in shared.parties.values { add(party.person) }
    for law in shared.laws.values {
      add(law.name)
      add(law.shortName)
    }
  }

  private mutating func add(_ person: LegalPerson) {
    for text in [person.name, person.legalName, person.legalForm, person.shareCapital] { add(text) }
    for registration in person.registrations { add(registration.label) }
    add(person.address)
    add(person.postalAddress)
  }

  private mutating func add(_ address: Address?) {
    for text in [address?.street, address?.city, address?.region] { add(text) }
  }

  private mutating func add(_ text: LocalizedText?) {
    for (_, text) in text?.all ?? [] {
      let words = text.unicodeScalars.split { !ScalarKind.isLetter($0.value) }.map { WordPrint.of($0) }
      if let first = words.first { rows[first, default: []].append(words) }
    }
  }
}
