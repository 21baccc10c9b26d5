import CommonMark

/// Which sections of a translation lag: their source changed since the last version and their translation did not, or they
/// lagged then and neither have they changed since nor been confirmed.
struct Staleness {
  /// The last version.
  let base: Version
  /// The texts as they are to be.
  let working: Version

  /// Stands for what precedes the first heading; no heading can have this id.
  static let opening = "^"

  /// Section ids for people.
  static func words(_ ids: [String]) -> String {
    ids.map { $0 == opening ? "the opening (^)" : $0 }.joined(separator: ", ")
  }

  /// - Parameter confirmed: ids of sections whose translation was read again and stands.
  /// - Returns: ids of the lagging sections, in the order of the source text.
  func stale(in locale: LocaleTag, confirmed: Set<String>) -> [String] {
    guard locale != working.sourceLocale, let source = working.sourceText, let text = working.texts[locale],
      let oldSource = base.texts[working.sourceLocale], let oldText = base.texts[locale]
    else { return [] }
    let sources = Self.sections(source.document)
    let oldSources = Dictionary(
      Self.sections(oldSource.document).map { ($0.id, $0.blocks) }, uniquingKeysWith: { first, _ in first })
    let texts = Dictionary(
      Self.sections(text.document).map { ($0.id, $0.blocks) }, uniquingKeysWith: { first, _ in first })
    let oldTexts = Dictionary(
      Self.sections(oldText.document).map { ($0.id, $0.blocks) }, uniquingKeysWith: { first, _ in first })
    return sources.compactMap { id, blocks in
      guard !confirmed.contains(id) else { return nil }
      let sourceChanged = oldSources[id].map { $0 != blocks } ?? true
      let lagged = oldText.stale.contains(id)
      guard sourceChanged || lagged else { return nil }
      // A section that the translation lacks lags whatever it was before.
      guard let own = texts[id] else { return id }
      return own == oldTexts[id] ? id : nil
    }
  }

  /// Each heading's id with the heading and what follows up to the next one.
  static func sections(_ document: Document) -> [(id: String, blocks: [Block])] {
    let starts = document.outline
    var sections: [(id: String, blocks: [Block])] = []
    let opening = document.blocks[..<(starts.first?.index ?? document.blocks.endIndex)]
    if !opening.isEmpty { sections.append((Self.opening, Array(opening))) }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].index : document.blocks.endIndex
      sections.append(((start.id ?? []).string, Array(document.blocks[start.index..<end])))
    }
    return sections
  }
}
