import CommonMark
import Ledger
import Templates

/// Makes a policy's versions of what its folder holds: every text parsed once, every section with its id.
struct PolicyAssembler {
  let entity: Entity
  let policy: PolicyContent
  let shared: Shared
  /// Puts marks in the place of values and clauses of working texts, to find where they stand.
  var probe: TextProbe?
  private let memory = ParsedTexts()
  private let targets = TextTargets.Memory()
  private let headings = NamedHeadings()

  init(entity: Entity, policy: PolicyContent, shared: Shared, probe: TextProbe? = nil) {
    self.entity = entity
    self.policy = policy
    self.shared = shared
    self.probe = probe
  }

  var sourceLocale: LocaleTag { policy.settings.sourceLocale ?? entity.sourceLocale }

  struct Assembled {
    /// The frozen versions in the order of their release.
    var released: [Version]
    /// The working texts.
    var working: Working?
    var ledger: Ledger?

    /// Those that were not taken back.
    var standing: [Version] { released.filter { $0.record?.retraction == nil } }

    /// The version that applies last of all: what the working texts are compared with. A correction of the version in force
    /// stands before an upcoming one, although it was made later.
    var latest: Version? {
      standing.enumerated().max { one, other in
        (one.element.effective ?? .first, one.offset) < (other.element.effective ?? .first, other.offset)
      }?.element
    }
  }

  struct Working {
    var version: Version
    /// What each of its texts was made of.
    var sources: [LocaleTag: TextSource]
    /// The names that each text uses, and its clauses as `clauses/<id>`.
    var uses: [LocaleTag: Set<String>]
    /// Where a line of each text's Markdown was written.
    var places: [LocaleTag: (Int) -> Place] = [:]
  }

  func assemble(_ diagnostics: inout Diagnostics) -> Assembled {
    let ledger = LedgerReading(policy: policy).read(&diagnostics)
    let records = ledger?.state.versions ?? []
    var versions = policy.versions.compactMap { frozen($0, ledger?.state[$0.id], &diagnostics) }
    if ledger != nil {
      // Of two that take effect on one day the later entry is in force.
      let places = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.entry) })
      func place(_ version: Version) -> Int { version.id.flatMap { places[$0] } ?? .max }
      versions.sort { place($0) < place($1) }
    }
    return Assembled(released: versions, working: working(&diagnostics), ledger: ledger)
  }

  // MARK: Frozen versions

  private func frozen(
    _ content: VersionContent, _ sealed: VersionRecord?, _ diagnostics: inout Diagnostics
  ) -> Version? {
    guard let newest = content.texts.values.min(by: { $0.locale < $1.locale }) else {
      diagnostics.add(
        "empty-version", at: Place(file: content.folder), "the version \(content.id) has no text",
        mend: "put its texts there as <locale>.md, or remove the folder")
      return nil
    }
    let record = newest.frontMatter.record
    let source = record.sourceLocale ?? sourceLocale
    let texts = content.texts.mapValues { file in
      TextParser(expander: nil, typography: Typography(language: file.locale.description), memory: memory).parse(
        file, &diagnostics)
    }
    for file in content.texts.values { warnOfVariables(file, &diagnostics) }
    let front = (content.texts[source] ?? newest).frontMatter
    let lastUpdated = front.lastUpdated ?? Stamp(date: content.id.day)
    checkDates(content, front, &diagnostics)
    var version = Version(
      id: content.id, texts: texts.mapValues(\.text), card: content.card ?? (sealed == nil ? entity.card : nil),
      sourceLocale: source,
      lastUpdated: lastUpdated, effective: front.effective ?? lastUpdated.date, zone: record.zone ?? entity.zone,
      change: front.change ?? .substantive, numbering: record.numbering ?? policy.settings.numbering,
      layout: record.layout ?? policy.settings.layout, retroactive: record.retroactive,
      files: content.files, record: sealed)
    // What is sealed can't be mended any more.
    assignIDs(&version, places: sealed == nil ? texts.mapValues(\.place) : [:], &diagnostics)
    if sealed == nil { checkTargets(version, texts, &diagnostics) }
    return version
  }

  private func checkDates(_ content: VersionContent, _ front: FrontMatter, _ diagnostics: inout Diagnostics) {
    for file in content.texts.values {
      guard let stamp = file.frontMatter.lastUpdated, stamp.date != content.id.day else { continue }
      diagnostics.add(
        "contradiction", at: file.frontMatter.places["last_updated"] ?? Place(file: file.file),
        "`last_updated` is \(stamp), but the folder says \(content.id)",
        mend: "a version's folder is named by the date of last_updated: make the two agree")
    }
    let dates = content.texts.values.compactMap { file in file.frontMatter.effective.map { (file, $0) } }
    for (file, date) in dates where date != front.effective ?? content.id.day {
      diagnostics.add(
        "contradiction", at: file.frontMatter.places["effective"] ?? Place(file: file.file),
        "`effective` is \(date), but the source text says \(front.effective ?? content.id.day)",
        mend: "a translation may leave the dates out; if it repeats them they must agree")
    }
    guard let effective = front.effective, effective < content.id.day, front.record.retroactive == nil else { return }
    diagnostics.add(
      "effective-before-update", at: front.places["effective"] ?? Place(file: content.folder),
      "the text applies from \(effective), before it was updated on \(content.id.day)",
      mend: "correct one of the dates, or say why in a line `retroactive: …`")
  }

  /// A version made by hand may still have the variables of its working text: they would be published as they stand.
  private func warnOfVariables(_ file: TextFile, _ diagnostics: inout Diagnostics) {
    guard policy.ledger == nil, !Self.braces.offsets(in: file.body, limit: 1).isEmpty else { return }
    for (index, line) in file.body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      guard let open = text.firstRange(of: "{{"), text[open.upperBound...].contains("}}") else { continue }
      diagnostics.add(
        "variable-in-frozen-text",
        at: Place(
          file: file.file, line: file.bodyOffset + index + 1,
          column: text[..<open.lowerBound].unicodeScalars.count + 1),
        severity: .warning, "a frozen text is not a template: `{{` is published as it stands",
        mend: "write the value out")
      return
    }
  }

  private static let braces = ByteSearch(Array("{{".utf8))

  /// The edited copy of a version that is being corrected: what the version was in all but its texts and its card.
  func correction(of old: Version, _ diagnostics: inout Diagnostics) -> Working? {
    guard let content = policy.correction, !content.texts.isEmpty else {
      diagnostics.add(
        "no-correction", at: Place(file: "\(policy.folder)/\(Corrector.folder)"), "there is no copy to correct",
        mend: "run the command once without it: it lays one out")
      return nil
    }
    let results = content.texts.mapValues { file in
      TextParser(expander: nil, typography: Typography(language: file.locale.description), memory: memory).parse(
        file, &diagnostics)
    }
    var version = old
    version.id = nil
    version.record = nil
    version.texts = results.mapValues(\.text)
    version.card = content.card ?? old.card
    assignIDs(&version, places: results.mapValues(\.place), &diagnostics)
    return Working(version: version, sources: results.mapValues(\.source), uses: [:])
  }

  // MARK: Working texts

  func working(_ diagnostics: inout Diagnostics) -> Working? {
    guard !policy.texts.isEmpty else { return nil }
    guard let source = policy.texts[sourceLocale] else {
      // One that is there but can't be read has its own fault.
      guard !policy.unread.contains(sourceLocale) else { return nil }
      diagnostics.add(
        "missing-source", at: Place(file: policy.folder),
        "\(entity.id)/\(policy.id) has no source text: \(sourceLocale).md is missing",
        mend: "write it, or name the source text's locale by `source_locale` in policy.yml")
      return nil
    }
    let front = source.frontMatter
    let results = policy.texts.mapValues { parse($0, &diagnostics) }
    checkAgreement(with: front, &diagnostics)
    var version = Version(
      id: nil, texts: results.mapValues(\.text), card: entity.card, sourceLocale: sourceLocale,
      lastUpdated: front.lastUpdated, effective: front.effective ?? front.lastUpdated?.date, zone: entity.zone,
      change: front.change ?? .substantive, numbering: policy.settings.numbering, layout: policy.settings.layout,
      retroactive: nil)
    assignIDs(&version, places: results.mapValues(\.place), &diagnostics)
    checkTargets(version, results, &diagnostics)
    return Working(
      version: version, sources: results.mapValues(\.source),
      uses: results.mapValues { Set($0.names + $0.clauses.map { "clauses/" + $0 }) },
      places: results.mapValues(\.place))
  }

  func parse(_ file: TextFile, _ diagnostics: inout Diagnostics) -> TextParser.Result {
    let names = TextNames(
      locale: file.locale, source: entity.sourceLocale, countries: shared.words(of: entity, in: file.locale))
    let values = names.values(
      of: entity, site: shared.site, parties: shared.parties, laws: shared.laws,
      applied: policy.settings.laws ?? entity.card.laws)
    let expander = TextExpander(
      values: probe?.marked(values) ?? values,
      partial: { id in
        let clause = shared.clauses.source(id, in: file.locale)
        return probe.map { $0.marked(clause) } ?? clause
      },
      partialNames: { shared.clauses.ids(in: file.locale) },
      explain: { explain($0) })
    return TextParser(expander: expander, typography: Typography(language: file.locale.description), memory: memory)
      .parse(file, &diagnostics)
  }

  /// Where a known name without a value would be set.
  private func explain(_ name: String) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    guard let root = parts.first else { return nil }
    let key = parts.dropFirst().joined(separator: ".")
    switch root {
    case "entity":
      return "set `\(key)` in content/entities/\(entity.id)/entity.yml, or ask first: {{#\(name)}}…{{/\(name)}}"
    case "host", "authority":
      if key.isEmpty { return "name a party by `\(root): …` in content/entities/\(entity.id)/entity.yml" }
      let party = root == "host" ? entity.card.host : entity.card.authority
      guard let id = party?.id else {
        return "name a party by `\(root): …` in content/entities/\(entity.id)/entity.yml"
      }
      return "set `\(key)` in content/parties/\(id).yml"
    case "parties" where parts.count > 2:
      return "set `\(parts.dropFirst(2).joined(separator: "."))` in content/parties/\(parts[1]).yml"
    default: return nil
    }
  }

  /// What a translation repeats of the source text's front matter must agree with it.
  private func checkAgreement(with source: FrontMatter, _ diagnostics: inout Diagnostics) {
    for file in policy.texts.values where file.locale != sourceLocale {
      let front = file.frontMatter
      let repeated: [(key: String, own: String?, given: String?)] = [
        ("last_updated", front.lastUpdated?.description, source.lastUpdated?.description),
        ("effective", front.effective?.description, source.effective?.description),
        ("change", front.change?.rawValue, source.change?.rawValue),
      ]
      for (key, own, given) in repeated {
        guard let own, own != given else { continue }
        diagnostics.add(
          "contradiction", at: front.places[key] ?? Place(file: file.file),
          "`\(key)` is \(own), but the source text \(given.map { "says \($0)" } ?? "gives none")",
          mend: "leave it out here: it is the source text that gives it")
      }
    }
  }

  // MARK: Ids

  private func checkTargets(
    _ version: Version, _ results: [LocaleTag: TextParser.Result], _ diagnostics: inout Diagnostics
  ) {
    for (locale, result) in results {
      guard let text = version.texts[locale] else { continue }
      TextTargets(text: text, place: result.place, memory: targets).check(&diagnostics)
    }
  }

  /// The sections of a translation take the ids of the source text's, as long as the two outlines agree.
  /// - Parameter places: where lines of the texts were written; differences are told of those alone.
  private func assignIDs(
    _ version: inout Version, places: [LocaleTag: (Int) -> Place], _ diagnostics: inout Diagnostics
  ) {
    guard let source = version.sourceText else { return }
    let ids = source.document.uniqueIDs()
    version.texts[source.locale]?.document.assign(ids: ids, memory: headings)
    for (locale, text) in version.texts where locale != source.locale {
      let own = text.document.outline
      guard own.map(\.level) == source.document.outline.map(\.level) else {
        version.texts[locale]?.document.assign(ids: text.document.uniqueIDs(), memory: headings)
        if let place = places[locale], let marked = version.texts[source.locale] {
          OutlineDifference(source: marked, translation: text, places: (places[source.locale], place)).tell(
            &diagnostics)
        }
        continue
      }
      for (index, (entry, id)) in zip(own, ids).enumerated() {
        guard let explicit = entry.id, explicit != id, let place = places[locale] else { continue }
        let theirs = source.document.outline[index]
        diagnostics.add(
          "section-id-differs", at: place(entry.line), severity: .warning,
          "the id of “\(entry.content.plainText.string)” is `\(explicit.string)`, but `\(id.string)` in the source text "
            + "`\(source.locale)`",
          mend: "leave the id out here: a section takes that of the source text",
          notes: places[source.locale].map {
            [Diagnostic.Note("“\(theirs.content.plainText.string)” in \(source.locale)", at: $0(theirs.line))]
          } ?? [])
      }
      version.texts[locale]?.document.assign(ids: ids, memory: headings)
    }
  }
}
