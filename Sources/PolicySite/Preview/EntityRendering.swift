/// Renders one entity's folder for the preview, by the same steps as the build.
struct EntityRendering {
  /// By their paths below the site's root.
  let files: [String: [UInt8]]
  /// Everything that concerns the entity.
  let faults: Diagnostics

  init(_ id: String, _ sources: inout PreviewSources, clock: Clock, showsDrafts: Bool) throws {
    var found = sources.formerFaults(of: id)
    let content = try sources.content(of: id, &found)
    var files: [String: [UInt8]] = [:]
    if let content, let (shared, reading) = try sources.shared(theme: content.entity.theme) {
      let options = BuildOptions(root: sources.root, output: "", clock: clock, showsDrafts: showsDrafts)
      let planned = EntityPlanner(content: content, shared: shared, options: options).plan(&found)
      if let planned {
        let outputs = try EntityPages(owner: planned, links: Self.links).outputs(&found)
        for (path, bytes) in outputs.files { files[path] = bytes }
        let lost = try Self.notFound(planned)
        if !lost.isEmpty { files[id + "/404.html"] = lost }
      }
      found.add(contentsOf: reading.concerning(content, planned))
      found = try found.settled(content, shared.site, root: sources.root)
    }
    found.add(contentsOf: sources.faults.site)
    self.files = files
    faults = found
  }

  static let links = SiteLinks(namesIndex: false)

  /// The page for lost readers, for a site that stands at the preview's root, whatever its own address.
  private static func notFound(_ site: EntitySite) throws -> [UInt8] {
    var entity = site.entity
    entity.baseURL = "http://localhost/\(entity.id)/"
    let owner = EntitySite(
      entity: entity, policies: site.policies, locales: site.locales, theme: site.theme, site: site.site,
      clock: site.clock)
    guard let strings = site.theme.theme.strings[entity.sourceLocale] else { return [] }
    let context = PageContext(owner: owner, locale: entity.sourceLocale, strings: strings, links: links)
    return try NotFoundPage(context: context).html()
  }
}

extension ReadingFaults {
  /// Those of what the entity shares with others.
  func concerning(_ content: EntityContent, _ site: EntitySite?) -> Diagnostics {
    let uses = (site?.policies ?? []).reduce(into: Set<String>()) { $0.formUnion($1.uses) }
    var found = SharedConcern(content: content, uses: uses).faults(of: shared)
    if let theme = themes[content.entity.theme] { found.add(contentsOf: theme) }
    return found
  }
}
