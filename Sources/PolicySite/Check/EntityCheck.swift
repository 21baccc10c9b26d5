import Templates

/// All checks of one entity: a function of its content, of what is shared, and of the clock.
struct EntityCheck {
  let content: EntityContent
  let shared: Shared
  let clock: Clock
  let ground: CheckGround
  let pages: SitePlan

  struct Result {
    var diagnostics = Diagnostics()
    var policies = 0
    var texts = 0
    var files: [String] = []
    /// The addresses of other sites that texts link to, with where they do.
    var external: [(address: String, place: Place)] = []
  }

  func result() throws -> Result {
    let owner = CheckedEntity(content: content, shared: shared, clock: clock, ground: ground, pages: pages)
    let settings = CheckSettings(site: shared.site, content: content)
    var result = Result(policies: content.policies.count, files: [owner.file])
    var lines = SourceLines(clauses: shared.clauses)
    for check in CheckList.all {
      switch check.search {
      case .entity(let search):
        guard let severity = settings.level(of: check).severity else { continue }
        var findings = Findings(check, severity: severity)
        search(owner, &findings)
        result.diagnostics.add(contentsOf: lines.pointing(findings))
      case .policy(let search): self.check(check, search, in: owner, settings, &lines, &result)
      case .everywhere(let search, let data):
        self.check(check, search, in: owner, settings, &lines, &result)
        guard let severity = settings.level(of: check).severity else { continue }
        var findings = Findings(check, severity: severity)
        for value in owner.dataValues { data(value, &findings) }
        result.diagnostics.add(contentsOf: lines.pointing(findings))
      case .site, .reading, .external: continue
      }
    }
    for policy in owner.policies {
      result.texts += policy.texts.count
      result.external += policy.externalLinks
      result.files += policy.all.map(\.file.file)
    }
    return result
  }
  private func check(
    _ check: Check, _ search: (CheckedPolicy, inout Findings) -> Void, in owner: CheckedEntity,
    _ settings: CheckSettings, _ lines: inout SourceLines, _ result: inout Result
  ) {
    for policy in owner.policies {
      guard let severity = settings.level(of: check, in: policy.policy.id).severity else { continue }
      var findings = Findings(check, severity: severity)
      search(policy, &findings)
      lines.add(policy.texts.values.map(\.file))
      result.diagnostics.add(contentsOf: lines.pointing(findings))
    }
  }
}
