/// A postal address as lines: street; postal code and city; region; country.
struct AddressLines {
  let address: Address
  let locale: LocaleTag
  let source: LocaleTag
  let countries: Strings?

  /// On one line, with the locale's own comma.
  var line: String {
    lines.joined(separator: countries?.text(.addressSeparator) ?? ", ")
  }

  var lines: [String] {
    func text(_ value: LocalizedText?) -> String? { value?.text(in: locale, source: source) }
    let place = [text(address.postalCode), text(address.city)].compactMap { $0 }.joined(separator: " ")
    let country = address.country.map { countries?.country($0) ?? $0 }
    return [text(address.street), place.isEmpty ? nil : place, text(address.region), country].compactMap { $0 }
  }
}
