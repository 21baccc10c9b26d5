import Templates

/// Forms of values that laws have, and what policies say of their duties.
extension Form where Value == String {
  /// An id that is given here.
  static func newID(_ example: String) -> Form {
    Form(JSONSchema.reference(.id)) { map, key, diagnostics in
      map.parsed(key, "an id of lower-case letters, digits and hyphens, such as `\(example)`", &diagnostics) { text in
        Identifier.isValid(text) ? text : nil
      }
    }
  }
}

extension Form where Value == [String] {
  /// Ids that nothing else gives.
  static func newIDs(_ example: String) -> Form {
    Form(JSONSchema.list(of: JSONSchema.reference(.id))) { map, key, diagnostics in
      map.texts(key, &diagnostics)?.compactMap { text, place in
        if Identifier.isValid(text) { return text }
        diagnostics.add(
          "impossible-value", at: place, "`\(text)` in `\(key)` is not an id",
          mend: "ids are lower-case letters, digits and hyphens, such as `\(example)`")
        return nil
      }
    }
  }

  static var countries: Form {
    Form(JSONSchema.list(of: Form<String>.country.schema)) { map, key, diagnostics in
      map.texts(key, &diagnostics)?.compactMap { text, place in
        if text.utf8.count == 2, text.utf8.allSatisfy(\.isLetter), text == text.uppercased() { return text }
        diagnostics.add(
          "impossible-value", at: place, "`\(text)` in `\(key)` is not a country's two letters by ISO 3166",
          mend: "write them as `FR`")
        return nil
      }
    }
  }
}

extension Form where Value == [CardField] {
  static var cardFields: Form {
    Form(JSONSchema.list(of: JSONSchema.choice(CardField.known))) { map, key, diagnostics in
      map.texts(key, &diagnostics)?.compactMap { name, place in
        if let field = CardField(name) { return field }
        diagnostics.add(
          "unknown-field", at: place, "no page's card has a fact `\(name)`",
          mend: NearestName.of(name, in: CardField.known).map { "did you mean `\($0)`?" }
            ?? "name it as texts do: `entity.dpo`, `entity.address.street`, `host.phone`")
        return nil
      }
    }
  }
}

extension Form where Value == [LocaleTag: [String]] {
  /// A map from locale to one text or a list of texts.
  static var textsByLocale: Form {
    let schema = JSON.object([
      "type": .string("object"), "propertyNames": .object(["pattern": .string(LocaleTag.pattern)]),
      "additionalProperties": Form<[PlacedText]>.texts.schema,
    ])
    return Form(schema) { map, key, diagnostics in
      guard let inner = map.map(key, &diagnostics) else { return nil }
      var lists: [LocaleTag: [String]] = [:]
      for tag in inner.keys {
        guard let locale = LocaleTag(tag) else {
          diagnostics.add(
            "impossible-locale", at: inner.keyPlace(of: tag), "`\(tag)` is not a language tag of BCP 47",
            mend: "`\(key)` is a map such as `fr: …` and `en: …`")
          continue
        }
        lists[locale] = (inner.texts(tag, &diagnostics) ?? []).map(\.text)
      }
      return lists
    }
  }
}

extension Form where Value == [String: PolicySettings.Reason] {
  /// A map from the id of a duty to the reason why it is not looked for.
  static var reasons: Form {
    let schema = JSON.object([
      "type": .string("object"), "propertyNames": .object(["pattern": .string(Identifier.pattern)]),
      "additionalProperties": JSONSchema.reference(.words),
    ])
    return Form(schema) { map, key, diagnostics in
      guard let inner = map.map(key, &diagnostics) else { return nil }
      var reasons: [String: PolicySettings.Reason] = [:]
      for id in inner.keys {
        guard let text = inner.localized(id, &diagnostics) else { continue }
        reasons[id] = PolicySettings.Reason(text: text, place: inner.keyPlace(of: id))
      }
      return reasons
    }
  }
}
