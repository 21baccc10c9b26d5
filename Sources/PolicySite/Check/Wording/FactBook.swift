import CommonMark

/// Facts by the words that they are made of, to find those that are typed.
struct FactBook: Sendable {
  private var byFirst: [String: [Entry]] = [:]

  private struct Entry: Sendable {
    let keys: [String]
    /// Which of the words are written with a capital, where that tells a name from other words.
    let capitals: [Bool]?
    let fact: TypableFact
  }

  init() {}

  init(parties: [String: Party], in locale: LocaleTag) {
    for (id, party) in parties.sorted(by: { $0.key < $1.key }) { add(party.person, "parties.\(id)", in: locale) }
  }

  /// What the working card says.
  init(_ entity: Entity, in locale: LocaleTag) {
    let card = entity.card
    add(card.person, "entity", in: locale, source: entity.sourceLocale)
    let contacts = [
      ("privacy_contact", card.privacyContact), ("dpo", card.dataProtectionOfficer),
      ("representative", card.representative), ("publication_director", card.publicationDirector),
    ]
    for (key, contact) in contacts {
      guard let contact else { continue }
      let name = "entity." + key
      add(contact.email, name + ".email", "an e-mail address", in: locale, source: entity.sourceLocale)
      add(contact.phone, name + ".phone", "a telephone number", in: locale, source: entity.sourceLocale)
      add(contact.address, name + ".address", in: locale, source: entity.sourceLocale)
      addName(contact.name, name + ".name", in: locale, source: entity.sourceLocale)
    }
  }

  /// The tokens of each fact that stands in the passage.
  func matches(in passage: ProsePassage) -> [(tokens: Range<Int>, fact: TypableFact)] {
    var found: [(tokens: Range<Int>, fact: TypableFact)] = []
    for start in passage.tokens.indices {
      guard start >= found.last?.tokens.upperBound ?? 0, let candidates = byFirst[passage.tokens[start].key] else {
        continue
      }
      let fitting = candidates.filter { fits($0, at: start, in: passage) }
      guard let best = fitting.max(by: { $0.keys.count < $1.keys.count }) else { continue }
      found.append((start..<start + best.keys.count, best.fact))
    }
    return found
  }

  private func fits(_ entry: Entry, at start: Int, in passage: ProsePassage) -> Bool {
    let tokens = passage.tokens
    let end = start + entry.keys.count
    guard end <= tokens.count else { return false }
    for (offset, key) in entry.keys.enumerated() where tokens[start + offset].key != key { return false }
    if let capitals = entry.capitals, capitals != Self.capitals(tokens[start..<end], passage.bytes) { return false }
    // `privacy.contact@…` is another address than `contact@…`.
    guard start > 0, tokens[start - 1].range.upperBound == tokens[start].range.lowerBound else { return true }
    return ![".", "+", "_", "-", "@"].contains(tokens[start - 1].key) && !tokens[start - 1].isWord
  }

  // MARK: What is distinctive enough

  private mutating func add(_ person: LegalPerson, _ name: String, in locale: LocaleTag, source: LocaleTag? = nil) {
    add(person.email, name + ".email", "an e-mail address", in: locale, source: source)
    add(person.phone, name + ".phone", "a telephone number", in: locale, source: source)
    add(person.address, name + ".address", in: locale, source: source)
    add(person.postalAddress, name + ".postal_address", in: locale, source: source)
    for registration in person.registrations {
      let number = registration.number.text(in: locale, source: source)
      guard number.count(where: \.isNumber) > 4 else { continue }
      add(
        number,
        TypableFact(
          tag: "{{#\(name).registrations}}{{label}} {{number}}{{/\(name).registrations}}",
          what: "an entry of a register"))
    }
    addName(person.legalName, name + ".legal_name", in: locale, source: source)
    addName(person.name, name + ".name", in: locale, source: source)
  }

  private mutating func add(_ address: Address?, _ name: String, in locale: LocaleTag, source: LocaleTag?) {
    guard let street = address?.street?.text(in: locale, source: source), words(street) > 2 else { return }
    add(street, TypableFact(tag: "{{\(name).line}}", what: "a postal address"))
  }

  private mutating func add(
    _ text: LocalizedText?, _ name: String, _ what: String, in locale: LocaleTag, source: LocaleTag?
  ) {
    guard let value = text?.text(in: locale, source: source) else { return }
    add(value, TypableFact(tag: "{{\(name)}}", what: what))
  }

  /// A name of one word may be a word like others.
  private mutating func addName(_ text: LocalizedText?, _ name: String, in locale: LocaleTag, source: LocaleTag?) {
    guard let value = text?.text(in: locale, source: source), words(value) > 1 else { return }
    add(value, TypableFact(tag: "{{\(name)}}", what: "a name"), isName: true)
  }

  private func words(_ value: String) -> Int { ProseTokenizer.tokens(of: Bytes(value.utf8)).count(where: \.isWord) }

  private static func capitals(_ tokens: some Sequence<ProseToken>, _ bytes: Bytes) -> [Bool] {
    tokens.map { String(decoding: bytes[$0.range], as: UTF8.self).first?.isUppercase ?? false }
  }

  private mutating func add(_ value: String, _ fact: TypableFact, isName: Bool = false) {
    let bytes = Bytes(value.utf8)
    let tokens = ProseTokenizer.tokens(of: bytes)
    let keys = tokens.map(\.key)
    guard let first = keys.first, byFirst[first]?.contains(where: { $0.keys == keys }) != true else { return }
    let capitals = isName ? Self.capitals(tokens, bytes) : nil
    byFirst[first, default: []].append(Entry(keys: keys, capitals: capitals, fact: fact))
  }
}
