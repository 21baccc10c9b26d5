import Templates

/// Reads, plans and renders everything without writing it, then looks at it with every check.
package struct CheckRun {
  let root: String
  let entities: [String]
  let clock: Clock

  /// - Parameter entities: those to check; all if there are none.
  package init(root: String, entities: [String] = [], clock: Clock) {
    self.root = root
    self.entities = entities
    self.clock = clock
  }

  /// Faults of the content come back in the report.
  ///
  /// Throws `MachineFault` for what the machine refuses, `UsageFault` for an entity that there isn't.
  package func run() throws -> CheckReport {
    let lock = try ContentLock.reading(root: root)
    defer { withExtendedLifetime(lock) {} }
    let (repository, faults) = try Repository.readApart(
      root: root, only: entities, isLocked: true, withPolicies: false)
    var report = CheckReport()
    report.diagnostics = faults.all
    guard let repository else { return report }
    var exceptions = Exceptions(reader: ContentReader(root: root))
    report.files = ["content/site.yml"]
    var settings: [String: CheckSettings] = [:]
    // Of a few entities nobody can tell what the others need.
    if entities.isEmpty { settings[""] = CheckSettings(site: repository.shared.site, content: nil) }
    let former = FormerEntities(entities: repository.entities, known: repository.known).faults()
    for owner in repository.entities {
      var told = former[owner.entity.id] ?? Diagnostics()
      guard let content = try repository.content(of: owner.entity.id, &told) else {
        report.diagnostics.add(contentsOf: told)
        continue
      }
      try told.add(contentsOf: rendering(content, repository.shared))
      let own = CheckSettings(site: repository.shared.site, content: content)
      settings[owner.entity.id] = own
      let result = try EntityCheck(content: content, shared: repository.shared, clock: clock).result()
      told = own.applied(to: told)
      told.add(contentsOf: result.diagnostics)
      let (rest, excused) = try exceptions.settle(told)
      report.diagnostics.add(contentsOf: rest)
      report.excused += excused
      report.entities += 1
      report.policies += result.policies
      report.texts += result.texts
      report.files += result.files
      for file in result.files + content.policies.map({ $0.folder + "/policy.yml" }) { try exceptions.note(file) }
    }
    if entities.isEmpty { try checkShared(repository.shared, &report, &exceptions) }
    report.diagnostics.add(contentsOf: exceptions.faults)
    report.diagnostics.add(
      contentsOf: exceptions.unused { check, place in
        let parts = place.file.split(separator: "/").map(String.init)
        let owner = parts.count > 2 && parts[1] == "entities" ? parts[2] : ""
        return settings[owner]?.level(of: check, in: parts.count > 3 ? parts[3] : nil) ?? .off
      })
    return report
  }

  /// What a build would tell of the entity.
  private func rendering(_ content: EntityContent, _ shared: Shared) throws -> Diagnostics {
    var told = Diagnostics()
    let options = BuildOptions(root: root, output: "", clock: clock)
    if let site = EntityPlanner(content: content, shared: shared, options: options).plan(&told) {
      _ = try EntityPages(owner: site, links: SiteLinks(namesIndex: false)).outputs(&told)
    }
    return told
  }

  private func checkShared(_ shared: Shared, _ report: inout CheckReport, _ exceptions: inout Exceptions) throws {
    let settings = CheckSettings(site: shared.site, content: nil)
    var found = Diagnostics()
    for check in CheckList.all {
      guard case .site(let search) = check.search, let severity = settings.level(of: check).severity else { continue }
      var findings = Findings(check, severity: severity)
      search(shared, &findings)
      for finding in findings.found { found.add(finding.diagnostic) }
    }
    let (rest, excused) = try exceptions.settle(found)
    report.diagnostics.add(contentsOf: rest)
    report.excused += excused
    for file in shared.clauses.files { try exceptions.note(file) }
  }
}
