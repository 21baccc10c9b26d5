/// All that is to be told of one entity: a function of its content, of what is shared, and of the clock.
struct EntityCheck {
  let root: String
  let shared: Shared
  let clock: Clock
  let ground: CheckGround

  struct Result: Sendable {
    var diagnostics = Diagnostics()
    var excused: [ExcusedFinding] = []
    var exceptions: Exceptions
    var policies = 0
    var texts = 0
    var files: [String] = []
    /// The addresses of other sites that texts link to, with where they do.
    var external: [(address: String, place: Place)] = []
    /// What the levels are for these.
    var settings: CheckSettings
    var uses: Uses
  }

  /// - Parameter told: what was found when the entity was read.
  func result(of content: EntityContent, _ told: Diagnostics) throws -> Result {
    var owner = CheckedEntity(content: content, shared: shared, clock: clock, ground: ground)
    let settings = CheckSettings(site: shared.site, content: content)
    var told = told
    owner.plan(try rendering(owner, &told))
    var found = settings.applied(to: told)
    found.add(contentsOf: search(owner, settings))
    var result = Result(
      exceptions: Exceptions(reader: ContentReader(root: root)), policies: content.policies.count,
      settings: settings.withoutTexts, uses: Uses(content, owner.pages))
    result.files = [owner.file]
    for policy in owner.policies {
      result.texts += policy.texts.count
      result.external += policy.externalLinks
      for text in policy.all {
        result.files.append(text.file.file)
        result.exceptions.note(text.file)
      }
    }
    (result.diagnostics, result.excused) = try result.exceptions.settle(found)
    for file in [owner.file] + content.policies.map({ $0.folder + "/policy.yml" }) { try result.exceptions.note(file) }
    let unused = result.exceptions.unused { check, place in
      place.isShared || check.isExternal ? .off : settings.level(of: check, in: CheckSettings.policy(of: place))
    }
    result.diagnostics.add(contentsOf: unused)
    return result
  }

  /// What a build would write; tells what it would tell.
  private func rendering(_ owner: CheckedEntity, _ told: inout Diagnostics) throws -> SitePlan {
    var planner = EntityPlanner(
      content: owner.content, shared: shared, options: BuildOptions(root: root, output: "", clock: clock))
    for policy in owner.policies {
      told.add(contentsOf: policy.faults)
      planner.assembled[policy.policy.id] = policy.assembled
    }
    guard let site = planner.plan(&told) else { return SitePlan() }
    return SitePlan(site, try EntityPages(owner: site, links: SiteLinks(namesIndex: false)).outputs(&told))
  }

  private func search(_ owner: CheckedEntity, _ settings: CheckSettings) -> Diagnostics {
    var found = Diagnostics()
    var lines = SourceLines(clauses: shared.clauses)
    for policy in owner.policies { lines.add(policy.texts.values.map(\.file)) }
    for check in CheckList.all {
      switch check.search {
      case .entity(let search):
        guard let severity = settings.level(of: check).severity else { continue }
        var findings = Findings(check, severity: severity)
        search(owner, &findings)
        found.add(contentsOf: lines.pointing(findings))
      case .policy(let search): found.add(contentsOf: self.search(search, for: check, owner, settings, &lines))
      case .everywhere(let search, let data):
        found.add(contentsOf: self.search(search, for: check, owner, settings, &lines))
        guard let severity = settings.level(of: check).severity else { continue }
        var findings = Findings(check, severity: severity)
        for value in owner.dataValues { data(value, &findings) }
        found.add(contentsOf: lines.pointing(findings))
      case .site, .reading, .external: continue
      }
    }
    return found
  }

  private func search(
    _ search: (CheckedPolicy, inout Findings) -> Void, for check: Check, _ owner: CheckedEntity,
    _ settings: CheckSettings, _ lines: inout SourceLines
  ) -> Diagnostics {
    var found = Diagnostics()
    for policy in owner.policies {
      guard let severity = settings.level(of: check, in: policy.policy.id).severity else { continue }
      var findings = Findings(check, severity: severity)
      search(policy, &findings)
      found.add(contentsOf: lines.pointing(findings))
    }
    return found
  }
}
