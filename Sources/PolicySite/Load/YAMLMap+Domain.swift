import Ledger

/// Values that several files share.
extension YAMLMap {
  func locale(_ key: String, _ diagnostics: inout Diagnostics) -> LocaleTag? {
    parsed(key, "a language tag of BCP 47 such as `fr` or `en-GB`", &diagnostics, LocaleTag.init)
  }

  func locales(_ key: String, _ diagnostics: inout Diagnostics) -> [LocaleTag]? {
    guard let texts = texts(key, &diagnostics) else { return nil }
    if texts.isEmpty {
      diagnostics.add("empty-value", at: place(of: key), "`\(key)` is an empty list", mend: "list at least one locale")
    }
    var tags: [LocaleTag] = []
    for (text, place) in texts {
      guard let tag = LocaleTag(text) else {
        diagnostics.add(
          "impossible-value", at: place, "`\(text)` is not a language tag of BCP 47",
          mend: "write a tag such as `fr` or `en-GB`")
        continue
      }
      if tags.contains(tag) {
        diagnostics.add("duplicate-value", at: place, "`\(tag)` stands here twice", mend: "remove one of them")
      } else {
        tags.append(tag)
      }
    }
    return tags
  }

  func zone(_ diagnostics: inout Diagnostics) -> Zone? {
    parsed("time_zone", "a time zone of the IANA database such as `Europe/Paris`", &diagnostics, Zone.init)
  }

  func date(_ key: String, _ diagnostics: inout Diagnostics) -> Day? {
    parsed(key, "a day that exists, written `2024-05-19`", &diagnostics) { Day($0) }
  }

  func stamp(_ key: String, _ diagnostics: inout Diagnostics) -> Stamp? {
    parsed(
      key, "a day that exists, written `2024-05-19`, or a time with its offset, `2024-05-19T15:30:00-10:00`",
      &diagnostics, Stamp.init)
  }

  /// An absolute address with a final slash.
  func baseURL(_ diagnostics: inout Diagnostics) -> String? {
    guard let address = webAddress("base_url", &diagnostics) else { return nil }
    return address.hasSuffix("/") ? address : address + "/"
  }

  func webAddress(_ key: String, _ diagnostics: inout Diagnostics) -> String? {
    parsed(key, "an address that begins with https:// or http://, without `?` and `#`", &diagnostics) { text in
      let rest = text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
      let isWhole = !rest.isEmpty && rest.first != "/" && !rest.contains { "?# \"<>\\".contains($0) || $0.isWhitespace }
      return isWhole ? text : nil
    }
  }

  /// Levels of checks by their ids.
  func checks(_ diagnostics: inout Diagnostics) -> [String: CheckLevel] {
    guard let map = map("checks", &diagnostics) else { return [:] }
    var levels: [String: CheckLevel] = [:]
    for key in map.keys {
      guard CheckList[key] != nil else {
        diagnostics.add(
          "unknown-check", at: map.place(of: key), "`\(key)` is not the id of a check", mend: CheckList.mend(key))
        continue
      }
      levels[key] = map.choice(key, &diagnostics)
    }
    return levels
  }

  // MARK: Legal persons

  static let personKeys = [
    "name", "legal_name", "legal_form", "share_capital", "registrations", "address", "postal_address", "email",
    "phone", "website",
  ]

  func person(of what: String, _ diagnostics: inout Diagnostics) -> LegalPerson? {
    require("name", in: what, &diagnostics)
    guard let name = localized("name", &diagnostics) else { return nil }
    var person = LegalPerson(name: name)
    person.legalName = localized("legal_name", &diagnostics)
    person.legalForm = localized("legal_form", &diagnostics)
    person.shareCapital = localized("share_capital", &diagnostics)
    person.registrations = maps("registrations", &diagnostics).compactMap { $0.registration(&diagnostics) }
    person.address = address("address", &diagnostics)
    person.postalAddress = address("postal_address", &diagnostics)
    person.email = localized("email", &diagnostics)
    person.phone = localized("phone", &diagnostics)
    person.website = localized("website", &diagnostics)
    return person
  }

  func contact(_ key: String, _ diagnostics: inout Diagnostics) -> Contact? {
    guard let map = map(key, &diagnostics) else { return nil }
    map.refuseOthers(than: ["name", "email", "phone", "address"], in: "`\(key)`", &diagnostics)
    return Contact(
      name: map.localized("name", &diagnostics), email: map.localized("email", &diagnostics),
      phone: map.localized("phone", &diagnostics), address: map.address("address", &diagnostics))
  }

  private func registration(_ diagnostics: inout Diagnostics) -> LegalPerson.Registration? {
    refuseOthers(than: ["label", "number"], in: "a registration", &diagnostics)
    for key in ["label", "number"] { require(key, in: "a registration", &diagnostics) }
    guard let label = localized("label", &diagnostics), let number = localized("number", &diagnostics) else {
      return nil
    }
    return LegalPerson.Registration(label: label, number: number)
  }

  private func address(_ key: String, _ diagnostics: inout Diagnostics) -> Address? {
    guard let map = map(key, &diagnostics) else { return nil }
    map.refuseOthers(than: ["street", "postal_code", "city", "region", "country"], in: "`\(key)`", &diagnostics)
    let country = map.parsed("country", "a country's two letters by ISO 3166, such as `FR`", &diagnostics) { text in
      text.utf8.count == 2 && text.utf8.allSatisfy(\.isLetter) && text == text.uppercased() ? text : nil
    }
    return Address(
      street: map.localized("street", &diagnostics), postalCode: map.localized("postal_code", &diagnostics),
      city: map.localized("city", &diagnostics), region: map.localized("region", &diagnostics), country: country)
  }
}
