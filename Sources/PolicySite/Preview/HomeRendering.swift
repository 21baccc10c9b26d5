/// Renders the files above the entities' folders for the preview.
struct HomeRendering {
  let files: [String: [UInt8]]
  let faults: Diagnostics

  init(_ sources: inout PreviewSources) throws {
    var found = sources.faults.site
    var files: [String: [UInt8]] = [:]
    if let (shared, reading) = try sources.shared(theme: Repository.siteTheme) {
      if let faults = reading.themes[Repository.siteTheme] { found.add(contentsOf: faults) }
      if let theme = shared.themes[Repository.siteTheme] {
        let entries = sources.known.compactMap { sources.entities[$0]?.entity }.map { Self.entry($0, shared.site) }
        let pages = SitePages(site: shared.site, theme: theme, links: EntityRendering.links, entities: entries)
        for (path, bytes) in try pages.outputs(&found).files { files[path] = bytes }
        files["404.html"] = try Self.notFound(shared.site, theme) ?? files["404.html"]
      }
    }
    for id in sources.entities.keys.sorted() { found.add(contentsOf: sources.entities[id]?.faults ?? Diagnostics()) }
    self.files = files
    faults = found
  }

  private static func entry(_ entity: Entity, _ site: Site) -> SitePages.Entry {
    SitePages.Entry(
      id: entity.id, name: entity.card.person.name, locales: entity.locales, sourceLocale: entity.sourceLocale,
      isBelowSite: site.baseURL.map { entity.baseURL == $0 + entity.id + "/" } ?? false)
  }

  /// The page for lost readers, for a site that stands at the preview's root, whatever its own address.
  private static func notFound(_ site: Site, _ theme: PreparedTheme) throws -> [UInt8]? {
    var site = site
    site.baseURL = "http://localhost/"
    var unheard = Diagnostics()
    let pages = SitePages(site: site, theme: theme, links: EntityRendering.links, entities: [])
    return try pages.outputs(&unheard).files.first { $0.path == "404.html" }?.bytes
  }
}
