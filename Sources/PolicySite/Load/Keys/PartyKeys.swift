/// The keys of `content/parties/<id>.yml`.
enum PartyKeys {
  static let role = Key("role", .words, "What it does for the entity, as readers are told: `hosting`.")

  static let all = KeyList(of: "a party", PersonKeys.all + [role])
}

/// A party as an entity names it.
enum NamedParty: Sendable {
  /// By its id in `content/parties/`.
  case id(String)
  /// Written out, as in a frozen card.
  case written(Party)
}

extension Form where Value == NamedParty {
  static var party: Form {
    Form(JSONSchema.anyOf([JSONSchema.reference(.id), JSONSchema.reference(.party)])) { map, key, diagnostics in
      guard map.isMap(key) else { return map.text(key, &diagnostics).map { .id($0) } }
      return map.map(key, &diagnostics).flatMap { PartyLoader.party(id: "", $0, &diagnostics) }.map { .written($0) }
    }
  }
}
