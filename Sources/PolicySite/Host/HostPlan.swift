/// What a build writes for hosts: once at the root of a site, or in the folder of the one entity that is published by itself.
struct HostPlan {
  let settings: HostSettings
  /// Where compressed copies are kept from run to run; nil if there are none.
  private let copies: Precompression?
  private let isBranch: Bool
  private let sitePrefix: String
  /// The entity whose folder stands at the target's root.
  let alone: String?

  init(options: BuildOptions, site: Site) {
    settings = options.target?.hosting ?? site.hosting
    // Drafts are looked at here, not fetched from afar.
    copies =
      site.isPrecompressed && !options.showsDrafts ? Precompression(store: options.root + "/.codicil/compressed") : nil
    sitePrefix = site.baseURL.map(NotFoundPage.path) ?? "/"
    alone = options.target?.alone
    if case .git? = options.target?.destination { isBranch = true } else { isBranch = false }
  }

  /// Adds what lies in the entity's own folder.
  func add(for entity: Entity, to outputs: inout Outputs, _ diagnostics: inout Diagnostics) throws {
    let claimant = "the host's file"
    let place = Place(file: SiteLoader.file)
    if entity.id == alone {
      let hosted = HostedSite(
        settings: settings, baseURL: entity.hasOwnAddress ? entity.baseURL : nil, isAlone: true, entities: [],
        rules: RedirectRules(outputs.redirects, alone: entity.id), isBranch: isBranch,
        isPrecompressed: copies != nil)
      for (path, bytes) in HostFiles(site: hosted).files() {
        outputs.add(entity.id + "/" + path, bytes, by: claimant, at: place, &diagnostics)
      }
    } else if settings.writes(.apache) {
      let folder = "\(sitePrefix)\(entity.id)/"
      outputs.add(
        entity.id + "/" + ApacheFile.name, Array(ApacheFile.ofEntity(folder).utf8), by: claimant, at: place,
        &diagnostics)
    }
    try copies?.add(to: &outputs, as: entity.id, &diagnostics)
  }

  /// Adds what lies above the entities' folders.
  func add(
    for site: Site, entities: [String], redirects: [Redirect], to outputs: inout Outputs,
    _ diagnostics: inout Diagnostics
  ) throws {
    guard alone == nil else { return }
    let hosted = HostedSite(
      settings: settings, baseURL: site.baseURL, isAlone: false, entities: entities, rules: RedirectRules(redirects),
      isBranch: isBranch,
      isPrecompressed: copies != nil)
    for (path, bytes) in HostFiles(site: hosted).files() {
      outputs.add(path, bytes, by: "the host's file", at: Place(file: SiteLoader.file), &diagnostics)
    }
    try copies?.add(to: &outputs, as: "_site", &diagnostics)
  }

  /// For the end of a build.
  func tidy() { copies?.tidy() }
}
