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
    report.files = ["content/site.yml"]
    let former = FormerEntities(entities: repository.entities, known: repository.known).faults()
    let check = EntityCheck(root: root, shared: repository.shared, clock: clock)
    let results = try Workers().map(repository.entities.map(\.entity)) { entity in
      var told = former[entity.id] ?? Diagnostics()
      let content = try repository.content(of: entity, &told)
      return try check.result(of: content, told)
    }
    var exceptions = Exceptions(reader: ContentReader(root: root))
    for result in results {
      report.diagnostics.add(contentsOf: result.diagnostics)
      report.excused += result.excused
      exceptions.add(result.exceptions)
      report.entities += 1
      report.policies += result.policies
      report.texts += result.texts
      report.files += result.files
    }
    // Of a few entities nobody can tell what the others need.
    if entities.isEmpty { try checkShared(repository.shared, &report, &exceptions) }
    report.diagnostics.add(contentsOf: exceptions.faults)
    return report
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
    report.diagnostics.add(
      contentsOf: exceptions.unused { check, place in place.isShared ? settings.level(of: check) : .off })
  }
}
