import Ledger

extension PolicySurvey {
  /// Where the policy shows what its laws want shown; of a policy without working texts, where its version in force does.
  func coverage(_ shared: Shared, _ clock: Clock) -> Coverage {
    let day = clock.day(in: entity.zone)
    let (version, sources) = shown(clock)
    let search = CoverageSearch(
      texts: sources, sourceLocale: version?.sourceLocale ?? assembler.sourceLocale,
      facts: (version?.card).map { CardFacts(card: $0).all } ?? [:], lastUpdated: lastUpdated(clock), day: day)
    let laws = (policy.settings.laws ?? entity.card.laws).compactMap { shared.laws[$0] }
    let kind = policy.settings.kind ?? policy.id
    let order = sources.keys.sorted()
    let source = order.filter { $0 == search.sourceLocale }
    let texts = (source + order.filter { $0 != search.sourceLocale }).map { locale in
      Coverage.OfText(
        locale: locale, title: title(locale, of: version),
        answers: laws.flatMap { law in
          law.duties.filter { $0.concerns(kind) && !$0.hasEnded(on: day) }.map { duty in
            answer(law, duty, search, in: locale)
          }
        })
    }
    let known = Set(shared.laws.values.flatMap { $0.duties.map(\.id) })
    // What is frozen can't be mended.
    let unknown = version?.id == nil ? search.unknown(besides: known) : []
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
      } else {
        .notFound
      }
    return Coverage.Answer(law: law, duty: duty, state: state, emptySections: empty)
  }

  // MARK: What is read

  private func history(_ clock: Clock) -> History {
    History(
      released: assembled.released, withdrawals: assembled.ledger?.state.withdrawals ?? [], draft: nil, clock: clock)
  }

  private func shown(_ clock: Clock) -> (Version?, [LocaleTag: CoverageSearch.Source]) {
    if let working = assembled.working {
      let sources = working.version.texts.map { locale, text in
        (locale, source(text, policy.texts[locale], working.places[locale]))
      }
      return (working.version, Dictionary(uniqueKeysWithValues: sources))
    }
    guard let version = history(clock).inForce?.version else { return (nil, [:]) }
    let files = policy.versions.first { $0.id == version.id }?.texts ?? [:]
    let sources = version.texts.map { locale, text in (locale, source(text, files[locale], nil)) }
    return (version, Dictionary(uniqueKeysWithValues: sources))
  }

  private func source(_ text: Text, _ file: TextFile?, _ place: ((Int) -> Place)?) -> CoverageSearch.Source {
    let path = file?.file ?? policy.folder
    let offset = file?.bodyOffset ?? 0
    return CoverageSearch.Source(
      text: text, place: place ?? { Place(file: path, line: $0 + offset, column: 1) },
      summary: file?.frontMatter.places["summary"] ?? Place(file: path, line: 1))
  }

  private func title(_ locale: LocaleTag, of version: Version?) -> Place {
    let frozen = version?.id.flatMap { id in policy.versions.first { $0.id == id } }
    guard let file = version?.id == nil ? policy.texts[locale] : frozen?.texts[locale] else {
      return Place(file: policy.folder)
    }
    return file.frontMatter.places["title"] ?? Place(file: file.file, line: 1)
  }

  /// Of what readers are shown on that day; dated working texts stand for the first version.
  private func lastUpdated(_ clock: Clock) -> Day? {
    let stamp =
      if let entry = history(clock).inForce {
        entry.version.lastUpdated
      } else {
        assembled.released.isEmpty && policy.ledger == nil ? assembled.working?.version.lastUpdated : nil
      }
    return stamp?.date
  }
}
