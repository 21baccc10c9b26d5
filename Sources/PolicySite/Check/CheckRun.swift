import Templates

/// Reads, plans and renders everything without writing it, then looks at it with every check.
package struct CheckRun {
  let root: String
  let entities: [String]
  let clock: Clock
  /// Asks the net for the addresses that texts link to; nil if that is not to be done.
  let prober: (any LinkProber)?

  /// - Parameter entities: those to check; all if there are none.
  package init(root: String, entities: [String] = [], clock: Clock, prober: (any LinkProber)? = nil) {
    self.root = root
    self.entities = entities
    self.clock = clock
    self.prober = prober
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
    let check = EntityCheck(
      root: root, shared: repository.shared, clock: clock, ground: CheckGround(repository.shared))
    let results = try Workers().map(repository.entities.map(\.entity)) { entity in
      var told = former[entity.id] ?? Diagnostics()
      let content = try repository.content(of: entity, &told)
      return try check.result(of: content, told)
    }
    var exceptions = Exceptions(reader: ContentReader(root: root))
    var external = ExternalLinks()
    var uses = Uses()
    for result in results {
      report.diagnostics.add(contentsOf: result.diagnostics)
      report.excused += result.excused
      exceptions.add(result.exceptions)
      external.add(result.external, result.settings)
      uses.add(result.uses)
      report.entities += 1
      report.policies += result.policies
      report.texts += result.texts
      report.files += result.files
    }
    report.external = external.addresses
    if let prober { try ask(prober, external, &report, &exceptions) }
    // Of a few entities nobody can tell what the others need.
    if entities.isEmpty {
      let isWhole = repository.known.count == results.count
      let site = CheckedSite(
        shared: repository.shared, uses: isWhole ? uses.closed(over: repository.shared.clauses) : nil)
      try checkShared(site, &report, &exceptions)
    }
    report.diagnostics.add(contentsOf: exceptions.faults)
    return report
  }

  private func ask(
    _ prober: any LinkProber, _ external: ExternalLinks, _ report: inout CheckReport, _ exceptions: inout Exceptions
  ) throws {
    report.answers = prober.answers(to: external.addresses)
    let (rest, excused) = try exceptions.settle(external.diagnostics(report.answers))
    report.diagnostics.add(contentsOf: rest)
    report.excused += excused
    let unused = exceptions.unused { check, place in
      guard check.isExternal || check.id == Check.unusedException.id else { return .off }
      return external.level(of: check, at: place)
    }
    report.diagnostics.add(contentsOf: unused)
  }

  private func checkShared(_ site: CheckedSite, _ report: inout CheckReport, _ exceptions: inout Exceptions) throws {
    let settings = CheckSettings(site: site.shared.site, content: nil)
    var found = Diagnostics()
    for check in CheckList.all {
      guard let severity = settings.level(of: check).severity else { continue }
      var findings = Findings(check, severity: severity)
      switch check.search {
      case .site(let search): search(site, &findings)
      case .everywhere(_, let data): for value in site.dataValues { data(value, &findings) }
      case .policy, .entity, .reading, .external: continue
      }
      for finding in findings.found { found.add(finding.diagnostic) }
    }
    let (rest, excused) = try exceptions.settle(found)
    report.diagnostics.add(contentsOf: rest)
    report.excused += excused
    let parties = site.shared.parties.keys.sorted().map { "content/parties/\($0).yml" }
    for file in site.shared.clauses.files + parties { try exceptions.note(file) }
    report.diagnostics.add(
      contentsOf: exceptions.unused { check, place in
        if check.isExternal { return .off }
        if case .site = check.search, site.uses == nil { return .off }
        return place.isShared ? settings.level(of: check) : .off
      })
  }
}
