import CommonMark
import Templates

/// All files of one entity's folder.
struct EntityPages {
  let owner: EntitySite
  let links: SiteLinks

  func outputs(_ diagnostics: inout Diagnostics) throws -> Outputs {
    var outputs = Outputs()
    let entity = owner.entity
    let place = Place(file: "content/entities/\(entity.id)/entity.yml")
    func add(_ path: [String], _ bytes: [UInt8], _ claimant: String, _ place: Place, _ found: inout Diagnostics) {
      outputs.add(path.joined(separator: "/"), bytes, by: claimant, at: place, &found)
    }
    guard let main = context(entity.sourceLocale) else { return outputs }
    for (name, bytes) in owner.theme.theme.assets.files {
      add([entity.id, "assets", name], bytes, "the theme's asset", place, &diagnostics)
    }
    add([entity.id, "index.html"], try EntityPage(context: main).html(), "the entity's page", place, &diagnostics)
    add(
      [entity.id, "404.html"], try NotFoundPage(context: main).html(), "the page for lost readers", place, &diagnostics)
    for locale in owner.locales {
      guard let context = context(locale) else { continue }
      add(
        [entity.id, locale.description, "index.html"], try LocalePage(context: context).html(),
        "the page of the locale \(locale)", place, &diagnostics)
      for policy in owner.policies {
        let claimant = "\(entity.id)/\(policy.id) in \(locale)"
        for (path, bytes) in try files(of: policy, context) {
          add(path, bytes, claimant, policy.place, &diagnostics)
        }
      }
    }
    for policy in owner.policies {
      let claimant = "the records of \(entity.id)/\(policy.id)"
      for (path, bytes) in try RecordFiles(context: main, policy: policy).files() {
        add(path, bytes, claimant, policy.place, &diagnostics)
      }
    }
    let index = SearchFiles(owner: owner)
    if let sitemap = index.sitemap(context: main) {
      add([entity.id, "sitemap.xml"], sitemap, "the sitemap", place, &diagnostics)
    }
    add([entity.id, "robots.txt"], index.robots(), "robots.txt", place, &diagnostics)
    try MovedPages(owner: owner, context: context).add(to: &outputs, &diagnostics)
    try FormerEntityPages(owner: owner, context: context).add(to: &outputs, &diagnostics)
    return outputs
  }

  private func context(_ locale: LocaleTag) -> PageContext? {
    owner.theme.theme.strings[locale].map { PageContext(owner: owner, locale: locale, strings: $0, links: links) }
  }

  private func files(of policy: EntitySite.PolicySite, _ context: PageContext) throws -> [([String], [UInt8])] {
    guard let shown = policy.history.shown else { return [] }
    let folder = policy.folder(context.entity.id, context.locale)
    var files: [([String], [UInt8])] = []
    let list = VersionList(context: context, policy: policy)
    let main = TextPage(
      context: context, policy: policy, version: shown, entry: policy.history.entry(of: shown), isMain: true, list: list
    )
    files.append((folder + ["index.html"], try main.html()))
    if let text = shown.text(for: context.locale) { files.append((folder + ["policy.md"], text.markdown)) }
    for entry in policy.history.versions {
      let page = TextPage(
        context: context, policy: policy, version: entry.version, entry: entry, isMain: false, list: list)
      files.append((page.folder + ["index.html"], try page.html()))
      // A version's file is its frozen text in that very locale; a page that shows the source text links to the
      // source's.
      if let text = entry.version.texts[context.locale] { files.append((page.folder + ["policy.md"], text.markdown)) }
    }
    return try files + changeFiles(of: policy, context)
  }

  /// What tells of changes, to people and to programs.
  private func changeFiles(of policy: EntitySite.PolicySite, _ context: PageContext) throws -> [([String], [UInt8])] {
    let history = try ChangeHistory(context: context, policy: policy)
    var files = try ChangePages(history: history).files().map { ($0.path, $0.bytes) }
    if let feed = AtomFeed(history: history).xml() { files.append((history.folder + ["feed.xml"], feed)) }
    if !policy.history.versions.isEmpty {
      files.append((history.folder + ["policy.json"], PolicyData(history: history).json()))
    }
    guard let standing = policy.history.inForce?.version ?? policy.history.upcoming.first?.version else { return files }
    if let fragment = Fragment(context: context, policy: policy, version: standing).html() {
      files.append((history.folder + ["fragment.html"], fragment))
    }
    return files
  }
}
