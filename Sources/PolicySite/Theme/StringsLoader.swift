import Templates

/// Reads `strings/<locale>.yml` of each theme of a chain.
struct StringsLoader {
  let reader: ContentReader
  /// Theme ids, the nearest first.
  let chain: [String]

  private static let months = "months"
  private static let countries = "countries"

  /// Whether any theme of the chain has words for the locale.
  func knows(_ locale: LocaleTag) throws -> Bool {
    for theme in chain {
      for tag in locale.chain where try reader.bytes("themes/\(theme)/strings/\(tag).yml") != nil { return true }
    }
    return false
  }

  /// The strings of `locale`, or nil, with a fault, if no theme of the chain has any.
  func load(_ locale: LocaleTag, _ diagnostics: inout Diagnostics) throws -> Strings? {
    var texts: [String: String] = [:]
    var plurals: [String: [String: String]] = [:]
    var months: [String] = []
    var countries: [String: String] = [:]
    var places: [String: Place] = [:]
    var coined: Set<String> = []
    var last: String?
    // From the root theme to the nearest, and from the language to the region, so that what comes later prevails.
    for theme in chain.reversed() {
      for tag in locale.chain.reversed() {
        guard let (file, map) = try map(of: tag, theme: theme, &diagnostics) else { continue }
        last = file
        for key in map.keys {
          switch key {
          case Self.months: months = (map.texts(key, &diagnostics) ?? []).map(\.text)
          case Self.countries: countries.merge(table(key, map, &diagnostics)) { $1 }
          default:
            if theme != chain.last, places[key] == nil { coined.insert(key) }
            places[key] = map.place(of: key)
            if map.isMap(key) {
              plurals[key] = table(key, map, &diagnostics)
              checkForms(plurals[key] ?? [:], key, map, tag, &diagnostics)
            } else if let text = map.text(key, &diagnostics) {
              texts[key] = text
            }
          }
        }
      }
    }
    guard let last else {
      let file = "themes/\(chain.last ?? "base")/strings/\(locale).yml"
      diagnostics.add(
        "missing-strings", at: Place(file: file), "the theme has no words for the locale `\(locale)`",
        mend: "write \(file) after the example of themes/base/strings/en.yml"
          + (chain == ["base"] ? "" : ", or let the theme extend one that has it: `extends: base`"))
      return nil
    }
    let strings = Strings(
      locale: locale, texts: texts, plurals: plurals, months: months, countries: countries, file: last,
      places: places, coined: coined)
    check(strings, &diagnostics)
    return strings
  }

  private func map(of tag: LocaleTag, theme: String, _ diagnostics: inout Diagnostics) throws -> (String, YAMLMap)? {
    let file = "themes/\(theme)/strings/\(tag).yml"
    guard let text = try reader.text(file, &diagnostics),
      let map = YAMLSource.map(text, file: file, of: "a file of strings", &diagnostics)
    else { return nil }
    return (file, map)
  }

  private func table(_ key: String, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> [String: String] {
    guard let entries = map.map(key, &diagnostics) else { return [:] }
    var table: [String: String] = [:]
    for name in entries.keys { table[name] = entries.text(name, &diagnostics) }
    return table
  }

  /// Each plural form that the language has must be there.
  private func checkForms(
    _ forms: [String: String], _ key: String, _ map: YAMLMap, _ locale: LocaleTag, _ diagnostics: inout Diagnostics
  ) {
    let known = PluralRule.categories(in: locale.language)
    for category in known where forms[category] == nil {
      diagnostics.add(
        "missing-string", at: map.place(of: key), "`\(key)` has no form `\(category)`, which the language needs",
        mend: "give the forms \(known.joined(separator: ", "))")
    }
    for category in forms.keys where !known.contains(category) {
      diagnostics.add(
        "unknown-key", at: map.place(of: key),
        "`\(category)` is not a plural form of the language `\(locale.language)`",
        mend: "its forms are \(known.joined(separator: ", "))")
    }
  }

  private func check(_ strings: Strings, _ diagnostics: inout Diagnostics) {
    let place = Place(file: strings.file)
    if strings.months.count != 12 {
      diagnostics.add(
        "missing-string", at: place, "`months` has \(strings.months.count) names, not 12",
        mend: "list the twelve months as they stand in a date")
    }
    for key in Strings.Key.allCases {
      guard let text = strings.texts[key.rawValue] else {
        diagnostics.add(
          "missing-string", at: place, "the string `\(key.rawValue)` is missing",
          mend: "add `\(key.rawValue): …`" + placeholderHint(key.placeholders))
        continue
      }
      for name in Self.placeholders(in: text) where !key.placeholders.contains(name) {
        diagnostics.add(
          "unknown-placeholder", at: strings.places[key.rawValue] ?? place,
          "`\(key.rawValue)` has no value `{\(name)}`",
          mend: NearestName.mend(name, in: key.placeholders, kind: "value"))
      }
    }
    for key in Strings.CountKey.allCases where strings.plurals[key.rawValue] == nil {
      diagnostics.add(
        "missing-string", at: place, "the string `\(key.rawValue)` is missing",
        mend: "add it with the forms \(PluralRule.categories(in: strings.locale.language).joined(separator: ", "))")
    }
  }

  private func placeholderHint(_ names: [String]) -> String {
    names.isEmpty ? "" : ", with \(names.map { "{\($0)}" }.joined(separator: ", "))"
  }

  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.contains("}") ? String(part.prefix { $0 != "}" }) : nil
    }
  }
}
