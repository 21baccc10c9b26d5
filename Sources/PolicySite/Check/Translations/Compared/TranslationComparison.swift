/// The texts of one policy, read once, and how its translations differ.
final class TranslationComparison {
  let pairs: [TextPair]
  private(set) lazy var differences = pairs.flatMap { pair in
    pair.all.flatMap { FactDifference.all($0, in: pair) }
  }

  init(pairs: [TextPair]) {
    self.pairs = pairs
  }
}

extension CheckedPolicy {
  /// The source text with each translation into another language that can still be edited.
  func readPairs() -> [TextPair] {
    guard let source, !isSealed else { return [] }
    let others = translations.filter { $0.locale.language != source.locale.language }
    guard !others.isEmpty else { return [] }
    let read = ReadText(source, vocabulary: vocabulary(of: source.locale))
    let localised = LocalisedValues(entity: entity, parties: shared.parties, locale: source.locale)
    return others.map {
      TextPair(
        source: read, translation: ReadText($0, vocabulary: vocabulary(of: $0.locale)), localised: localised)
    }
  }

  /// Whether there are no working texts, and the last version is sealed: then nobody can mend a word.
  var isSealed: Bool {
    guard let source, source.isFrozen else { return false }
    return assembled.ledger != nil
  }

  private func vocabulary(of locale: LocaleTag) -> Vocabulary {
    let others = entity.locales.filter { $0 != locale }
    let months = ([locale] + others).compactMap { shared.words(of: entity, in: $0)?.months }
    return Vocabulary(locale: locale, months: months)
  }
}
