import CommonMark

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

  init(
    locale: LocaleTag, texts: [String: String], plurals: [String: [String: String]], months: [String],
    countries: [String: String], file: String
  ) {
    self.locale = locale
    self.texts = texts
    self.plurals = plurals
    self.months = months
    self.countries = countries
    self.file = file
  }

  /// The text of a key that the loader has made sure of.
  func text(_ key: Key) -> String {
    texts[key.rawValue] ?? ""
  }

  /// The text with each `{name}` replaced by the markup given for it, all else escaped.
  func markup(_ key: Key, _ values: [String: [UInt8]] = [:]) -> [UInt8] {
    Self.fill(text(key), values)
  }

  /// The plural form that `count` takes, with `{count}` and other names filled in.
  func markup(_ key: CountKey, _ count: Int, _ values: [String: [UInt8]] = [:]) -> [UInt8] {
    Self.fill(form(key, count), values.merging(["count": Array(String(count).utf8)]) { $1 })
  }

  /// The text with each `{name}` replaced, for places that are not markup: titles, attributes, feeds.
  func plain(_ key: Key, _ values: [String: String] = [:]) -> String {
    Self.fillPlain(text(key), values)
  }

  func plain(_ key: CountKey, _ count: Int) -> String {
    Self.fillPlain(form(key, count), ["count": String(count)])
  }

  /// A country's name; its code if the locale has none.
  func country(_ code: String) -> String {
    countries[code] ?? code
  }

  private func form(_ key: CountKey, _ count: Int) -> String {
    let forms = plurals[key.rawValue] ?? [:]
    return forms[PluralRule.category(of: count, in: locale.language)] ?? forms["other"] ?? ""
  }

  private static func fillPlain(_ text: String, _ values: [String: String]) -> String {
    var output: [UInt8] = []
    fill(text, &output, literal: { $1 += $0 }, value: { $1 += (values[$0] ?? "").utf8 })
    return String(decoding: output, as: UTF8.self)
  }

  private static func fill(_ text: String, _ values: [String: [UInt8]]) -> [UInt8] {
    var output: [UInt8] = []
    fill(
      text, &output, literal: { Escaping.appendHTML($0, to: &$1) }, value: { $1 += values[$0] ?? [] })
    return output
  }

  /// Hands on what stands between braces and what does not, on bytes: pages ask for hundreds of these.
  private static func fill(
    _ text: String, _ output: inout [UInt8], literal: (ArraySlice<UInt8>, inout [UInt8]) -> Void,
    value: (String, inout [UInt8]) -> Void
  ) {
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      literal(rest[..<open], &output)
      value(String(decoding: rest[(open + 1)..<close], as: UTF8.self), &output)
      rest = rest[(close + 1)...]
    }
    literal(rest, &output)
  }
}
