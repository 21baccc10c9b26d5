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
    let (oldSources, oldTexts) = (Self.sections(oldSource.document), Self.sections(oldText.document))
    let texts = Self.sections(text.document)
    return Self.sections(source.document).compactMap { section in
      guard !confirmed.contains(section.id) else { return nil }
      let oldOwn = oldSources.first { $0.id == section.id } ?? oldSources.first { $0.isRenamed(section) }
      let lagged = oldText.stale.contains(oldOwn?.id ?? section.id)
      guard oldOwn?.words != section.words || lagged else { return nil }
      // A section that the translation lacks lags whatever it was before.
      guard let own = texts.first(where: { $0.id == section.id }) else { return section.id }
      let old = oldTexts.first { $0.id == own.id } ?? oldTexts.first { $0.isRenamed(own) }
      return old?.words == own.words ? section.id : nil
    }
  }

  /// A heading with what follows up to the next one.
  struct Section {
    var id: String
    var blocks: [Block]

    /// The blocks without the id, which is no word of the text.
    var words: [Block] {
      guard case .heading(var heading)? = blocks.first?.kind else { return blocks }
      heading.id = nil
      return [Block(.heading(heading))] + blocks.dropFirst()
    }

    /// Whether both say the same under different ids.
    func isRenamed(_ other: Section) -> Bool { id != other.id && words == other.words }
  }

  /// The sections in their order, the opening first.
  static func sections(_ document: Document) -> [Section] {
    let starts = document.outline
    var sections: [Section] = []
    let opening = document.blocks[..<(starts.first?.index ?? document.blocks.endIndex)]
    if !opening.isEmpty { sections.append(Section(id: Self.opening, blocks: Array(opening))) }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].index : document.blocks.endIndex
      sections.append(Section(id: (start.id ?? []).string, blocks: Array(document.blocks[start.index..<end])))
    }
    return sections
  }
}
