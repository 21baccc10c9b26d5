/// A fact that stands in one text and not at the same place of the other.
struct FactDifference {
  let kind: Fact.Kind
  let pair: TextPair
  let sections: (source: ComparedSection, translation: ComparedSection)
  /// Nil if the translation has nothing of the kind in its place, or the source text.
  let source: FactMatching.Stated?
  let translation: FactMatching.Stated?

  /// All of two sections.
  static func all(_ sections: (source: ComparedSection, translation: ComparedSection), in pair: TextPair)
    -> [FactDifference]
  {
    func stated(_ section: ComparedSection) -> [FactMatching.Stated] {
      section.passages.enumerated().flatMap { index, passage in
        passage.facts.map { fact in
          FactMatching.Stated(
            fact: pair.localised.isEmpty ? fact : pair.localised.settled(fact), passage: passage, index: index)
        }
      }
    }
    let matching = FactMatching(
      source: stated(sections.source), translation: stated(sections.translation),
      areAligned: sections.source.passages.count == sections.translation.passages.count)
    let rest = matching.rest
    guard !rest.source.isEmpty || !rest.translation.isEmpty else { return [] }
    let doubt = FactDoubt(matching: matching, sections: sections, pair: pair)
    return Fact.Kind.allCases.flatMap { kind -> [FactDifference] in
      let (source, translation) = doubt.certain(
        kind, rest.source.filter { $0.fact.kind == kind }, rest.translation.filter { $0.fact.kind == kind })
      return (0..<max(source.count, translation.count)).map { index in
        FactDifference(
          kind: kind, pair: pair, sections: sections, source: index < source.count ? source[index] : nil,
          translation: index < translation.count ? translation[index] : nil)
      }
    }
  }
}
