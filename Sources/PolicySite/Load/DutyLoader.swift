import Ledger
import Templates

/// Reads an item of `duties` in `content/laws/<id>.yml`.
enum DutyLoader {
  static let keys = [
    "id", "article", "label", "source", "wording", "since", "until", "policies", "unless_in", "where", "sections",
    "fields", "columns", "summary", "last_updated", "updated_within_months",
  ]

  /// - Parameter known: where each duty that was read stands, by id.
  static func duty(_ map: YAMLMap, _ known: inout [String: Place], _ diagnostics: inout Diagnostics) -> Duty? {
    map.refuseOthers(than: keys, in: "a duty", &diagnostics)
    for key in ["id", "article", "label"] { map.require(key, in: "a duty", &diagnostics) }
    let id = map.id("id", "gdpr-13-2-a", &diagnostics)
    if let id { refuseSecond(id, map.place(of: "id"), &known, &diagnostics) }
    let article = map.text("article", &diagnostics)
    let label = map.localized("label", &diagnostics)
    let period = (since: map.date("since", &diagnostics), until: map.date("until", &diagnostics))
    if let since = period.since, let until = period.until, until < since {
      diagnostics.add(
        "impossible-value", at: map.place(of: "until"), "`until` is \(until), before `since`, which is \(since)",
        mend: "`until` is the last day on which the rule applies")
    }
    let places = places(map, &diagnostics)
    let policies = map.ids("policies", "privacy", &diagnostics)
    let countries = map.countries("unless_in", &diagnostics)
    let source = map.text("source", &diagnostics)
    let wording: Duty.Wording? = map.choice("wording", &diagnostics)
    let condition = map.localized("where", &diagnostics)
    guard let id, let article, let label else { return nil }
    return Duty(
      id: id, article: article, label: label, source: source, wording: wording ?? .memory, since: period.since,
      until: period.until, policies: policies, unlessIn: countries, condition: condition, places: places)
  }

  private static func refuseSecond(
    _ id: String, _ place: Place, _ known: inout [String: Place], _ diagnostics: inout Diagnostics
  ) {
    if let first = known.updateValue(place, forKey: id) {
      known[id] = first
      diagnostics.add(
        "duplicate-duty", at: place, "the duty `\(id)` stands here a second time",
        mend: "give one of the two another id: texts and exceptions name duties by it",
        notes: [.init("the first stands here", at: first)])
    }
  }

  private static func places(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> Duty.Places {
    var places = Duty.Places()
    places.sections = (map.texts("sections", &diagnostics) ?? []).map(\.text)
    for (name, place) in map.texts("fields", &diagnostics) ?? [] {
      if let field = CardField(name) {
        places.fields.append(field)
      } else {
        diagnostics.add(
          "unknown-field", at: place, "no page's card has a fact `\(name)`",
          mend: NearestName.of(name, in: CardField.known).map { "did you mean `\($0)`?" }
            ?? "name it as texts do: `entity.dpo`, `entity.address.street`, `host.phone`")
      }
    }
    places.columns = map.textsByLocale("columns", &diagnostics)
    places.summary = map.flag("summary", &diagnostics) ?? false
    places.lastUpdated = map.flag("last_updated", &diagnostics) ?? false
    places.updatedWithinMonths = map.number("updated_within_months", &diagnostics)
    return places
  }
}

extension YAMLMap {
  /// A name that could be an id.
  func id(_ key: String, _ example: String, _ diagnostics: inout Diagnostics) -> String? {
    parsed(key, "an id of lower-case letters, digits and hyphens, such as `\(example)`", &diagnostics) { text in
      Identifier.isValid(text) ? text : nil
    }
  }

  /// A list of such names.
  func ids(_ key: String, _ example: String, _ diagnostics: inout Diagnostics) -> [String] {
    (texts(key, &diagnostics) ?? []).compactMap { text, place in
      if Identifier.isValid(text) { return text }
      diagnostics.add(
        "impossible-value", at: place, "`\(text)` in `\(key)` is not an id",
        mend: "ids are lower-case letters, digits and hyphens, such as `\(example)`")
      return nil
    }
  }

  /// A list of countries by ISO 3166.
  func countries(_ key: String, _ diagnostics: inout Diagnostics) -> [String] {
    (texts(key, &diagnostics) ?? []).compactMap { text, place in
      if text.utf8.count == 2, text.utf8.allSatisfy(\.isLetter), text == text.uppercased() { return text }
      diagnostics.add(
        "impossible-value", at: place, "`\(text)` in `\(key)` is not a country's two letters by ISO 3166",
        mend: "write them as `FR`")
      return nil
    }
  }

  /// A map from locale to one text or a list of texts.
  func textsByLocale(_ key: String, _ diagnostics: inout Diagnostics) -> [LocaleTag: [String]] {
    guard let map = map(key, &diagnostics) else { return [:] }
    var lists: [LocaleTag: [String]] = [:]
    for tag in map.keys {
      guard let locale = LocaleTag(tag) else {
        diagnostics.add(
          "impossible-locale", at: map.place(of: tag), "`\(tag)` is not a language tag of BCP 47",
          mend: "`\(key)` is a map such as `fr: …` and `en: …`")
        continue
      }
      lists[locale] = (map.texts(tag, &diagnostics) ?? []).map(\.text)
    }
    return lists
  }
}
