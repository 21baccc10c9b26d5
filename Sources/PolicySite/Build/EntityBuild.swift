import Synchronization

/// The build of one entity, the unit of work: its policies are read, planned, rendered and staged, and nothing of them is
/// kept. Several are built at once.
final class EntityBuild: Sendable {
  private let options: BuildOptions
  private let repository: Repository
  private let faults: ReadingFaults
  /// Without their policies.
  private let entities: [String: Entity]
  private let former: [String: Diagnostics]
  private let hosts: HostPlan
  private let staging: Staging
  /// After the first fault nothing more is staged, unless the build is to keep going.
  private let isFaultless: Atomic<Bool>

  init(
    options: BuildOptions, repository: Repository, faults: ReadingFaults, entities: [String: Entity],
    former: [String: Diagnostics], hosts: HostPlan, staging: Staging, isFaultless: Bool
  ) {
    self.options = options
    self.repository = repository
    self.faults = faults
    self.entities = entities
    self.former = former
    self.hosts = hosts
    self.staging = staging
    self.isFaultless = Atomic(isFaultless)
  }

  struct Product: Sendable {
    var id: String
    var diagnostics: Diagnostics
    /// Nil if something concerns the entity that keeps it from being published.
    var outcome: Outcome?
  }

  struct Outcome: Sendable {
    var redirects: [Redirect]
    var staged: Staged
  }

  func build(_ id: String) throws -> Product {
    var product = Product(id: id, diagnostics: former[id] ?? Diagnostics())
    guard let outputs = try outputs(of: id, &product.diagnostics) else { return product }
    let mayWrite = isFaultless.load(ordering: .relaxed) || options.keepsGoing && !faults.site.hasErrors
    product.outcome = Outcome(
      redirects: outputs.redirects, staged: mayWrite ? try staging.stage(outputs) : Staged(files: outputs.files.count))
    return product
  }

  private func outputs(of id: String, _ found: inout Diagnostics) throws -> Outputs? {
    var outputs: Outputs?
    var isConcerned = faults.entities[id]?.hasErrors ?? false
    var content: EntityContent?
    if let entity = entities[id] {
      let owned = try repository.content(of: entity, &found)
      content = owned
      isConcerned = isConcerned || faults.themes[entity.theme]?.hasErrors ?? false
      let planner = EntityPlanner(content: owned, shared: repository.shared, options: options)
      if let site = planner.plan(&found) {
        var made = try EntityPages(owner: site, links: options.links).outputs(&found)
        try hosts.add(for: site.entity, to: &made, &found)
        outputs = made
        let uses = site.policies.reduce(into: Set<String>()) { $0.formUnion($1.uses) }
        isConcerned = isConcerned || SharedConcern(content: owned, uses: uses).hasErrors(faults.shared)
      }
    }
    found = try settled(found, of: content)
    if found.hasErrors { isFaultless.store(false, ordering: .relaxed) }
    return isConcerned || found.hasErrors ? nil : outputs
  }

  /// At the levels that are set, without what exceptions excuse.
  private func settled(_ found: Diagnostics, of content: EntityContent?) throws -> Diagnostics {
    guard !found.isEmpty else { return found }
    let settings = CheckSettings(site: repository.shared.site, content: content)
    var exceptions = Exceptions(reader: ContentReader(root: options.root))
    return try exceptions.settle(settings.applied(to: found)).0
  }
}
