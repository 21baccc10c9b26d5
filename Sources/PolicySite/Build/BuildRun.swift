/// One build on its way: what was built, what is at fault, what stays as it was.
struct BuildRun {
  let options: BuildOptions
  let repository: Repository
  let faults: ReadingFaults
  /// What the folder of output holds from builds before.
  private var published: PublishedEntities
  private var publishedRedirects: PublishedRedirects
  private let hosts: HostPlan
  /// Without their policies.
  private let entities: [String: Entity]
  private let former: [String: Diagnostics]
  private var diagnostics: Diagnostics
  private var isFaultless: Bool
  private var built: [String] = []
  private var redirects: [String: [Redirect]] = [:]
  /// Faulty entities whose folder is there from a build before, and those that have none.
  private var kept: [String] = []
  private var missing: [String] = []
  private var isSiteBuilt = false
  private var staged = Staged()

  init(options: BuildOptions, repository: Repository, faults: ReadingFaults) throws {
    self.options = options
    self.repository = repository
    self.faults = faults
    published = try PublishedEntities(output: options.output)
    publishedRedirects = try PublishedRedirects(output: options.output)
    hosts = HostPlan(options: options, site: repository.shared.site)
    entities = Dictionary(uniqueKeysWithValues: repository.entities.map { ($0.entity.id, $0.entity) })
    former = FormerEntities(entities: repository.entities, known: repository.known).faults()
    diagnostics = faults.all
    isFaultless = true
    if options.keepsGoing, !options.entities.isEmpty { diagnostics = faultsOfAsked() }
    isFaultless = !diagnostics.hasErrors
  }

  // MARK: Building

  mutating func buildEntities(into writer: SiteWriter) throws {
    let ids = repository.known.filter { options.entities.isEmpty || options.entities.contains($0) }
    let work = EntityBuild(
      options: options, repository: repository, faults: faults, entities: entities, former: former,
      hosts: hosts, staging: writer.staging, isFaultless: isFaultless)
    for product in try Workers().map(ids, work.build) {
      diagnostics.add(contentsOf: product.diagnostics)
      if product.diagnostics.hasErrors { isFaultless = false }
      if let outcome = product.outcome {
        built.append(product.id)
        redirects[product.id] = outcome.redirects
        publishedRedirects[product.id] = outcome.redirects
        staged.add(outcome.staged)
      } else {
        let isThere = FileSystem.isFolder(options.output + "/" + product.id)
        if isThere { kept.append(product.id) } else { missing.append(product.id) }
      }
    }
  }

  /// The files above the entities' folders.
  mutating func buildSite(into writer: SiteWriter) throws {
    guard let base = repository.shared.themes[Repository.siteTheme] else { return }
    var found = faults.themes[Repository.siteTheme] ?? Diagnostics()
    let entries = repository.known.filter { options.entities.isEmpty || options.entities.contains($0) }
      .compactMap(entry)
    let site = repository.shared.site
    var outputs = try SitePages(site: site, theme: base, links: links, entities: entries).outputs(&found)
    try hosts.add(
      for: site, entities: entries.map(\.id), redirects: entries.flatMap { publishedRedirects[$0.id] }, to: &outputs,
      &found)
    diagnostics.add(contentsOf: found)
    if found.hasErrors {
      isFaultless = false
    } else if mayWrite {
      staged.add(try writer.staging.stage(outputs))
      isSiteBuilt = true
    }
  }

  private var links: SiteLinks { options.links }

  /// Without the faults of entities and themes that this build is not about.
  private func faultsOfAsked() -> Diagnostics {
    var asked = faults.site
    asked.add(contentsOf: faults.shared)
    for id in options.entities {
      if let own = faults.entities[id] { asked.add(contentsOf: own) }
      if let theme = entities[id].flatMap({ faults.themes[$0.theme] }) { asked.add(contentsOf: theme) }
    }
    return asked
  }

  /// What the home page shows of an entity: as it was, if its folder stays as it was; nil if it has none.
  private func entry(_ id: String) -> SitePages.Entry? {
    guard !missing.contains(id) else { return nil }
    if kept.contains(id), let last = published.byID[id]?.entry { return last }
    return entities[id].map(entry)
      ?? SitePages.Entry(
        id: id, name: LocalizedText(id), locales: [], sourceLocale: repository.shared.site.defaultLocale,
        isBelowSite: false)
  }

  private func entry(_ entity: Entity) -> SitePages.Entry {
    SitePages.Entry(
      id: entity.id, name: entity.card.person.name, locales: entity.locales, sourceLocale: entity.sourceLocale,
      isBelowSite: repository.shared.site.baseURL.map { entity.baseURL == $0 + entity.id + "/" } ?? false)
  }

  // MARK: Writing

  /// Whether anything that was built is to be published.
  var mayWrite: Bool {
    isFaultless || options.keepsGoing && !faults.site.hasErrors && !built.isEmpty
  }

  mutating func commit(_ writer: SiteWriter) throws -> SiteWriter.Summary {
    let folders = built + built.flatMap(formerIDs)
    let summary = try writer.commit(
      staged, replacing: isSiteBuilt ? nil : folders,
      keeping: kept.flatMap { published.byID[$0]?.folders ?? [$0] })
    for id in built {
      if let entity = entities[id] { published.add(entry(entity), formerIDs: formerIDs(id)) }
    }
    if isSiteBuilt { published.keep(only: Set(built + kept)) }
    try published.write(to: options.output, in: repository.shared.site.defaultLocale)
    try publishedRedirects.write(to: options.output, only: Set(published.byID.keys))
    return summary
  }

  private func formerIDs(_ id: String) -> [String] {
    entities[id]?.redirectFrom.map(\.id) ?? []
  }

  func report(_ written: SiteWriter.Summary?) -> BuildReport {
    BuildReport(
      diagnostics: diagnostics, written: written, entities: built.count, kept: kept, missing: missing,
      redirects: redirects)
  }
}
