/// What a site looks for in its texts, where `content/wording/<locale>.yml` differs from what comes with the program.
struct Wording: Sendable {
  var tables: [LocaleTag: WordingTable] = [:]

  /// The locale's own, its language's, or what comes with the program.
  func table(for locale: LocaleTag) -> WordingTable {
    locale.chain.lazy.compactMap { tables[$0] }.first ?? .builtIn(for: locale.language)
  }
}
