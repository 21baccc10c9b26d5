/// A fact that the card of every page tells where it is given, named as texts name it: `entity.dpo`, `host.phone`.
package struct CardField: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// Nil if there is no such fact.
  init?(_ name: String) {
    guard Self.known.contains(name) else { return nil }
    description = name
  }

  /// Every name that can be given.
  static let known: [String] = {
    let address = ["street", "postal_code", "city", "region", "country"]
    func expanded(_ name: String, _ parts: [String]) -> [String] { [name] + parts.map { name + "." + $0 } }
    let person =
      ["name", "legal_name", "legal_form", "share_capital", "registrations", "email", "phone", "website"]
      + ["address", "postal_address"].flatMap { expanded($0, address) }
    let contact = ["name", "email", "phone"] + expanded("address", address)
    let contacts = ["privacy_contact", "dpo", "representative", "publication_director"]
    let own = person + ["contact_page"] + contacts.flatMap { expanded($0, contact) }
    return own.map { "entity." + $0 } + ["host", "authority"].flatMap { expanded($0, person + ["role"]) }
  }()

  /// Its name among the facts of a card.
  private var fact: String {
    description.hasPrefix("entity.") ? String(description.dropFirst(7)) : description
  }

  /// - Parameter facts: those of a card by their names.
  func isGiven(in facts: [String: String]) -> Bool {
    facts[fact] != nil || facts.keys.contains { $0.hasPrefix(fact + ".") }
  }

  /// The key to set, and the file that has it.
  func mend(of entity: String, _ card: Entity.Card?) -> String {
    for (root, party) in [("host", card?.host), ("authority", card?.authority)] where description.hasPrefix(root) {
      guard let id = party?.id, !id.isEmpty, description != root else {
        return "`\(root)` in content/entities/\(entity)/entity.yml"
      }
      return "`\(description.dropFirst(root.count + 1))` in content/parties/\(id).yml"
    }
    return "`\(fact)` in content/entities/\(entity)/entity.yml"
  }
}
