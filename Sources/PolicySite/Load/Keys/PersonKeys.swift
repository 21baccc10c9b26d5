/// What entities and parties have in common.
enum PersonKeys {
  static let name = Key("name", .words, isRequired: true, "The name that readers know.")
  static let legalName = Key("legal_name", .words, "The name in the register.")
  static let legalForm = Key("legal_form", .words, "The legal form, such as `simplified joint-stock company`.")
  static let shareCapital = Key("share_capital", .words, "The share capital, with its currency: `10 000 €`.")
  static let registrations = Key(
    "registrations",
    .mappings(RegistrationKeys.all) { item, diagnostics -> LegalPerson.Registration? in
      guard let label = item.read(RegistrationKeys.label, &diagnostics),
        let number = item.read(RegistrationKeys.number, &diagnostics)
      else { return nil }
      return LegalPerson.Registration(label: label, number: number)
    }, "Entries of public registers, each with `label` and `number`.")
  static let address = Key("address", .address, "The registered office.")
  static let postalAddress = Key(
    "postal_address", .address, "Where requests are sent, if that is not the registered office.")
  static let email = Key("email", .words, "The e-mail address for everything.")
  static let phone = Key("phone", .words, "The telephone number, with its country code: `+33 4 00 00 00 00`.")
  static let website = Key("website", .words, "The address of the web site.")

  static let all: [any ListedKey] = [
    name, legalName, legalForm, shareCapital, registrations, address, postalAddress, email, phone, website,
  ]
}

/// An entry of a public register.
enum RegistrationKeys {
  static let label = Key("label", .words, isRequired: true, "The register: `RCS Annecy`, `ICE`.")
  static let number = Key("number", .words, isRequired: true, "The number, as it is written: `123 456 789`.")

  static let all = KeyList(of: "a registration", [label, number])
}

/// A postal address.
enum AddressKeys {
  static let street = Key("street", .words, "The street with its number, and what else stands above the city.")
  static let postalCode = Key("postal_code", .words, "The postal code, as it is written.")
  static let city = Key("city", .words, "The city.")
  static let region = Key("region", .words, "The region, state or province, where an address needs one.")
  static let country = Key("country", .country, "The country's two letters by ISO 3166, such as `FR`.")

  static let all = KeyList([street, postalCode, city, region, country])
}

/// A person or an office that readers can turn to.
enum ContactKeys {
  static let name = Key("name", .words, "The name of the person or office.")
  static let email = Key("email", .words, "The e-mail address.")
  static let phone = Key("phone", .words, "The telephone number, with its country code.")
  static let address = Key("address", .address, "The postal address, if it is not the registered office.")

  static let all = KeyList([name, email, phone, address])
}

extension Form where Value == Address {
  static var address: Form {
    .mapping(AddressKeys.all, as: .address) { map, diagnostics in
      Address(
        street: map.read(AddressKeys.street, &diagnostics), postalCode: map.read(AddressKeys.postalCode, &diagnostics),
        city: map.read(AddressKeys.city, &diagnostics), region: map.read(AddressKeys.region, &diagnostics),
        country: map.read(AddressKeys.country, &diagnostics))
    }
  }
}

extension Form where Value == Contact {
  static var contact: Form {
    .mapping(ContactKeys.all, as: .contact) { map, diagnostics in
      Contact(
        name: map.read(ContactKeys.name, &diagnostics), email: map.read(ContactKeys.email, &diagnostics),
        phone: map.read(ContactKeys.phone, &diagnostics), address: map.read(ContactKeys.address, &diagnostics))
    }
  }
}
