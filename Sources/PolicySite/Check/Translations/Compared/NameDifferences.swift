/// Who is named in one text of a pair and not in the other.
struct NameDifferences {
  let pair: TextPair
  let known: KnownNames

  func tell(_ findings: inout Findings) {
    let (source, translation) = (pair.source, pair.translation)
    if isCompared(known.owner) { tell(known.owner, (source.whole, translation.whole), &findings) }
    for party in known.parties where isCompared(party) {
      for sections in pair.sections { tell(party, sections, &findings) }
    }
  }

  private func isCompared(_ named: KnownNames.Named) -> Bool {
    guard named.mayStand(in: pair.source) || named.mayStand(in: pair.translation) else { return false }
    return isSpelt(named, in: pair.source) && isSpelt(named, in: pair.translation)
  }

  /// A name that a text in another script never has is spelt there in its own letters, which nobody gave.
  private func isSpelt(_ party: KnownNames.Named, in text: ReadText) -> Bool {
    let locale = text.vocabulary.locale
    if pair.source.vocabulary.locale.isLatin == pair.translation.vocabulary.locale.isLatin { return true }
    return party.name.locales.contains { locale.chain.contains($0) }
      || text.sections.contains { party.place(in: $0, isExact: false) != nil }
  }

  private func tell(
    _ named: KnownNames.Named, _ sections: (source: ComparedSection, translation: ComparedSection),
    _ findings: inout Findings
  ) {
    let own = named.place(in: sections.source, isExact: true)
    let theirs = named.place(in: sections.translation, isExact: true)
    if let own, theirs == nil, named.place(in: sections.translation, isExact: false) == nil {
      add(own, (pair.source, sections.source), (pair.translation, sections.translation), &findings)
    } else if let theirs, own == nil, named.place(in: sections.source, isExact: false) == nil {
      add(theirs, (pair.translation, sections.translation), (pair.source, sections.source), &findings)
    }
  }

  private func add(
    _ found: (passage: Passage, range: Range<Int>), _ here: (text: ReadText, section: ComparedSection),
    _ there: (text: ReadText, section: ComparedSection), _ findings: inout Findings
  ) {
    let words = found.passage.text(found.range)
    let locale = there.text.text.locale
    let (place, rest) =
      here.section.id.isEmpty
      ? ("", "the text in \(locale)") : ("in \(here.section.name) ", "the same section in \(locale)")
    findings.add(
      at: here.text.place(found.passage.spot, after: found.passage.lines(to: found.range.lowerBound)),
      "\(place)`\(words)` is named, and not in \(rest)",
      mend: "name it in both, or give its name in \(locale) as data if it is called otherwise there",
      notes: here.section.id.isEmpty
        ? [] : [Diagnostic.Note("the same section in \(locale)", at: there.text.place(there.section.spot))],
      subject: pair.translation.text.locale.description, phrase: words)
  }
}

extension LocaleTag {
  /// Whether names from elsewhere are spelt in it as they are: by its script if it names one, else by its language's usual
  /// script.
  fileprivate var isLatin: Bool {
    if let script = description.split(separator: "-").dropFirst().first, script.utf8.count == 4 {
      return script == "Latn"
    }
    let others: Set<String> = [
      "am", "be", "bg", "bn", "el", "gu", "hi", "hy", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn",
      "mr",
      "my", "ne", "pa", "ru", "si", "sr", "ta", "te", "tg", "th", "uk", "zh",
    ]
    return !isRightToLeft && !others.contains(language)
  }
}
