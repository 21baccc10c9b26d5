import Templates

/// load → check → plan → render → write, entity by entity.
package struct SiteBuild {
  let options: BuildOptions

  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// Builds the site. Faults of the content come back in the report, and then nothing was written.
  ///
  /// Throws `MachineFault` for what the machine refuses, `UsageFault` for an entity or a folder that can't be meant.
  package func run() throws -> BuildReport {
    try refuseOutput()
    var diagnostics = Diagnostics()
    guard let repository = try Repository.read(root: options.root, &diagnostics) else {
      return BuildReport(diagnostics: diagnostics, written: nil, entities: 0)
    }
    for id in options.entities where !repository.known.contains(id) {
      throw UsageFault(
        "there is no entity `\(id)`: " + NearestName.mend(id, in: repository.known, kind: "entity"))
    }
    let writer = try SiteWriter(output: options.output)
    var folders: [String] = []
    var entries: [SitePages.Entry] = []
    for content in repository.entities {
      entries.append(entry(content.entity, repository.shared.site))
      guard options.entities.isEmpty || options.entities.contains(content.entity.id) else { continue }
      folders.append(content.entity.id)
      guard let site = EntityPlanner(content: content, shared: repository.shared, options: options).plan(&diagnostics)
      else {
        continue
      }
      let outputs = try EntityPages(owner: site, links: links).outputs(&diagnostics)
      if !diagnostics.hasErrors { try writer.stage(outputs) }
    }
    if options.entities.isEmpty, let base = repository.shared.themes[Repository.siteTheme] {
      let pages = SitePages(site: repository.shared.site, theme: base, links: links, entities: entries)
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

  /// What is written among the sources would be read as one of them by the next build.
  private func refuseOutput() throws {
    guard !options.output.isEmpty else { throw UsageFault("--output is empty: name the folder to write") }
    for folder in ["content", "themes"] {
      guard let source = FileSystem.resolved(options.root + "/" + folder) else { continue }
      var parent = options.output
      while FileSystem.resolved(parent) == nil, let slash = parent.lastIndex(of: "/") {
        parent = String(parent[..<slash])
      }
      guard let place = FileSystem.resolved(parent.isEmpty ? "/" : parent), (place + "/").hasPrefix(source + "/")
      else { continue }
      throw UsageFault("\(options.output) lies in \(folder)/, which holds sources: name another folder with --output")
    }
  }

  private var links: SiteLinks { SiteLinks(namesIndex: options.linksNameIndex) }

  private func entry(_ entity: Entity, _ site: Site) -> SitePages.Entry {
    SitePages.Entry(
      id: entity.id, name: entity.card.person.name, locales: entity.locales, sourceLocale: entity.sourceLocale,
      isBelowSite: site.baseURL.map { entity.baseURL == $0 + entity.id + "/" } ?? false)
  }
}

/// A command that can't be meant as it was given. Exit code 2.
package struct UsageFault: Error, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
