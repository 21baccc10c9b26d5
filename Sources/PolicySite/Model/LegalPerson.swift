/// The facts about a legal person that a page can show: what entities and parties have in common.
package struct LegalPerson: Sendable, Hashable {
  package var name: LocalizedText
  package var legalName: LocalizedText?
  package var legalForm: LocalizedText?
  package var shareCapital: LocalizedText?
  package var registrations: [Registration] = []
  package var address: Address?
  /// Where requests are sent, if that is not the registered office.
  package var postalAddress: Address?
  package var email: LocalizedText?
  package var phone: LocalizedText?
  package var website: LocalizedText?
  /// Where each key of its file stands; takes no part in equality. Empty for what is frozen.
  var places = KeyPlaces()

  package init(name: LocalizedText) {
    self.name = name
  }

  /// An entry of a public register: `RCS Chambéry` `908 323 652`.
  package struct Registration: Sendable, Hashable {
    package var label: LocalizedText
    package var number: LocalizedText
  }
}

/// A postal address.
package struct Address: Sendable, Hashable {
  package var street: LocalizedText?
  package var postalCode: LocalizedText?
  package var city: LocalizedText?
  package var region: LocalizedText?
  /// ISO 3166-1 alpha-2.
  package var country: String?
}

/// A person or an office that readers can turn to.
package struct Contact: Sendable, Hashable {
  package var name: LocalizedText?
  package var email: LocalizedText?
  package var phone: LocalizedText?
  package var address: Address?
}

/// Another legal person that policies name: a host, a processor, an authority.
package struct Party: Sendable, Hashable {
  /// The file's name in `content/parties/`; empty for one that is written out in a frozen card.
  package var id: String
  package var person: LegalPerson
  package var role: LocalizedText?
}
