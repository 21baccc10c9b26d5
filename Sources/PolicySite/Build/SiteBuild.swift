import Templates

/// load → check → plan → render → write, entity by entity.
package struct SiteBuild {
  let options: BuildOptions
  private let reader: ContentReader

  package init(_ options: BuildOptions) {
    self.options = options
    reader = ContentReader(root: options.root)
  }

  /// Builds the site. Faults of the content come back in the report, and then nothing was written.
  ///
  /// Throws `MachineFault` for what the machine refuses, `UsageFault` for an entity or a folder that can't be meant.
  package func run() throws -> BuildReport {
    var diagnostics = Diagnostics()
    guard let loaded = try load(&diagnostics) else {
      return BuildReport(diagnostics: diagnostics, written: nil, entities: 0)
    }
    let writer = try SiteWriter(output: options.output)
    var folders: [String] = []
    var entries: [SitePages.Entry] = []
    for content in loaded.entities {
      entries.append(entry(content.entity, loaded.shared.site))
      guard options.entities.isEmpty || options.entities.contains(content.entity.id) else { continue }
      folders.append(content.entity.id)
      guard let site = EntityPlanner(content: content, shared: loaded.shared, options: options).plan(&diagnostics)
      else {
        continue
      }
      let outputs = try EntityPages(owner: site, links: links).outputs(&diagnostics)
      if !diagnostics.hasErrors { try writer.stage(outputs) }
    }
    if options.entities.isEmpty, let base = loaded.shared.themes[Self.siteTheme] {
      let pages = SitePages(site: loaded.shared.site, theme: base, links: links, entities: entries)
      try writer.stage(pages.outputs(&diagnostics))
    }
    guard !diagnostics.hasErrors else {
      try writer.discard()
      return BuildReport(diagnostics: diagnostics, written: nil, entities: folders.count)
    }
    let summary = try writer.commit(replacing: options.entities.isEmpty ? nil : folders)
    try writer.discard()
    return BuildReport(diagnostics: diagnostics, written: summary, entities: folders.count)
  }

  /// The theme of the pages above the entities' folders.
  private static let siteTheme = "base"

  private var links: SiteLinks { SiteLinks(namesIndex: options.linksNameIndex) }

  private func entry(_ entity: Entity, _ site: Site) -> SitePages.Entry {
    SitePages.Entry(
      id: entity.id, name: entity.card.person.name, locales: entity.locales, sourceLocale: entity.sourceLocale,
      isBelowSite: site.baseURL.map { entity.baseURL == $0 + entity.id + "/" } ?? false)
  }

  private func load(_ diagnostics: inout Diagnostics) throws -> (shared: Shared, entities: [EntityContent])? {
    let known = try reader.folders(in: "content/entities")
    for id in options.entities where !known.contains(id) {
      throw UsageFault("there is no entity `\(id)`: " + NearestName.mend(id, in: known, kind: "entity"))
    }
    guard let site = try SiteLoader(reader: reader).load(&diagnostics) else { return nil }
    let parties = try PartyLoader(reader: reader).load(&diagnostics)
    let laws = try LawLoader(reader: reader).load(&diagnostics)
    let loader = EntityLoader(site: site, parties: parties, laws: laws)
    var contents: [EntityContent] = []
    var themes = [(id: Self.siteTheme, place: Place(file: SiteLoader.file))]
    for id in try reader.names(in: "content/entities") ?? [] {
      let folder = EntityFolder(reader: reader, id: id, entities: loader)
      guard let (content, themePlace) = try folder.load(&diagnostics) else { continue }
      themes.append((content.entity.theme, themePlace))
      contents.append(content)
    }
    let shared = try SharedLoader(reader: reader).load(
      site: site, parties: parties, laws: laws, themes: themes, &diagnostics)
    return (shared, contents)
  }
}

/// A command that can't be meant as it was given. Exit code 2.
package struct UsageFault: Error, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
