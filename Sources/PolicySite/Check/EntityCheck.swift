/// All that is to be told of one entity: a function of its content, of what is shared, and of the clock.
struct EntityCheck {
  let root: String
  let shared: Shared
  let clock: Clock

  struct Result: Sendable {
    var diagnostics = Diagnostics()
    var excused: [ExcusedFinding] = []
    var exceptions: Exceptions
    var policies = 0
    var texts = 0
    var files: [String] = []
  }

  /// - Parameter told: what was found when the entity was read.
  func result(of content: EntityContent, _ told: Diagnostics) throws -> Result {
    let owner = CheckedEntity(content: content, shared: shared, clock: clock)
    let settings = CheckSettings(site: shared.site, content: content)
    var found = try settings.applied(to: rendering(owner, told))
    found.add(contentsOf: search(owner, settings))
    var result = Result(exceptions: Exceptions(reader: ContentReader(root: root)), policies: content.policies.count)
    result.files = [owner.file]
    for policy in owner.policies {
      result.texts += policy.texts.count
      result.files += policy.all.map(\.file.file)
    }
    (result.diagnostics, result.excused) = try result.exceptions.settle(found)
    for file in result.files + content.policies.map({ $0.folder + "/policy.yml" }) { try result.exceptions.note(file) }
    let unused = result.exceptions.unused { check, place in
      place.isShared ? .off : settings.level(of: check, in: CheckSettings.policy(of: place))
    }
    result.diagnostics.add(contentsOf: unused)
    return result
  }

  /// What a build would tell.
  private func rendering(_ owner: CheckedEntity, _ told: Diagnostics) throws -> Diagnostics {
    var told = told
    var planner = EntityPlanner(
      content: owner.content, shared: shared, options: BuildOptions(root: root, output: "", clock: clock))
    for policy in owner.policies {
      told.add(contentsOf: policy.faults)
      planner.assembled[policy.policy.id] = policy.assembled
    }
    if let site = planner.plan(&told) {
      _ = try EntityPages(owner: site, links: SiteLinks(namesIndex: false)).outputs(&told)
    }
    return told
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
      case .policy(let search):
        for policy in owner.policies {
          guard let severity = settings.level(of: check, in: policy.policy.id).severity else { continue }
          var findings = Findings(check, severity: severity)
          search(policy, &findings)
          found.add(contentsOf: lines.pointing(findings))
        }
      case .site, .reading: continue
      }
    }
    return found
  }
}
