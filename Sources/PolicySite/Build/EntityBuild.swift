import Synchronization

/// The build of one entity, the unit of work: its policies are read, planned, rendered and staged, and nothing of them is
/// kept. Several are built at once.
final class EntityBuild: Sendable {
  private let options: BuildOptions
  private let reading: BuildReading
  private let faults: ReadingFaults
  private let former: [String: Diagnostics]
  private let hosts: HostPlan
  private let staging: Staging
  private let records: RecordFolder?
  /// After the first fault nothing more is staged, unless the build is to keep going.
  private let isFaultless: Atomic<Bool>

  init(
    options: BuildOptions, reading: BuildReading, faults: ReadingFaults, former: [String: Diagnostics],
    hosts: HostPlan, staging: Staging, records: RecordFolder?, isFaultless: Bool
  ) {
    self.options = options
    self.reading = reading
    self.faults = faults
    self.former = former
    self.hosts = hosts
    self.staging = staging
    self.records = records
    self.isFaultless = Atomic(isFaultless)
  }

  private var times: StageTimes? { options.listener.times }

  struct Product: Sendable {
    var id: String
    var diagnostics: Diagnostics
    /// Nil if something concerns the entity that keeps it from being published.
    var outcome: Outcome?
  }

  struct Outcome: Sendable {
    var redirects: [Redirect]
    var staged: Staged
    /// Whether it was built; else its record says that all is as it was.
    var isBuilt: Bool
  }

  func build(_ id: String) throws -> Product {
    var product = Product(id: id, diagnostics: former[id] ?? Diagnostics())
    if let record = reading.units[id]?.record, product.diagnostics.isEmpty {
      product.diagnostics = record.built
      product.outcome = Outcome(redirects: record.redirects, staged: record.staged, isBuilt: false)
      return product
    }
    guard let (outputs, site) = try outputs(of: id, &product.diagnostics) else { return product }
    var outcome = Outcome(redirects: outputs.redirects, staged: Staged(files: outputs.files.count), isBuilt: true)
    if isFaultless.load(ordering: .relaxed) || options.keepsGoing && !faults.site.hasErrors {
      outcome.staged = try times.take(.stage) { try staging.stage(outputs) }
      times.take(.record) { note(site, product.diagnostics, outcome) }
    }
    product.outcome = outcome
    return product
  }

  /// What leads from former addresses of an entity to today's; nothing is staged.
  func redirects(of id: String) throws -> [Redirect] {
    if let record = reading.units[id]?.record { return record.redirects }
    var found = former[id] ?? Diagnostics()
    return try outputs(of: id, &found)?.0.redirects ?? []
  }

  private func outputs(of id: String, _ found: inout Diagnostics) throws -> (Outputs, EntitySite)? {
    var made: (Outputs, EntitySite)?
    var isConcerned = faults.entities[id]?.hasErrors ?? false
    var content: EntityContent?
    if let entity = try entity(id, &found) {
      let policies = try times.take(.load) { try folder(id).policies(of: entity, &found) }
      let whole = EntityContent(entity: entity, policies: policies)
      content = whole
      isConcerned = isConcerned || faults.themes[entity.theme]?.hasErrors ?? false
      let planner = EntityPlanner(content: whole, shared: reading.shared, options: options)
      if let site = times.take(.plan, { planner.plan(&found) }) {
        let pages = EntityPages(owner: site, links: options.links)
        var outputs = try times.take(.render) { try pages.outputs(&found) }
        try hosts.add(for: site.entity, to: &outputs, &found)
        made = (outputs, site)
        let uses = site.policies.reduce(into: Set<String>()) { $0.formUnion($1.uses) }
        isConcerned = isConcerned || SharedConcern(content: whole, uses: uses).hasErrors(faults.shared)
      }
    }
    found = try found.settled(content, reading.shared.site, root: options.root)
    if found.hasErrors { isFaultless.store(false, ordering: .relaxed) }
    return isConcerned || found.hasErrors ? nil : made
  }

  /// As it was read; one that has a record, but faults with others now, is read late.
  private func entity(_ id: String, _ found: inout Diagnostics) throws -> Entity? {
    guard let unit = reading.units[id] else { return nil }
    return try unit.entity ?? folder(id).entity(&found)?.0
  }

  private func folder(_ id: String) -> EntityFolder {
    let shared = reading.shared
    let reader = reading.units[id].map { reading.reader.noting($0.notes) } ?? reading.reader
    return EntityFolder(
      reader: reader, id: id,
      entities: EntityLoader(site: shared.site, parties: shared.parties, laws: shared.laws))
  }

  /// Prepares the record that is written when the files are in place.
  private func note(_ site: EntitySite, _ built: Diagnostics, _ outcome: Outcome) {
    guard let records, former[site.entity.id] == nil, let unit = reading.units[site.entity.id],
      let notes = unit.notes.kept
    else { return }
    var moments = ClockInterval.Moments()
    for policy in site.policies {
      moments.zones.formUnion(policy.moments.zones)
      moments.days.formUnion(policy.moments.days)
    }
    var staged = outcome.staged
    staged.changed = 0
    staged.stale = []
    records.prepare(
      EntityRecord(
        key: unit.key, brief: unit.brief, notes: notes, interval: ClockInterval(moments, at: options.clock),
        read: faults.entities[site.entity.id] ?? Diagnostics(), built: built, redirects: outcome.redirects,
        staged: staged, outputs: []))
  }
}
