import CommonMark

/// Finds why the working texts and the card differ from the last version: which party, clause, law or fact changed, or
/// that the text itself was edited.
///
/// A frozen text has no variables any more. So the working text is parsed again with marks in the place of values: where
/// the frozen text says the same between the marks, nothing was edited, and what stood at a mark then is known. If it
/// does not fit, clauses are marked as well.
struct ChangeTracer {
  let assembler: PolicyAssembler
  let base: Version
  let working: PolicyAssembler.Working

  private var entity: Entity { assembler.entity }
  private var own: SharedThing { SharedThing(kind: .entities, id: entity.id) }

  /// Sorted; empty where nothing is unreleased.
  func changes() -> [UnreleasedChange] {
    let unreleased = Unreleased(working: working.version, base: base)
    var changes = unreleased.card ? cardChanges() : []
    var probes = Probes(assembler: assembler)
    for locale in unreleased.titles { changes += textChanges(.title(locale), locale, &probes) }
    for locale in unreleased.summaries { changes += textChanges(.summary(locale), locale, &probes) }
    for locale in unreleased.texts.keys { changes += textChanges(.text(locale), locale, &probes) }
    changes += unreleased.addedLocales.map { .init(part: .newLocale($0), cause: nil, fields: []) }
    changes += unreleased.removedLocales.map { .init(part: .leftOut($0), cause: nil, fields: []) }
    changes += unreleased.confirmations.map { .init(part: .confirmed($0), cause: nil, fields: []) }
    changes += unreleased.settings.map { .init(part: .setting($0), cause: nil, fields: []) }
    return changes.sorted()
  }

  // MARK: The card

  private func cardChanges() -> [UnreleasedChange] {
    let locales = working.version.texts.keys.sorted()
    guard let old = base.card?.restricted(to: locales), let new = working.version.card?.restricted(to: locales) else {
      return []
    }
    let before = CardFacts(card: old).all
    let after = CardFacts(card: new).all
    var fields: [SharedThing: Set<String>] = [:]
    for name in Set(before.keys).union(after.keys) where before[name] != after[name] {
      let (thing, field) = source(of: name, old, new)
      fields[thing, default: []].insert(field)
    }
    for law in Set(old.laws).symmetricDifference(new.laws) {
      let word = new.laws.contains(law) ? "applies" : "applies no more"
      fields[SharedThing(kind: .laws, id: law), default: []].insert(word)
    }
    if fields.isEmpty { fields[own] = ["laws"] }
    return fields.map { .init(part: .card, cause: $0, fields: $1.sorted()) }
  }

  /// Whose fact it is: the party's, as long as it is the same party; else the entity's.
  private func source(of name: String, _ old: Entity.Card, _ new: Entity.Card) -> (SharedThing, String) {
    for (key, was, now, party) in [
      ("host", old.host, new.host, entity.card.host),
      ("authority", old.authority, new.authority, entity.card.authority),
    ] {
      guard name.hasPrefix(key + ".") else { continue }
      guard let was, let now, let party,
        was.person.name == now.person.name || was.person.legalName == now.person.legalName
      else { return (own, key) }
      return (SharedThing(kind: .parties, id: party.id), String(name.dropFirst(key.count + 1)))
    }
    return (own, name)
  }

  // MARK: Texts

  /// Working texts with marks, made when they are first asked for.
  private struct Probes {
    let assembler: PolicyAssembler
    private var made: [String: Version?] = [:]

    init(assembler: PolicyAssembler) {
      self.assembler = assembler
    }

    mutating func version(_ probe: TextProbe) -> Version? {
      let key = "\(probe.marksClauses) \(probe.toggledLaw ?? "")"
      if let known = made[key] { return known }
      var assembler = assembler
      assembler.probe = probe
      // Its faults were told when the texts were parsed without marks.
      var ignored = Diagnostics()
      let version = assembler.working(&ignored)?.version
      made[key] = .some(version)
      return version
    }
  }

  private func textChanges(
    _ part: UnreleasedChange.Part, _ locale: LocaleTag, _ probes: inout Probes
  ) -> [UnreleasedChange] {
    let old = html(part, locale, of: base)
    let new = html(part, locale, of: working.version)
    func changes(_ names: Set<String>, isEdited: Bool = false) -> [UnreleasedChange] {
      var fields: [SharedThing: Set<String>] = [:]
      for name in names {
        guard let (thing, field) = source(of: name) else { continue }
        fields[thing, default: []].formUnion(field.map { [$0] } ?? [])
      }
      return fields.map { .init(part: part, cause: $0, fields: $1.sorted()) }
        + (isEdited || fields.isEmpty ? [.init(part: part, cause: nil, fields: [])] : [])
    }
    let values = MarkedPage(html(part, locale, of: probes.version(TextProbe())))
    if let names = differing(values, old, new) { return changes(names) }
    let clauses = MarkedClauses(
      MarkedPage(html(part, locale, of: probes.version(TextProbe(marksClauses: true)))),
      values: html(part, locale, of: probes.version(TextProbe())), new: new,
      words: ClauseWords(assembler: assembler, locale: locale))
    if let names = clauses?.differing(old) { return changes(names) }
    for law in laws(in: locale) {
      let toggled = MarkedPage(html(part, locale, of: probes.version(TextProbe(toggledLaw: law))))
      if toggled.captures(in: old) != nil { return changes(["laws." + law]) }
    }
    // Edited. What is shared and not as it stood may be seen all the same.
    let missing = (values.captures(in: new) ?? []).filter { !$0.bytes.isEmpty && old.firstRange(of: $0.bytes) == nil }
    return changes(Set(missing.map(\.name)).union(clauses?.missing(from: old) ?? []), isEdited: true)
  }

  private func laws(in locale: LocaleTag) -> [String] {
    (working.uses[locale] ?? []).filter { $0.hasPrefix("laws.") }.map { String($0.dropFirst(5)) }.sorted()
  }

  private func html(_ part: UnreleasedChange.Part, _ locale: LocaleTag, of version: Version?) -> [UInt8] {
    guard let text = version?.texts[locale] else { return [] }
    var writer = HTMLWriter()
    switch part {
    case .title: return MarkedPage.squeezed(Escape.html(text.title.string))
    case .summary: writer.write(text.summary.blocks)
    default: writer.write(text.document.blocks)
    }
    return MarkedPage.squeezed(writer.output)
  }

  /// What a text's name stands for: `host.phone` for a party's `phone`.
  private func source(of name: String) -> (SharedThing, String?)? {
    if name.hasPrefix("clauses/") { return (SharedThing(kind: .clauses, id: String(name.dropFirst(8))), nil) }
    let parts = name.split(separator: ".").map(String.init)
    let rest = parts.dropFirst().joined(separator: ".")
    switch parts.first {
    case "entity": return (own, rest)
    case "host": return (entity.card.host.map { SharedThing(kind: .parties, id: $0.id) } ?? own, rest)
    case "authority": return (entity.card.authority.map { SharedThing(kind: .parties, id: $0.id) } ?? own, rest)
    case "parties" where parts.count > 2:
      return (SharedThing(kind: .parties, id: parts[1]), parts.dropFirst(2).joined(separator: "."))
    case "laws": return (SharedThing(kind: .laws, id: rest), nil)
    default: return nil
    }
  }

  /// The names of the marks at which old and new differ; nil if the old does not fit.
  private func differing(_ page: MarkedPage, _ old: [UInt8], _ new: [UInt8]) -> Set<String>? {
    guard let before = page.captures(in: old), let after = page.captures(in: new), before.count == after.count else {
      return nil
    }
    return Set(zip(before, after).filter { $0.bytes != $1.bytes }.map(\.0.name))
  }
}
