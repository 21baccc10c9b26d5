/// What the checks of all entities stand on: made ready once a run.
struct CheckGround: Sendable {
  private let books: [LocaleTag: PhraseBook]
  /// What texts can name of the parties, by locale.
  private let facts: [LocaleTag: FactBook]
  private let common: PhraseBook

  init(_ shared: Shared) {
    var books: [LocaleTag: PhraseBook] = [:]
    var facts: [LocaleTag: FactBook] = [:]
    for locale in shared.site.locales {
      books[locale] = PhraseBook(shared.wording.table(for: locale))
      facts[locale] = FactBook(parties: shared.parties, in: locale)
    }
    self.books = books
    self.facts = facts
    common = PhraseBook(.common)
  }

  /// The phrases of the locale, or of its language.
  func book(for locale: LocaleTag) -> PhraseBook {
    locale.chain.lazy.compactMap { books[$0] }.first ?? common
  }

  func facts(in locale: LocaleTag) -> FactBook {
    locale.chain.lazy.compactMap { facts[$0] }.first ?? FactBook()
  }
}
