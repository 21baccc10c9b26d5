/// What the pages of a preview are made of, all but the policies: read once, and then only where it changed.
struct PreviewSources {
  let root: String
  /// The last that could be read.
  private(set) var site: Site?
  private(set) var entities: [String: Card] = [:]
  /// The ids of all entities, sorted.
  private(set) var known: [String] = []
  /// Faults of site.yml, and of what entities share.
  private(set) var faults = ReadingFaults()
  private var parties: [String: Party] = [:]
  private var laws: [String: Law] = [:]
  private var clauses: Clauses?
  private var wording: Wording?
  private var clauseFaults = Diagnostics()
  private var themes: [String: PreviewTheme] = [:]

  /// What entity.yml says, and what of the folder its theme must know.
  struct Card {
    /// Nil if it can't serve.
    var entity: Entity?
    var themePlace = Place(file: SiteLoader.file)
    var frozen: Set<LocaleTag> = []
    var faults = Diagnostics()
  }

  init(root: String) {
    self.root = root
  }

  private var reader: ContentReader { ContentReader(root: root) }
  private var loader: EntityLoader? { site.map { EntityLoader(site: $0, parties: parties, laws: laws) } }

  /// Reads what changed.
  mutating func read(_ changed: ChangedContent) throws {
    guard try FileSystem.isFolder(root + "/content") else {
      throw MachineFault("the folder \(root == "." ? "" : root + "/")content is not there any more")
    }
    let isWhole = changed.isEverything || changed.site || site == nil
    known = try reader.folders(in: "content/entities")
    if isWhole {
      faults.site = Diagnostics()
      let found = try SiteLoader(reader: reader).load(&faults.site)
      if let found { PublishTarget.refuseUnknownEntities(of: found.targets, known: known, &faults.site) }
      // What can't be read leaves what was read before.
      site = found ?? site
    }
    if isWhole || changed.clauses {
      clauseFaults = Diagnostics()
      clauses = try Clauses(reader: reader, &clauseFaults)
    }
    if isWhole || changed.parties {
      faults.shared = Diagnostics()
      parties = try PartyLoader(reader: reader).load(&faults.shared)
      laws = try LawLoader(reader: reader).load(&faults.shared)
      wording = try WordingLoader(reader: reader).load(&faults.shared)
    }
    let names = try reader.names(in: "content/entities") ?? []
    let readsAll = isWhole || changed.parties
    entities = entities.filter { names.contains($0.key) }
    for id in names where readsAll || changed.entities.contains(id) || entities[id] == nil {
      entities[id] = try card(id)
    }
    forgetThemes(changed, isWhole: isWhole)
  }

  /// What all share, with the one theme that is asked for; nil as long as site.yml was never read.
  mutating func shared(theme id: String) throws -> (Shared, ReadingFaults)? {
    guard let site, let clauses, let wording else { return nil }
    var faults = faults
    faults.shared.add(contentsOf: clauseFaults)
    let theme = try themes[id] ?? load(id, site)
    themes[id] = theme
    faults.themes[id] = theme.faults
    let shared = Shared(
      site: site, parties: parties, laws: laws, clauses: clauses, wording: wording,
      themes: theme.prepared.map { [id: $0] } ?? [:])
    return (shared, faults)
  }

  /// An entity with its policies, read anew; nil, with the faults told, if its entity.yml can't serve.
  func content(of id: String, _ diagnostics: inout Diagnostics) throws -> EntityContent? {
    guard let card = entities[id], let loader else { return nil }
    diagnostics.add(contentsOf: card.faults)
    guard let entity = card.entity else { return nil }
    let folder = EntityFolder(reader: reader, id: id, entities: loader)
    return EntityContent(entity: entity, policies: try folder.policies(of: entity, &diagnostics))
  }

  /// The entity in whose folder a name below the root lies: its id, or one that it had.
  func owner(of name: String) -> String? {
    if entities[name] != nil { return name }
    return known.first { id in entities[id]?.entity?.redirectFrom.contains { $0.id == name } ?? false }
  }

  /// Of the former ids of all entities.
  func formerFaults(of id: String) -> Diagnostics {
    let contents = known.compactMap { entities[$0]?.entity }.map { EntityContent(entity: $0, policies: []) }
    return FormerEntities(entities: contents, known: known).faults()[id] ?? Diagnostics()
  }

  /// The themes whose pages a change of one of `ids` shows on.
  func themes(extending ids: Set<String>) -> Set<String> {
    Set(themes.filter { $0.value.dependsOn(ids) }.keys).union(ids)
  }

  // MARK: Reading

  private func card(_ id: String) throws -> Card? {
    guard let loader else { return nil }
    let folder = EntityFolder(reader: reader, id: id, entities: loader)
    var card = Card()
    if let (entity, place) = try folder.entity(&card.faults) {
      card.entity = entity
      card.themePlace = place
      card.frozen = try folder.frozenLocales(&card.faults)
    }
    return card
  }

  /// The locales that released texts of its entities have and the site has not decide which words a theme needs.
  private func load(_ id: String, _ site: Site) throws -> PreviewTheme {
    let users = known.compactMap { entities[$0] }.filter { $0.entity?.theme == id }
    let archived = users.reduce(into: Set<LocaleTag>()) { $0.formUnion($1.frozen) }.subtracting(site.locales)
    let place = users.first?.themePlace ?? Place(file: SiteLoader.file)
    return try PreviewTheme(id, reader: reader, site: site, archived: archived.sorted(), namedAt: place)
  }

  private mutating func forgetThemes(_ changed: ChangedContent, isWhole: Bool) {
    if isWhole { return themes = [:] }
    let frozen = Set(changed.entities.compactMap { entities[$0]?.entity?.theme })
    themes = themes.filter { id, theme in
      if theme.prepared == nil, !changed.entities.isEmpty { return false }
      // A new version of an entity may be in a locale that nobody had.
      return !theme.dependsOn(changed.themes) && !(frozen.contains(id) && theme.lacks(localesOf(id)))
    }
  }

  private func localesOf(_ theme: String) -> Set<LocaleTag> {
    entities.values.filter { $0.entity?.theme == theme }.reduce(into: []) { $0.formUnion($1.frozen) }
  }
}
