/// A web address as translations compare it: pages that exist once in each language are the same page.
struct WebAddress: Sendable, Hashable {
  /// The host without `www` and without a label that names a language.
  let host: String
  /// The host without its last label, if that is the country of the text's own language: `google` of `google.fr`.
  private let localName: String?
  /// The path without the parts that name a language and without digits.
  private let shape: String
  /// The longer numbers of the path: ids of documents.
  private let ids: [String]

  /// - Parameter text: with a scheme, or from `www.` on.
  init?(_ text: String, in locale: LocaleTag) {
    var rest = text[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest[authority.endIndex...]
    var labels = authority.lowercased().split(separator: ":")[0..<1].first?.split(separator: ".").map(String.init) ?? []
    guard labels.count > 1 else { return nil }
    while labels.count > 2, let first = labels.first, first == "www" || first == "m" || Self.isLanguage(first) {
      labels.removeFirst()
    }
    host = labels.joined(separator: ".")
    localName = Self.countries(of: locale).contains(labels[labels.count - 1]) ? Self.bare(host) : nil
    var shape = ""
    var ids: [String] = []
    for part in path.lowercased().split(whereSeparator: { "/?&#=._-:".contains($0) }) where !Self.isLanguage(part) {
      ids += part.split { !$0.isNumber }.map(String.init).filter { $0.count > 2 }
      shape += "/" + part.filter { !$0.isNumber }
    }
    self.shape = shape
    self.ids = ids
  }

  /// All that counts, as one key.
  var key: String { "u:\(host)\(shape)\(ids.joined(separator: ","))" }

  func agrees(with other: WebAddress) -> Bool {
    guard isSameSite(as: other) else { return false }
    // Translated paths differ in words; the same words with other numbers are another document.
    return shape != other.shape || ids == other.ids
  }

  private func isSameSite(as other: WebAddress) -> Bool {
    if host == other.host || Self.collections.contains(host) && Self.collections.contains(other.host) { return true }
    return localName.map { $0 == Self.bare(other.host) } ?? false
      || other.localName.map { $0 == Self.bare(host) } ?? false
  }

  /// A host without its country: `amazon` of `amazon.co.uk`.
  private static func bare(_ host: String) -> String {
    var labels = host.split(separator: ".").dropLast()
    if labels.count > 1, let last = labels.last, ["co", "com", "org", "net", "gov", "gouv", "gob", "ac"].contains(last)
    {
      labels.removeLast()
    }
    return labels.joined(separator: ".")
  }

  /// The collections of law in which each language has its own page of one act.
  private static let collections: Set<String> = [
    "eur-lex.europa.eu", "legifrance.gouv.fr", "legislation.gov.uk", "ejustice.just.fgov.be", "fedlex.admin.ch",
    "gesetze-im-internet.de", "boe.es", "data.europa.eu",
  ]

  private static func isLanguage(_ part: some StringProtocol) -> Bool {
    part.count == 2 && part.utf8.allSatisfy(\.isLetter)
  }

  private static func countries(of locale: LocaleTag) -> Set<String> {
    var countries = Set(locale.description.lowercased().split(separator: "-").map(String.init))
    if locale.language == "en" { countries.formUnion(["uk", "us", "ie"]) }
    return countries
  }
}
