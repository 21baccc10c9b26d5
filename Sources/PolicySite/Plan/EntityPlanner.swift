/// Decides what of an entity is shown on the clock's day, and where.
struct EntityPlanner {
  let content: EntityContent
  let shared: Shared
  let options: BuildOptions
  /// Policies that were assembled before, by their ids; their faults were told then.
  var assembled: [String: PolicyAssembler.Assembled] = [:]

  /// Nil if the entity's theme can't serve, which its own diagnostics tell.
  func plan(_ diagnostics: inout Diagnostics) -> EntitySite? {
    guard let theme = shared.themes[content.entity.theme] else { return nil }
    JoinedPolicies(policies: content.policies).check(content.entity, &diagnostics)
    let policies = content.policies.compactMap { plan($0, &diagnostics) }
    var locales = content.entity.locales
    for policy in policies {
      for entry in policy.history.versions {
        for locale in entry.version.texts.keys.sorted() where !locales.contains(locale) { locales.append(locale) }
      }
    }
    tellWordless(theme.theme, &diagnostics)
    return EntitySite(
      entity: content.entity, policies: policies, locales: locales.filter { theme.theme.strings[$0] != nil },
      theme: theme, site: shared.site, clock: options.clock)
  }

  /// A released text has its page for good, and a page needs words.
  private func tellWordless(_ theme: Theme, _ diagnostics: inout Diagnostics) {
    var told: Set<LocaleTag> = []
    for text in content.policies.flatMap(\.versions).flatMap(\.texts.values).sorted(by: { $0.file < $1.file })
    where !shared.site.locales.contains(text.locale) && theme.strings[text.locale] == nil {
      guard told.insert(text.locale).inserted else { continue }
      diagnostics.add(
        "missing-strings", at: Place(file: text.file),
        "this released text has no page: the theme `\(theme.id)` has no words for the locale `\(text.locale)`",
        mend:
          "write themes/base/strings/\(text.locale).yml after the example of en.yml: a locale that was given up keeps "
          + "its released pages")
    }
  }

  private func plan(_ policy: PolicyContent, _ diagnostics: inout Diagnostics) -> EntitySite.PolicySite? {
    let assembler = PolicyAssembler(entity: content.entity, policy: policy, shared: shared)
    var assembled = assembled[policy.id] ?? assembler.assemble(&diagnostics)
    if assembled.released.isEmpty, policy.ledger == nil {
      adopt(policy, &assembled, &diagnostics)
    } else if let working = assembled.working {
      tellUnreleased(policy, working.version, assembled.latest, &diagnostics)
    }
    let draft = options.showsDrafts ? draft(policy, assembled, &diagnostics) : nil
    let history = History(
      released: assembled.released, withdrawals: assembled.ledger?.state.withdrawals ?? [], draft: draft,
      clock: options.clock)
    let shown = [history.shown] + history.versions.reversed().map(\.version)
    let texts = history.versions.isEmpty ? shown + [assembled.working?.version] : shown.filter { $0?.id != nil }
    var slugs: [LocaleTag: String] = [:]
    for version in texts.compactMap({ $0 }) {
      for (locale, text) in version.texts where slugs[locale] == nil { slugs[locale] = text.slug ?? policy.id }
    }
    return EntitySite.PolicySite(
      id: policy.id, history: history, sourceLocale: assembler.sourceLocale, slugs: slugs,
      formerSlugs: FormerSlugs(policy: policy, history: history, slugs: slugs).byLocale(),
      redirectFrom: policy.settings.redirectFrom,
      predecessors: JoinedPolicies(policies: content.policies).predecessors(of: policy),
      successors: JoinedPolicies(policies: content.policies).successors(of: policy),
      uses: assembled.working?.uses.values.reduce(into: []) { $0.formUnion($1) } ?? [],
      sealed: SealedLedger(bytes: policy.ledger, ledger: assembled.ledger), place: Place(file: policy.folder),
      moments: moments(assembled))
  }

  private func moments(_ assembled: PolicyAssembler.Assembled) -> ClockInterval.Moments {
    var moments = ClockInterval.Moments()
    moments.zones.insert(content.entity.zone)
    for version in assembled.released { moments.add(version) }
    for withdrawal in assembled.ledger?.state.withdrawals ?? [] { moments.add(withdrawal) }
    return moments
  }

  /// A policy that has no versions yet, and no ledger, stands on its working texts if they are dated: that is all that a
  /// policy needs to be adopted.
  private func adopt(
    _ policy: PolicyContent, _ assembled: inout PolicyAssembler.Assembled, _ diagnostics: inout Diagnostics
  ) {
    guard let working = assembled.working else { return }
    guard let stamp = working.version.lastUpdated else {
      // A date that can't be read has its own fault.
      let isDated = policy.texts[working.version.sourceLocale]?.frontMatter.places["last_updated"] != nil
      if options.showsDrafts || isDated { return }
      diagnostics.add(
        "never-released", at: Place(file: policy.folder), severity: .warning,
        "no version of \(content.entity.id)/\(policy.id) is released, so the site has no page for it",
        mend: "release it with `codicil release \(content.entity.id)/\(policy.id)`, or look at it with "
          + "`codicil build --drafts`")
      return
    }
    if let effective = working.version.effective, effective < stamp.date {
      let front = policy.texts[working.version.sourceLocale]?.frontMatter
      diagnostics.add(
        "effective-before-update", at: front?.places["effective"] ?? Place(file: policy.folder),
        "the text applies from \(effective), before it was updated on \(stamp.date)",
        mend: "correct one of the dates, or release it with `codicil release --retroactive REASON`")
    }
    var first = resolved(policy, working, &diagnostics)
    first.id = .init(day: stamp.date, ordinal: 1)
    assembled.released = [first]
  }

  /// The working texts, where they show something that the last version does not.
  private func draft(
    _ policy: PolicyContent, _ assembled: PolicyAssembler.Assembled, _ diagnostics: inout Diagnostics
  ) -> Version? {
    guard let working = assembled.working,
      !Unreleased(working: working.version, base: assembled.latest).isEmpty
    else { return nil }
    return resolved(policy, working, &diagnostics)
  }

  private func tellUnreleased(
    _ policy: PolicyContent, _ working: Version, _ last: Version?, _ diagnostics: inout Diagnostics
  ) {
    let unreleased = Unreleased(working: working, base: last)
    guard !unreleased.isEmpty else { return }
    diagnostics.add(
      "unreleased", at: Place(file: policy.folder), severity: .note,
      "\(content.entity.id)/\(policy.id) has changes that are not released: \(unreleased.words)",
      mend: "see them with `codicil diff \(content.entity.id)/\(policy.id)`, release them with `codicil release`")
  }

  /// The version with each text as a program may fetch it: variables and clauses written out.
  private func resolved(
    _ policy: PolicyContent, _ working: PolicyAssembler.Working, _ diagnostics: inout Diagnostics
  ) -> Version {
    var version = working.version
    for (locale, source) in working.sources {
      guard let text = version.texts[locale] else { continue }
      let file = FrozenTextFile(
        entity: content.entity.id, policy: policy.id, version: version, text: text,
        source: source.resolved(ids: text.document.outline.compactMap(\.id), &diagnostics), retroactive: nil)
      version.texts[locale]?.markdown = file.bytes()
    }
    return version
  }
}
