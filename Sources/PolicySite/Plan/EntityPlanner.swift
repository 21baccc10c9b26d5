/// Decides what of an entity is shown on the clock's day, and where.
struct EntityPlanner {
  let content: EntityContent
  let shared: Shared
  let options: BuildOptions

  /// Nil if the entity's theme can't serve, which its own diagnostics tell.
  func plan(_ diagnostics: inout Diagnostics) -> EntitySite? {
    guard let theme = shared.themes[content.entity.theme] else { return nil }
    let policies = content.policies.compactMap { plan($0, &diagnostics) }
    var locales = content.entity.locales
    for policy in policies {
      for entry in policy.history.versions {
        for locale in entry.version.texts.keys.sorted() where !locales.contains(locale) { locales.append(locale) }
      }
    }
    return EntitySite(
      entity: content.entity, policies: policies, locales: locales.filter { theme.theme.strings[$0] != nil },
      theme: theme, site: shared.site, clock: options.clock)
  }

  private func plan(_ policy: PolicyContent, _ diagnostics: inout Diagnostics) -> EntitySite.PolicySite? {
    let assembler = PolicyAssembler(entity: content.entity, policy: policy, shared: shared)
    let (released, working) = assembler.assemble(&diagnostics)
    let standing = standing(released, working, policy, &diagnostics)
    let newest = standing.last
    let isDraft = options.showsDrafts && working.map { !$0.isShown(by: newest) } ?? false
    let history = History(released: standing, draft: isDraft ? working : nil, clock: options.clock)
    let texts = [history.shown] + history.versions.reversed().map(\.version) + [working]
    var slugs: [LocaleTag: String] = [:]
    for version in texts.compactMap({ $0 }) where version.id != nil || history.versions.isEmpty {
      for (locale, text) in version.texts where slugs[locale] == nil { slugs[locale] = text.slug ?? policy.id }
    }
    return EntitySite.PolicySite(
      id: policy.id, history: history, sourceLocale: assembler.sourceLocale, slugs: slugs,
      place: Place(file: policy.folder))
  }

  /// The frozen versions. A policy that has none yet, and no ledger, stands on its working texts if they are dated: that is
  /// all that a policy needs to be adopted.
  private func standing(
    _ released: [Version], _ working: Version?, _ policy: PolicyContent, _ diagnostics: inout Diagnostics
  ) -> [Version] {
    guard released.isEmpty, policy.ledger == nil, var first = working else { return released }
    guard let stamp = first.lastUpdated else {
      if !options.showsDrafts {
        diagnostics.add(
          "unreleased", at: Place(file: policy.folder), severity: .warning,
          "no version of \(content.entity.id)/\(policy.id) is released, so the site has no page for it",
          mend: "give its source text a `last_updated`, or look at it with `codicil build --drafts`")
      }
      return []
    }
    first.id = .init(day: stamp.date, ordinal: 1)
    return [first]
  }
}

extension Version {
  /// Whether `other` shows the same texts and card: then there is nothing unreleased.
  func isShown(by other: Version?) -> Bool {
    guard let other, other.card.map({ $0 == card }) ?? true, texts.keys == other.texts.keys else { return false }
    return texts.allSatisfy { locale, text in
      guard let known = other.texts[locale] else { return false }
      return text.title == known.title && text.summary == known.summary && text.document == known.document
    }
  }
}
