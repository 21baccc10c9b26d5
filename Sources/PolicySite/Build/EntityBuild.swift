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

  /// What was to be done with an entity.
  enum Work: Sendable {
    /// All is as its record says.
    case nothing
    case restyle(EntityRestyle)
    case build
  }

  struct Outcome: Sendable {
    var redirects: [Redirect]
    var staged: Staged
    var work: Work
  }

  func build(_ id: String) throws -> Product {
    var product = Product(id: id, diagnostics: former[id] ?? Diagnostics())
    guard var unit = reading.units[id] else { return product }
    if product.diagnostics.isEmpty, let record = unit.record, let outcome = try outcome(of: unit, record) {
      product.diagnostics = record.built
      product.outcome = outcome
      return product
    }
    let (brief, entity, notes) = try read(unit)
    unit.brief = brief
    defer { notes.forget() }
    guard let (outputs, site) = try outputs(of: entity, notes, &product.diagnostics) else { return product }
    var outcome = Outcome(redirects: outputs.redirects, staged: Staged(files: outputs.files.count), work: .build)
    if isStaging {
      outcome.staged = try times.take(.stage) { try staging.stage(outputs) }
      times.take(.record) { note(site, unit, notes, product.diagnostics, outcome) }
      outcome.staged.stamped = []
    }
    product.outcome = outcome
    return product
  }

  private var isStaging: Bool {
    isFaultless.load(ordering: .relaxed) || options.keepsGoing && !faults.site.hasErrors
  }

  /// Of an entity that has a record; nil if it must be built all the same.
  private func outcome(of unit: EntityUnit, _ record: EntityRecord) throws -> Outcome? {
    var outcome = Outcome(redirects: record.redirects, staged: record.staged, work: .nothing)
    guard record.key != unit.key, isStaging else { return outcome }
    guard let theme = reading.shared.themes[unit.brief.theme]?.theme, let whole = records?.record(of: unit.brief.id),
      whole.key == record.key
    else { return nil }
    let restyle = EntityRestyle(staging: staging, theme: theme, key: unit.key)
    guard let staged = try times.take(.stage, { try restyle.stage(whole) }) else { return nil }
    outcome.staged = staged
    outcome.work = .restyle(restyle)
    return outcome
  }

  /// What leads from former addresses of an entity to today's; nothing is staged.
  func redirects(of id: String) throws -> [Redirect] {
    guard let unit = reading.units[id] else { return [] }
    if let record = unit.record { return record.redirects }
    var found = former[id] ?? Diagnostics()
    let (_, entity, notes) = try read(unit)
    return try outputs(of: entity, notes, &found)?.0.redirects ?? []
  }

  private func outputs(
    of entity: Entity, _ notes: ReadingNotes, _ found: inout Diagnostics
  ) throws -> (Outputs, EntitySite)? {
    let folder = EntityFolder(reader: reading.reader.noting(notes), id: entity.id, entities: entities)
    let policies = try times.take(.load) { try folder.policies(of: entity, &found) }
    let content = EntityContent(entity: entity, policies: policies)
    let themeFaults = faults.themes[entity.theme]
    var isConcerned = faults.entities[entity.id]?.hasErrors ?? false || themeFaults?.hasErrors ?? false
    var made: (Outputs, EntitySite)?
    let planner = EntityPlanner(content: content, shared: reading.shared, options: options)
    if let site = times.take(.plan, { planner.plan(&found) }) {
      let pages = EntityPages(owner: site, links: options.links)
      var outputs = try times.take(.render) { try pages.outputs(&found) }
      try hosts.add(for: site.entity, to: &outputs, &found)
      made = (outputs, site)
      let uses = site.policies.reduce(into: Set<String>()) { $0.formUnion($1.uses) }
      isConcerned = isConcerned || SharedConcern(content: content, uses: uses).hasErrors(faults.shared)
    }
    found = try found.settled(content, reading.shared.site, root: options.root)
    if found.hasErrors { isFaultless.store(false, ordering: .relaxed) }
    return isConcerned || found.hasErrors ? nil : made
  }

  /// What the first look found, or the same anew. What reading it tells is told already.
  ///
  /// Throws `MachineFault` if the folder is not as it was at the first look, on which what all entities share rests.
  private func read(_ unit: EntityUnit) throws -> (EntityBrief, Entity, ReadingNotes) {
    if case .entity(let entity, let notes) = unit.look { return (unit.brief, entity, notes) }
    let id = unit.brief.id
    let glance = try EntityGlance(
      reading: id, isHeld: true, site: reading.shared.site, loader: entities, reader: reading.reader)
    guard let read = glance.unit, case .entity(let entity, let notes) = read.look, unit.look.mayBe(notes) else {
      throw MachineFault("content/entities/\(id) was changed while the site was built: build it again")
    }
    return (read.brief, entity, notes)
  }

  private var entities: EntityLoader {
    EntityLoader(site: reading.shared.site, parties: reading.shared.parties, laws: reading.shared.laws)
  }

  /// Prepares the record that is written when the files are in place.
  private func note(
    _ site: EntitySite, _ unit: EntityUnit, _ notes: ReadingNotes, _ built: Diagnostics, _ outcome: Outcome
  ) {
    guard let records, former[site.entity.id] == nil, let notes = notes.kept else { return }
    var moments = ClockInterval.Moments()
    for policy in site.policies {
      moments.zones.formUnion(policy.moments.zones)
      moments.days.formUnion(policy.moments.days)
    }
    records.prepare(
      EntityRecord(
        key: unit.key, brief: unit.brief, notes: notes, interval: ClockInterval(moments, at: options.clock),
        read: faults.entities[site.entity.id] ?? Diagnostics(), built: built, redirects: outcome.redirects,
        staged: outcome.staged.standing, outputs: outcome.staged.isNew ? outcome.staged.stamped : []))
  }
}
