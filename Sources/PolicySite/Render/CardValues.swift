import Templates

/// The facts about the entity that a page shows, in groups of labelled lines.
struct CardValues {
  let schema: Schema
  let strings: Strings
  let source: LocaleTag

  func value(_ card: Entity.Card) throws -> Value {
    var groups: [Value] = []
    try add(publisher(card), to: &groups)
    for (key, contact) in [
      (Strings.Key.cardPrivacyContact, card.privacyContact), (.cardDPO, card.dataProtectionOfficer),
      (.cardRepresentative, card.representative), (.cardPublicationDirector, card.publicationDirector),
    ] {
      if let contact { try add(group(strings.text(key), lines(of: contact)), to: &groups) }
    }
    for (key, party) in [(Strings.Key.cardHost, card.host), (.cardAuthority, card.authority)] {
      if let party { try add(group(strings.text(key), lines(of: party.person)), to: &groups) }
    }
    return try schema.record("card", ["title": .string(text(card.person.name)), "groups": .list(groups)])
  }

  private func add(_ group: Value?, to groups: inout [Value]) {
    if let group { groups.append(group) }
  }

  private func publisher(_ card: Entity.Card) throws -> Value? {
    var lines = try lines(of: card.person)
    if let page = card.contactPage {
      lines.append(try line(.cardContactPage, text(page), href: text(page)))
    }
    return try group("", lines)
  }

  private func group(_ label: String, _ lines: [Value]) throws -> Value? {
    guard !lines.isEmpty else { return nil }
    return try schema.record("card_group", ["label": .string(label), "lines": .list(lines)])
  }

  private func lines(of person: LegalPerson) throws -> [Value] {
    var lines: [Value] = [try line(nil, text(person.legalName ?? person.name))]
    if let form = person.legalForm { lines.append(try line(.cardLegalForm, text(form))) }
    if let capital = person.shareCapital { lines.append(try line(.cardShareCapital, text(capital))) }
    for registration in person.registrations {
      lines.append(try line(label: text(registration.label), text(registration.number)))
    }
    if let address = person.address { lines.append(try line(.cardAddress, told(address))) }
    if let address = person.postalAddress { lines.append(try line(.cardPostalAddress, told(address))) }
    if let email = person.email { lines.append(try line(.cardEmail, text(email), href: "mailto:" + text(email))) }
    if let phone = person.phone { lines.append(try line(.cardPhone, text(phone), href: dial(text(phone)))) }
    if let website = person.website {
      lines.append(try line(.cardWebsite, text(website), href: address(text(website))))
    }
    return lines
  }

  private func lines(of contact: Contact) throws -> [Value] {
    var lines: [Value] = []
    if let name = contact.name { lines.append(try line(nil, text(name))) }
    if let address = contact.address { lines.append(try line(.cardAddress, told(address))) }
    if let email = contact.email { lines.append(try line(.cardEmail, text(email), href: "mailto:" + text(email))) }
    if let phone = contact.phone { lines.append(try line(.cardPhone, text(phone), href: dial(text(phone)))) }
    return lines
  }

  private func line(_ key: Strings.Key?, _ text: String, href: String? = nil) throws -> Value {
    try line(label: key.map { strings.text($0) } ?? "", text, href: href)
  }

  private func line(label: String, _ text: String, href: String? = nil) throws -> Value {
    try schema.record("card_line", ["label": .string(label), "text": .string(text), "href": .string(href)])
  }

  private func text(_ text: LocalizedText) -> String {
    text.text(in: strings.locale, source: source)
  }

  private func told(_ address: Address) -> String {
    AddressLines(address: address, locale: strings.locale, source: source, countries: strings).lines
      .joined(separator: ", ")
  }

  /// `tel:` holds digits and a leading plus (RFC 3966); nil for what is not such a number.
  private func dial(_ phone: String) -> String? {
    // "+33 (0)1 …" writes the digit that is left out when dialled from abroad.
    let kept = phone.replacing("(0)", with: "").filter { $0.isASCII && $0.isNumber || $0 == "+" }
    return kept.count > 3 ? "tel:" + kept : nil
  }

  private func address(_ website: String) -> String? {
    if website.hasPrefix("https://") || website.hasPrefix("http://") { return website }
    return website.contains(".") && !website.contains(":") ? "https://" + website : nil
  }
}
