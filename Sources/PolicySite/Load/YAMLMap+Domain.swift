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

  func zone(_ key: String, _ diagnostics: inout Diagnostics) -> Zone? {
    parsed(
      key, "a time zone of the IANA database that is named after a place, such as `Europe/Paris`, or `UTC`",
      &diagnostics, Zone.init)
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
  func baseURL(_ key: String, _ diagnostics: inout Diagnostics) -> String? {
    guard let address = webAddress(key, &diagnostics) else { return nil }
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
  func checks(_ key: String, _ diagnostics: inout Diagnostics) -> [String: CheckLevel] {
    guard let map = map(key, &diagnostics) else { return [:] }
    var levels: [String: CheckLevel] = [:]
    for id in map.keys {
      guard CheckList[id] != nil else {
        diagnostics.add(
          "unknown-check", at: map.place(of: id), "`\(id)` is not the id of a check", mend: CheckList.mend(id))
        continue
      }
      levels[id] = map.choice(id, &diagnostics)
    }
    return levels
  }

  // MARK: Legal persons

  /// What entities and parties have in common; nil for one without a name.
  func person(_ diagnostics: inout Diagnostics) -> LegalPerson? {
    guard let name = read(PersonKeys.name, &diagnostics) else { return nil }
    var person = LegalPerson(name: name)
    person.legalName = read(PersonKeys.legalName, &diagnostics)
    person.legalForm = read(PersonKeys.legalForm, &diagnostics)
    person.shareCapital = read(PersonKeys.shareCapital, &diagnostics)
    person.registrations = read(PersonKeys.registrations, &diagnostics) ?? []
    person.address = read(PersonKeys.address, &diagnostics)
    person.postalAddress = read(PersonKeys.postalAddress, &diagnostics)
    person.email = read(PersonKeys.email, &diagnostics)
    person.phone = read(PersonKeys.phone, &diagnostics)
    person.website = read(PersonKeys.website, &diagnostics)
    return person
  }
}
