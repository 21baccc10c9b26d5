import CommonMark

/// What a correction changed, to be looked for in another version.
struct CarriedCorrection {
  /// The version with the error.
  let old: Version
  /// The version without it.
  let new: Version

  /// A file of a version, and what in it still says what was corrected, or does not say what was put in its place.
  struct Lack {
    var file: String
    var places: [String]
  }

  /// The files of `version` that would undo the correction: texts by locale, then the card.
  func lacking(in version: Version) -> [Lack] {
    let locales = Set(old.texts.keys).union(new.texts.keys).sorted()
    let lacks =
      locales.map { Lack(file: "\($0).md", places: text($0, of: version)) }
      + [Lack(file: "entity.yml", places: card(of: version))]
    return lacks.filter { !$0.places.isEmpty }
  }

  // MARK: Texts

  private func text(_ locale: LocaleTag, of version: Version) -> [String] {
    guard let right = new.texts[locale], let wrong = old.texts[locale] else {
      // The correction brought the text, or took it away.
      return (version.texts[locale] == nil) == (new.texts[locale] == nil) ? [] : ["the text as a whole"]
    }
    // What a version leaves out it does not say wrongly.
    guard let text = version.texts[locale] else { return [] }
    var places: [String] = []
    if right.title != wrong.title, text.title != right.title { places.append("the title") }
    if right.slug != wrong.slug, text.slug != right.slug { places.append("the slug") }
    if Change(from: lines(wrong.summary), to: lines(right.summary)).isLacking(in: lines(text.summary)) {
      places.append("the summary")
    }
    return places + sections(from: wrong.document, to: right.document, in: text.document)
  }

  /// The lines of a summary, which is one list.
  private func lines(_ summary: Document) -> [[Block]] {
    summary.blocks.flatMap { block in
      guard case .list(let list) = block.kind else { return [[block]] }
      return list.items.map(\.blocks)
    }
  }

  private func sections(from old: Document, to new: Document, in document: Document) -> [String] {
    let before = Staleness.sections(old)
    let after = Staleness.sections(new)
    let ids = after.map(\.id) + before.map(\.id).filter { id in !after.contains { $0.id == id } }
    return ids.compactMap { id in
      let change = Change(
        from: before.first { $0.id == id }?.blocks ?? [], to: after.first { $0.id == id }?.blocks ?? [])
      return change.isLacking(in: document.blocks) ? Staleness.words([id]) : nil
    }
  }

  // MARK: The card

  private func card(of version: Version) -> [String] {
    // What neither version shows in a language can't be missed there.
    let locales = new.texts.keys.filter { version.texts[$0] != nil }.sorted()
    func facts(_ version: Version) -> [String: String] {
      guard let card = version.card?.restricted(to: locales) else { return [:] }
      let laws = card.laws.map { ("laws (\($0))", "applies") }
      return CardFacts(card: card).all.merging(laws) { $1 }
    }
    let (wrong, right, found) = (facts(old), facts(new), facts(version))
    return Set(wrong.keys).union(right.keys).filter { wrong[$0] != right[$0] && found[$0] != right[$0] }.sorted()
  }
}

/// What was taken out of a list and what was put into it.
private struct Change<Element: Hashable> {
  private let removed: [Element]
  private let added: [Element]

  init(from old: [Element], to new: [Element]) {
    removed = old.filter { !new.contains($0) }
    added = new.filter { !old.contains($0) }
  }

  /// Whether `found` still has what was taken out, or does not have what was put in.
  func isLacking(in found: [Element]) -> Bool {
    let present = Set(found)
    return removed.contains { present.contains($0) } || !added.allSatisfy { present.contains($0) }
  }
}
