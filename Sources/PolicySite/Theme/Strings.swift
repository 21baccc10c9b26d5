/// The words of a page in one locale: `strings/<locale>.yml` of a theme and of those that it extends.
package final class Strings: Sendable {
  package let locale: LocaleTag
  /// Strings without plural forms, by key.
  let texts: [String: String]
  /// Strings with plural forms: CLDR category to text.
  let plurals: [String: [String: String]]
  /// The twelve months' names as they stand in a date.
  let months: [String]
  /// Country names by their ISO 3166 codes.
  let countries: [String: String]
  /// The file that was read last, for diagnostics.
  let file: String
  /// Where the texts and plural forms are given, by key.
  let places: [String: Place]
  /// The keys that a theme of the chain has and none that it extends.
  let coined: Set<String>
  /// `texts` and `plurals`, ready to be filled in: pages ask for hundreds of them.
  private let patterns: [String: StringPattern]
  private let pluralPatterns: [String: [String: StringPattern]]

  init(
    locale: LocaleTag, texts: [String: String], plurals: [String: [String: String]], months: [String],
    countries: [String: String], file: String, places: [String: Place],
    coined: Set<String>
  ) {
    self.locale = locale
    self.texts = texts
    self.plurals = plurals
    self.months = months
    self.countries = countries
    self.file = file
    self.places = places
    self.coined = coined
    patterns = texts.mapValues(StringPattern.init)
    pluralPatterns = plurals.mapValues { $0.mapValues(StringPattern.init) }
  }

  /// The text of a key that the loader has made sure of.
  func text(_ key: Key) -> String {
    texts[key.rawValue] ?? ""
  }

  /// The text with each `{name}` replaced by the markup given for it, all else escaped.
  func markup(_ key: Key, _ values: KeyValuePairs<String, [UInt8]> = [:]) -> [UInt8] {
    patterns[key.rawValue]?.markup { name in values.first { $0.key == name }?.value } ?? []
  }

  /// The plural form that `count` takes, with `{count}` filled in.
  func markup(_ key: CountKey, _ count: Int) -> [UInt8] {
    form(key, count).markup { $0 == "count" ? Array(String(count).utf8) : nil }
  }

  /// The text with each `{name}` replaced, for places that are not markup: titles, attributes, feeds.
  func plain(_ key: Key, _ values: KeyValuePairs<String, String> = [:]) -> String {
    patterns[key.rawValue]?.plain { name in values.first { $0.key == name }?.value } ?? ""
  }

  func plain(_ key: CountKey, _ count: Int) -> String {
    form(key, count).plain { $0 == "count" ? String(count) : nil }
  }

  /// A country's name; its code if the locale has none.
  func country(_ code: String) -> String {
    countries[code] ?? code
  }

  private func form(_ key: CountKey, _ count: Int) -> StringPattern {
    let forms = pluralPatterns[key.rawValue] ?? [:]
    return forms[PluralRule.category(of: count, in: locale.language)] ?? forms["other"] ?? StringPattern("")
  }
}
