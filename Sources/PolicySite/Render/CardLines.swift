/// The facts about the entity that a page shows, as groups of labelled lines in one language: what the card on a text's
/// page and the card in a redline are both made of.
struct CardLines {
  let strings: Strings
  let source: LocaleTag

  struct Group {
    /// Empty for the publisher itself.
    var label: String
    var lines: [Line]
  }

  struct Line {
    /// Empty where the text speaks for itself: a name.
    var label: String
    var text: String
    var href: String?
  }

  /// None of them is without lines.
  func groups(_ card: Entity.Card) -> [Group] {
    var groups = [Group(label: "", lines: publisher(card))]
    for (key, contact) in [
      (Strings.Key.cardPrivacyContact, card.privacyContact), (.cardDPO, card.dataProtectionOfficer),
      (.cardRepresentative, card.representative), (.cardPublicationDirector, card.publicationDirector),
    ] {
      if let contact { groups.append(Group(label: strings.text(key), lines: lines(of: contact))) }
    }
    for (key, party) in [(Strings.Key.cardHost, card.host), (.cardAuthority, card.authority)] {
      if let party { groups.append(Group(label: strings.text(key), lines: lines(of: party.person))) }
    }
    return groups.filter { !$0.lines.isEmpty }
  }

  /// The name in its everyday form.
  func title(_ card: Entity.Card) -> String { text(card.person.name) }

  private func publisher(_ card: Entity.Card) -> [Line] {
    var lines = lines(of: card.person)
    if let page = card.contactPage { lines.append(line(.cardContactPage, text(page), href: text(page))) }
    return lines
  }

  private func lines(of person: LegalPerson) -> [Line] {
    var lines = [Line(label: "", text: text(person.legalName ?? person.name))]
    if let form = person.legalForm { lines.append(line(.cardLegalForm, text(form))) }
    if let capital = person.shareCapital { lines.append(line(.cardShareCapital, text(capital))) }
    for registration in person.registrations {
      lines.append(Line(label: text(registration.label), text: text(registration.number)))
    }
    if let address = person.address { lines.append(line(.cardAddress, told(address))) }
    if let address = person.postalAddress { lines.append(line(.cardPostalAddress, told(address))) }
    if let email = person.email { lines.append(line(.cardEmail, text(email), href: "mailto:" + text(email))) }
    if let phone = person.phone { lines.append(line(.cardPhone, text(phone), href: dial(text(phone)))) }
    if let website = person.website { lines.append(line(.cardWebsite, text(website), href: address(text(website)))) }
    return lines
  }

  private func lines(of contact: Contact) -> [Line] {
    var lines: [Line] = []
    if let name = contact.name { lines.append(Line(label: "", text: text(name))) }
    if let address = contact.address { lines.append(line(.cardAddress, told(address))) }
    if let email = contact.email { lines.append(line(.cardEmail, text(email), href: "mailto:" + text(email))) }
    if let phone = contact.phone { lines.append(line(.cardPhone, text(phone), href: dial(text(phone)))) }
    return lines
  }

  private func line(_ key: Strings.Key, _ text: String, href: String? = nil) -> Line {
    Line(label: strings.text(key), text: text, href: href)
  }

  private func text(_ text: LocalizedText) -> String {
    text.text(in: strings.locale, source: source)
  }

  private func told(_ address: Address) -> String {
    AddressLines(address: address, locale: strings.locale, source: source, countries: strings).line
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
