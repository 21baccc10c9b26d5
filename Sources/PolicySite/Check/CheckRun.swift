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
    var exceptions = Exceptions(reader: ContentReader(root: root))
    report.files = ["content/site.yml"]
    var settings: [String: CheckSettings] = [:]
    let ground = CheckGround(repository.shared)
    var external = ExternalLinks()
    var uses = Uses()
    var isWhole = entities.isEmpty
    // Of a few entities nobody can tell what the others need.
    if entities.isEmpty { settings[""] = CheckSettings(site: repository.shared.site, content: nil) }
    let former = FormerEntities(entities: repository.entities, known: repository.known).faults()
    for owner in repository.entities {
      var told = former[owner.entity.id] ?? Diagnostics()
      guard let content = try repository.content(of: owner.entity.id, &told) else {
        report.diagnostics.add(contentsOf: told)
        isWhole = false
        continue
      }
      let pages = try rendering(content, repository.shared, &told)
      uses.add(content, pages)
      let own = CheckSettings(site: repository.shared.site, content: content)
      settings[owner.entity.id] = own
      let result = try EntityCheck(
        content: content, shared: repository.shared, clock: clock, ground: ground, pages: pages
      ).result()
      told = own.applied(to: told)
      told.add(contentsOf: result.diagnostics)
      let (rest, excused) = try exceptions.settle(told)
      report.diagnostics.add(contentsOf: rest)
      report.excused += excused
      external.add(result.external)
      report.entities += 1
      report.policies += result.policies
      report.texts += result.texts
      report.files += result.files
      for file in result.files + content.policies.map({ $0.folder + "/policy.yml" }) { try exceptions.note(file) }
    }
    if entities.isEmpty {
      let site = CheckedSite(
        shared: repository.shared, uses: isWhole ? uses.closed(over: repository.shared.clauses) : nil)
      try checkShared(site, &report, &exceptions)
    }
    report.external = external.addresses
    if let prober {
      let answers = prober.answers(to: external.addresses)
      report.answers = answers
      let found = external.diagnostics(answers) { check, place in
        let (owner, policy) = Self.owner(of: place)
        return settings[owner]?.level(of: check, in: policy) ?? check.level
      }
      let (rest, excused) = try exceptions.settle(found)
      report.diagnostics.add(contentsOf: rest)
      report.excused += excused
    }
    report.diagnostics.add(contentsOf: exceptions.faults)
    report.diagnostics.add(
      contentsOf: exceptions.unused { check, place in
        // Nobody can tell what the net would have answered, or what other entities use.
        if case .external = check.search, prober == nil { return .off }
        if case .site = check.search, !isWhole { return .off }
        let (owner, policy) = Self.owner(of: place)
        return settings[owner]?.level(of: check, in: policy) ?? .off
      })
    return report
  }

  /// The entity and the policy of a file; an empty name for what is shared.
  private static func owner(of place: Place) -> (entity: String, policy: String?) {
    let parts = place.file.split(separator: "/").map(String.init)
    let entity = parts.count > 2 && parts[1] == "entities" ? parts[2] : ""
    return (entity, parts.count > 3 ? parts[3] : nil)
  }

  /// What a build would write for the entity; tells what it would tell.
  private func rendering(_ content: EntityContent, _ shared: Shared, _ told: inout Diagnostics) throws -> SitePlan {
    let options = BuildOptions(root: root, output: "", clock: clock)
    guard let site = EntityPlanner(content: content, shared: shared, options: options).plan(&told) else {
      return SitePlan()
    }
    return SitePlan(site, try EntityPages(owner: site, links: SiteLinks(namesIndex: false)).outputs(&told))
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
  }
}
