import Templates

/// All checks of one entity: a function of its content, of what is shared, and of the clock.
struct EntityCheck {
  let content: EntityContent
  let shared: Shared
  let clock: Clock

  struct Result {
    var diagnostics = Diagnostics()
    var policies = 0
    var texts = 0
    var files: [String] = []
  }

  func result() throws -> Result {
    let owner = CheckedEntity(content: content, shared: shared, clock: clock)
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
      case .policy(let search):
        for policy in owner.policies {
          guard let severity = settings.level(of: check, in: policy.policy.id).severity else { continue }
          var findings = Findings(check, severity: severity)
          search(policy, &findings)
          lines.add(policy.texts.values.map(\.file))
          result.diagnostics.add(contentsOf: lines.pointing(findings))
        }
      case .site, .reading: continue
      }
    }
    for policy in owner.policies {
      result.texts += policy.texts.count
      result.files += policy.all.map(\.file.file)
    }
    return result
  }
}
