/// Reads `content/parties/<id>.yml`, and parties that are written out in a frozen card.
struct PartyLoader {
  let reader: ContentReader

  /// All parties by their ids.
  func load(_ diagnostics: inout Diagnostics) throws -> [String: Party] {
    var parties: [String: Party] = [:]
    for (id, map) in try YAMLFolder(reader: reader).maps(in: "content/parties", of: "a party", &diagnostics) {
      parties[id] = Self.party(id: id, map, &diagnostics)
      parties[id]?.person.places = map.keyPlaces
    }
    return parties
  }

  static func party(id: String, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> Party? {
    map.check(PartyKeys.all, &diagnostics)
    // One without a name has told its fault; it stays known, so that those who name it are not blamed.
    let person = map.person(&diagnostics) ?? LegalPerson(name: LocalizedText(id))
    return Party(id: id, person: person, role: map.read(PartyKeys.role, &diagnostics))
  }
}
