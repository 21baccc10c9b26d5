extension LocalizedText {
  /// The texts that readers of `locales` see: a party that is told in ten languages is told in two on a page that has two.
  func restricted(to locales: [LocaleTag]) -> LocalizedText {
    let wanted = Set(locales.flatMap(\.chain))
    let kept = all.filter { entry in entry.locale.map { wanted.contains($0) } ?? true }
    guard kept.count < all.count, let first = kept.first ?? all.first else { return self }
    guard !kept.isEmpty else { return LocalizedText(first.text) }
    return LocalizedText(kept.compactMap { entry in entry.locale.map { (locale: $0, text: entry.text) } })
  }
}

extension Entity.Card {
  /// The card as readers of `locales` see it; a party is what it is, whatever its id.
  func restricted(to locales: [LocaleTag]) -> Entity.Card {
    var card = self
    card.person.restrict(to: locales)
    card.contactPage = contactPage?.restricted(to: locales)
    card.privacyContact?.restrict(to: locales)
    card.dataProtectionOfficer?.restrict(to: locales)
    card.representative?.restrict(to: locales)
    card.publicationDirector?.restrict(to: locales)
    card.host?.restrict(to: locales)
    card.authority?.restrict(to: locales)
    return card
  }
}

extension Party {
  fileprivate mutating func restrict(to locales: [LocaleTag]) {
    id = ""
    person.restrict(to: locales)
    role = role?.restricted(to: locales)
  }
}

extension LegalPerson {
  fileprivate mutating func restrict(to locales: [LocaleTag]) {
    name = name.restricted(to: locales)
    legalName = legalName?.restricted(to: locales)
    legalForm = legalForm?.restricted(to: locales)
    shareCapital = shareCapital?.restricted(to: locales)
    for index in registrations.indices {
      registrations[index].label = registrations[index].label.restricted(to: locales)
      registrations[index].number = registrations[index].number.restricted(to: locales)
    }
    address?.restrict(to: locales)
    postalAddress?.restrict(to: locales)
    email = email?.restricted(to: locales)
    phone = phone?.restricted(to: locales)
    website = website?.restricted(to: locales)
  }
}

extension Contact {
  fileprivate mutating func restrict(to locales: [LocaleTag]) {
    name = name?.restricted(to: locales)
    email = email?.restricted(to: locales)
    phone = phone?.restricted(to: locales)
    address?.restrict(to: locales)
  }
}

extension Address {
  fileprivate mutating func restrict(to locales: [LocaleTag]) {
    street = street?.restricted(to: locales)
    postalCode = postalCode?.restricted(to: locales)
    city = city?.restricted(to: locales)
    region = region?.restricted(to: locales)
  }
}
