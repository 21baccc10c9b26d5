/// One build on its way: what was built, what is at fault, what stays as it was.
struct BuildRun {
  let options: BuildOptions
  let reading: BuildReading
  let faults: ReadingFaults
  private let records: RecordFolder?
  /// What the folder of output holds from builds before.
  private var published: PublishedEntities
  private var publishedRedirects: PublishedRedirects
  private let hosts: HostPlan
  private let former: [String: Diagnostics]
  private var diagnostics: Diagnostics
  private var isFaultless: Bool
  /// Those whose folder in the site is as it should be, and of these the ones that a record did not spare, and those of
  /// which only the stylesheet changed.
  private var done: [String] = []
  private var built: [String] = []
  private var restyled: [(id: String, restyle: EntityRestyle)] = []
  private var redirects: [String: [Redirect]] = [:]
  /// Faulty entities whose folder is there from a build before, and those that have none.
  private var kept: [String] = []
  private var missing: [String] = []
  /// What each entity has staged, and what the site has itself, if it was built.
  private var staged: [Staged] = []
  private var stagedSite: Staged?

  init(options: BuildOptions, reading: BuildReading, faults: ReadingFaults, records: RecordFolder?) throws {
    self.options = options
    self.reading = reading
    self.faults = faults
    self.records = records
    published = try PublishedEntities(output: options.output)
    publishedRedirects = try PublishedRedirects(output: options.output)
    hosts = HostPlan(options: options, site: reading.shared.site)
    former = FormerEntities(
      entities: reading.known.compactMap { id in reading.units[id].map { (id, $0.brief.redirectFrom) } },
      known: reading.known
    ).faults()
    diagnostics = faults.all
    isFaultless = true
    if options.keepsGoing, !options.entities.isEmpty { diagnostics = faultsOfAsked() }
    isFaultless = !diagnostics.hasErrors
  }

  // MARK: Building

  mutating func buildEntities(into writer: SiteWriter) throws {
    let ids = reading.known.filter(options.concerns)
    records?.make()
    let work = EntityBuild(
      options: options, reading: reading, faults: faults, former: former, hosts: hosts,
      staging: writer.staging, records: records, isFaultless: isFaultless)
    let progress = Progress(total: ids.count, options.listener)
    if options.shard != nil, options.buildsTop, !hosts.settings.hosts.isEmpty {
      // Host files tell the redirects of all entities, also of those that other parts build.
      let others = reading.known.filter { !options.concerns($0) }
      for (id, redirects) in zip(others, try Workers().map(others, work.redirects)) {
        publishedRedirects[id] = redirects
      }
    }
    let products = try Workers().map(ids) { id in
      defer { progress.step() }
      return try work.build(id)
    }
    for product in products {
      diagnostics.add(contentsOf: product.diagnostics)
      if product.diagnostics.hasErrors { isFaultless = false }
      if let outcome = product.outcome {
        done.append(product.id)
        switch outcome.work {
        case .nothing: break
        case .restyle(let restyle): restyled.append((product.id, restyle))
        case .build: built.append(product.id)
        }
        redirects[product.id] = outcome.redirects
        publishedRedirects[product.id] = outcome.redirects
        staged.append(outcome.staged)
      } else {
        let isThere = try FileSystem.isFolder(options.output + "/" + product.id)
        if isThere { kept.append(product.id) } else { missing.append(product.id) }
      }
    }
  }

  /// The files above the entities' folders.
  mutating func buildSite(into writer: SiteWriter) throws {
    guard let base = reading.shared.themes[Repository.siteTheme] else { return }
    var found = faults.themes[Repository.siteTheme] ?? Diagnostics()
    let entries = reading.known.filter { options.entities.isEmpty || options.entities.contains($0) }
      .compactMap(entry)
    let site = reading.shared.site
    var outputs = try SitePages(site: site, theme: base, links: options.links, entities: entries).outputs(&found)
    try hosts.add(
      for: site, entities: entries.map(\.id), redirects: entries.flatMap { publishedRedirects[$0.id] }, to: &outputs,
      &found)
    diagnostics.add(contentsOf: found)
    if found.hasErrors {
      isFaultless = false
    } else if mayWrite {
      stagedSite = try writer.staging.stage(outputs)
    }
  }

  /// Without the faults of entities and themes that this build is not about.
  private func faultsOfAsked() -> Diagnostics {
    var asked = faults.site
    asked.add(contentsOf: faults.shared)
    for id in options.entities {
      if let own = faults.entities[id] { asked.add(contentsOf: own) }
      if let theme = reading.units[id].flatMap({ faults.themes[$0.brief.theme] }) { asked.add(contentsOf: theme) }
    }
    return asked
  }

  /// What the home page shows of an entity: as it was, if its folder stays as it was; nil if it has none.
  private func entry(_ id: String) -> SitePages.Entry? {
    guard !missing.contains(id) else { return nil }
    if kept.contains(id), let last = published.byID[id]?.entry { return last }
    return reading.units[id]?.brief.entry
      ?? SitePages.Entry(
        id: id, name: LocalizedText(id), locales: [], sourceLocale: reading.shared.site.defaultLocale,
        isBelowSite: false)
  }

  // MARK: Writing

  /// Whether anything that was built is to be published.
  var mayWrite: Bool {
    isFaultless || options.keepsGoing && !faults.site.hasErrors && !done.isEmpty
  }

  mutating func commit(_ writer: SiteWriter) throws -> SiteWriter.Summary {
    for id in built { records?.drop(id) }
    let isWhole = stagedSite != nil && options.shard == nil
    let summary = try writer.commit(
      staged, stagedSite, replacing: isWhole ? nil : try replaced(),
      keeping: kept.flatMap { published.byID[$0]?.folders ?? [$0] })
    try publish()
    try finishRecords(in: writer.staging.output)
    hosts.tidy()
    return summary
  }

  /// The names at the top of the site that a build of some entities answers for.
  private func replaced() throws -> [String] {
    let own = done + done.flatMap(formerIDs)
    guard let shard = options.shard else { return own }
    let entities = Set(reading.known + reading.known.flatMap(formerIDs))
    let others = try FileSystem.entries(in: options.output) ?? []
    return own
      + others.filter { !entities.contains($0.name) && shard.owns($0.name, isFolder: $0.kind == .folder) }.map(\.name)
  }

  /// Notes what the home page will need of entities that a later build keeps as they are.
  private mutating func publish() throws {
    var standing = done + kept
    if options.shard != nil {
      // The parts together leave what the whole would.
      let others = reading.known.filter { !options.concerns($0) && reading.units[$0] != nil }
      for id in others { note(id) }
      standing += others
    }
    for id in done { note(id) }
    if stagedSite != nil || options.shard != nil { published.keep(only: Set(standing)) }
    try published.write(to: options.output, in: reading.shared.site.defaultLocale)
    try publishedRedirects.write(to: options.output, only: Set(published.byID.keys))
  }

  private mutating func note(_ id: String) {
    if let brief = reading.units[id]?.brief { published.add(brief.entry, formerIDs: formerIDs(id)) }
  }

  /// What was built need not be built again while all is as it is now.
  private func finishRecords(in output: OpenFolder) throws {
    guard let records else { return }
    _ = try Workers().map(built) { try records.finish($0, in: output) }
    _ = try Workers().map(restyled) { id, restyle in records.renew(id, restyle.note) }
    records.tidy(reading.known)
  }

  private func formerIDs(_ id: String) -> [String] {
    reading.units[id]?.brief.redirectFrom.map(\.id) ?? []
  }

  func report(_ written: SiteWriter.Summary?) -> BuildReport {
    BuildReport(
      diagnostics: diagnostics, written: written, entities: done.count, kept: kept, missing: missing,
      redirects: redirects)
  }
}
