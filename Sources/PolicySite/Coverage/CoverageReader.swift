import Ledger

/// Answers for one policy that was assembled: where it shows what its laws want shown.
///
/// It reads the working texts; of a policy without any, the version in force, or the last one.
struct CoverageReader {
  let name: PolicyName
  let entity: Entity
  let policy: PolicyContent
  let shared: Shared
  let clock: Clock
  private let working: PolicyAssembler.Working?
  private let version: Version?
  /// Of what readers are shown on that day; dated working texts stand for the first version.
  private let lastUpdated: Day?

  init(
    name: PolicyName, entity: Entity, policy: PolicyContent, assembled: PolicyAssembler.Assembled, shared: Shared,
    clock: Clock
  ) {
    self.name = name
    self.entity = entity
    self.policy = policy
    self.shared = shared
    self.clock = clock
    let history = History(
      released: assembled.released, withdrawals: assembled.ledger?.state.withdrawals ?? [], draft: nil, clock: clock)
    working = assembled.working
    version = working?.version ?? history.inForce?.version ?? assembled.latest
    let isAdopted = assembled.released.isEmpty && policy.ledger == nil
    lastUpdated = (history.inForce?.version ?? (isAdopted ? working?.version : nil))?.lastUpdated?.date
  }

  /// The card whose facts count.
  var card: Entity.Card? { version?.card }

  func coverage() -> Coverage {
    let day = clock.day(in: entity.zone)
    let named = policy.settings.laws ?? entity.card.laws
    let laws = named.enumerated().filter { !named[..<$0.offset].contains($0.element) }.compactMap {
      shared.laws[$0.element]
    }
    let kind = policy.settings.kind ?? policy.id
    let search = CoverageSearch(
      texts: sources, facts: card.map { CardFacts(card: $0).all } ?? [:], lastUpdated: lastUpdated, day: day)
    let texts = locales.map { locale in
      Coverage.OfText(
        locale: locale, title: title(locale),
        answers: laws.flatMap { law in
          law.duties.filter { $0.concerns(kind) && !$0.hasEnded(on: day) }
            .map { answer(law, $0, search, in: locale) }
        })
    }
    // What is frozen can't be mended.
    let unknown = working == nil ? [] : search.unknown(besides: Set(shared.duties))
    return Coverage(
      policy: name, kind: kind, day: day, laws: laws, version: version?.id, texts: texts, unknown: unknown)
  }

  private func answer(_ law: Law, _ duty: Duty, _ search: CoverageSearch, in locale: LocaleTag) -> Coverage.Answer {
    let (found, empty) = search.findings(duty, in: locale)
    let state: Coverage.Answer.State =
      if !found.isEmpty {
        .found(found)
      } else if let reason = policy.settings.withoutDuties[duty.id] {
        .notLookedFor(.reason(reason.text))
      } else if let since = duty.since, since > search.day {
        .notLookedFor(.appliesFrom(since))
      } else if let country = card?.person.address?.country, duty.unlessIn.contains(country) {
        .notLookedFor(.country(country))
      } else {
        .notFound
      }
    return Coverage.Answer(law: law, duty: duty, state: state, emptySections: empty)
  }

  // MARK: What is read

  private var files: [LocaleTag: TextFile] {
    if working != nil { return policy.texts }
    return policy.versions.first { $0.id == version?.id }?.texts ?? [:]
  }

  /// The source text's first.
  private var locales: [LocaleTag] {
    guard let version else { return [] }
    let others = version.texts.keys.filter { $0 != version.sourceLocale }.sorted()
    return version.texts[version.sourceLocale] == nil ? others : [version.sourceLocale] + others
  }

  private var sources: [LocaleTag: CoverageSearch.Source] {
    let files = files
    var sources: [LocaleTag: CoverageSearch.Source] = [:]
    for (locale, text) in version?.texts ?? [:] {
      let file = files[locale]
      let path = file?.file ?? policy.folder
      let offset = file?.bodyOffset ?? 0
      sources[locale] = CoverageSearch.Source(
        text: text, place: working?.places[locale] ?? { Place(file: path, line: $0 + offset, column: 1) },
        summary: file?.frontMatter.places["summary"] ?? Place(file: path, line: 1))
    }
    return sources
  }

  private func title(_ locale: LocaleTag) -> Place {
    guard let file = files[locale] else { return Place(file: policy.folder) }
    return file.frontMatter.places["title"] ?? Place(file: file.file, line: 1)
  }

  // MARK: Exceptions

  /// The same, where duties that an exception next to the text excuses are not looked for.
  func coverageWithExceptions() -> Coverage {
    let coverage = coverage()
    let files = files
    return coverage.mapping { text in
      guard let file = files[text.locale], ExceptionReader.mayFind(in: file.bytes) else { return text }
      // What is wrong with them is told by the checks.
      var told = Diagnostics()
      let exceptions = ExceptionReader(file: file.file, bytes: file.bytes).exceptions(&told)
      var text = text
      for index in text.answers.indices {
        let answer = text.answers[index]
        guard let check = answer.check else { continue }
        var finding = Diagnostic(check, at: text.title, "", mend: "")
        finding.subject = answer.duty.id
        guard let exception = exceptions.first(where: { $0.name(for: finding) != nil }) else { continue }
        text.answers[index].state = .notLookedFor(.reason(LocalizedText(exception.reason)))
      }
      return text
    }
  }
}

extension PolicySurvey {
  /// Where the policy shows what its laws want shown, with exceptions; `missing` counts what is not found.
  func coverage(_ shared: Shared, _ clock: Clock) -> Coverage {
    CoverageReader(name: name, entity: entity, policy: policy, assembled: assembled, shared: shared, clock: clock)
      .coverageWithExceptions()
  }
}

extension Coverage.Answer {
  /// The check that tells of it; nil if there is nothing to tell.
  var check: String? {
    switch word {
    case .notFound: "missing-duty"
    case .notFoundConditional: "conditional-duty"
    case .found, .notLookedFor: nil
    }
  }
}
