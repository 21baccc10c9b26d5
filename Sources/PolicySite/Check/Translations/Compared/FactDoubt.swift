/// What of the unmatched facts is told: a false alarm costs more trust than a difference that is missed.
struct FactDoubt {
  let matching: FactMatching
  let sections: (source: ComparedSection, translation: ComparedSection)
  let pair: TextPair

  typealias Stated = FactMatching.Stated

  /// Those that one text surely lacks.
  func certain(_ kind: Fact.Kind, _ source: [Stated], _ translation: [Stated]) -> (
    source: [Stated], translation: [Stated]
  ) {
    let source = source.filter { isTold($0, other: pair.translation) }
    let translation = translation.filter { isTold($0, other: pair.source) }
    guard !source.isEmpty || !translation.isEmpty else { return ([], []) }
    // A text may say again what it said; if both say something else again, one of the two is wrong.
    let alone = (
      source: source.filter { !isRepetition($0, matching.translation) },
      translation: translation.filter { !isRepetition($0, matching.source) }
    )
    if source.count == translation.count, source.count == 1 || alone.source.count + alone.translation.count > 0 {
      return (source, translation)
    }
    return alone
  }

  private func isTold(_ stated: Stated, other: ReadText) -> Bool {
    let fact = stated.fact
    guard fact.isFirm else { return false }
    guard fact.kind == .number else { return true }
    // "One" is said in many ways, and "two" by the dual.
    if fact.keys[0] == "n:1" || fact.keys[0] == "n:0" { return false }
    if fact.keys[0] == "n:2", fact.spans.isEmpty, other.vocabulary.hasDual { return false }
    // Numbers as words are known in some languages only.
    let isSmall = fact.keys[0].utf8.count < 5
    return pair.source.vocabulary.knowsNumbers && pair.translation.vocabulary.knowsNumbers || !isSmall
  }

  /// Whether the other section says it too, only not so often; a cell of a table has to say it itself.
  private func isRepetition(_ stated: Stated, _ others: [Stated]) -> Bool {
    let hasCell = stated.passage.cell != nil && haveSameTables
    return others.contains { other in
      (!hasCell || other.passage.cell == stated.passage.cell) && other.fact.agrees(with: stated.fact)
    }
  }

  private var haveSameTables: Bool {
    sections.source.tables.elementsEqual(sections.translation.tables) { $0.columns == $1.columns && $0.rows == $1.rows }
  }
}
