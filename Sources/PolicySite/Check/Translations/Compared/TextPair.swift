/// The source text and a translation, with the sections of both that belong together.
struct TextPair {
  let source: ReadText
  let translation: ReadText
  let sections: [(source: ComparedSection, translation: ComparedSection)]
  /// Whether `sections` are sections, not whole texts.
  let isBySection: Bool
  let localised: LocalisedValues

  init(source: ReadText, translation: ReadText, localised: LocalisedValues) {
    self.localised = localised
    self.source = source
    self.translation = translation
    let both = (source.text.text.document.outline, translation.text.text.document.outline)
    let theirs = Dictionary(translation.sections.map { ($0.id, $0) }) { first, _ in first }
    let common = source.sections.compactMap { own in theirs[own.id].map { (own, $0) } }
    let isAgreed = both.0.map(\.level) == both.1.map(\.level)
    isBySection = isAgreed || common.count * 2 > min(source.sections.count, translation.sections.count)
    sections = isBySection ? common : [(source.whole, translation.whole)]
  }

  /// The summaries too, if both texts have one.
  var all: [(source: ComparedSection, translation: ComparedSection)] {
    let hasBoth = source.summary.passages.count > 1 && translation.summary.passages.count > 1
    return (hasBoth ? [(source.summary, translation.summary)] : []) + sections
  }
}
