/// How the policies of one entity stand, with the addresses at which the preview shows them.
struct EntityStanding: Sendable {
  let id: String
  var name: String
  var policies: [Policy] = []
  var faults = Diagnostics()
  /// Whether there was time to look yet: of many entities the rest follows.
  var isRead = true

  struct Policy: Sendable {
    var status: PolicyStatus
    /// In the language of the source text.
    var title: String
    /// Every locale that the entity has.
    var languages: [Language]
    /// What is not released yet, marked against the version that applies.
    var redlines: [Language]
  }

  struct Language: Sendable {
    var locale: LocaleTag
    /// Nil where there is no page.
    var href: String?
  }

  init(_ id: String) {
    self.id = id
    name = id
  }

  /// Surveys the entity. Its faults are those that reading and planning find.
  init(_ id: String, _ sources: inout PreviewSources, clock: Clock, showsDrafts: Bool) throws {
    self.init(id)
    faults = sources.formerFaults(of: id)
    guard let content = try sources.content(of: id, &faults),
      let (shared, reading) = try sources.shared(theme: content.entity.theme)
    else { return }
    let entity = content.entity
    name = entity.card.person.name.text(in: entity.sourceLocale)
    let surveys = content.policies.compactMap { PolicySurvey(content, $0, shared) }
    for survey in surveys { faults.add(contentsOf: survey.faults) }
    let planner = EntityPlanner(
      content: content, shared: shared,
      options: BuildOptions(root: sources.root, output: "", clock: clock, showsDrafts: showsDrafts),
      assembled: Dictionary(uniqueKeysWithValues: surveys.map { ($0.policy.id, $0.assembled) }))
    let site = planner.plan(&faults)
    faults.add(contentsOf: reading.concerning(content, site))
    faults = try faults.settled(content, shared.site, root: sources.root)
    for survey in surveys {
      let policy = survey.policy
      let shown = site?.policies.first { $0.id == policy.id }
      let title = shown?.history.shown?.text(for: shown?.sourceLocale ?? entity.sourceLocale)?.title.string
      let hasDraft = shown?.history.draft != nil && shown?.history.versions.isEmpty == false
      policies.append(
        Policy(
          status: survey.status(clock), title: title ?? policy.id,
          languages: entity.locales.map { .init(locale: $0, href: Self.address(of: shown, entity, $0, [])) },
          redlines: hasDraft
            ? entity.locales.map { .init(locale: $0, href: Self.address(of: shown, entity, $0, ["changes", "draft"])) }
            : []))
    }
  }

  private static func address(
    of policy: EntitySite.PolicySite?, _ entity: Entity, _ locale: LocaleTag, _ tail: [String]
  ) -> String? {
    guard let policy, policy.history.shown != nil else { return nil }
    return "/" + (policy.folder(entity.id, locale) + tail).map { SiteLinks.encoded($0) + "/" }.joined()
  }
}
