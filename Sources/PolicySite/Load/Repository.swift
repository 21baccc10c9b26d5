import Templates

/// All content that a command works on, read once.
package struct Repository: Sendable {
  package let root: String
  let shared: Shared
  /// In the order of their ids.
  package let entities: [EntityContent]
  /// The ids of all entities, read or not.
  package let known: [String]

  /// The theme of the pages above the entities' folders.
  static let siteTheme = "base"

  /// Reads `content/` and `themes/`; nil, with the faults told, if site.yml can't serve.
  ///
  /// - Parameters:
  ///   - only: the entities to read; all if it is empty.
  ///   - isLocked: whether the caller holds the content already, to change it.
  /// - Throws: `MachineFault`; `UsageFault` for an entity that there isn't.
  package static func read(root: String, only: [String] = [], isLocked: Bool = false, _ diagnostics: inout Diagnostics)
    throws -> Repository?
  {
    let (repository, faults) = try readApart(root: root, only: only, isLocked: isLocked)
    diagnostics.add(contentsOf: faults.all)
    return repository
  }

  /// The same, with the faults by what they concern.
  ///
  /// - Parameter withPolicies: whether the entities come with their policies; without, `content(of:)` reads those of one
  ///   entity at a time, so that no more than that is held.
  package static func readApart(
    root: String, only: [String] = [], isLocked: Bool = false, withPolicies: Bool = true
  ) throws -> (repository: Repository?, faults: ReadingFaults) {
    try refuse(root)
    let lock = isLocked ? nil : try ContentLock.reading(root: root)
    defer { withExtendedLifetime(lock) {} }
    let reader = ContentReader(root: root)
    let known = try reader.folders(in: "content/entities")
    for id in only { try refuseUnknown(id, known) }
    var faults = ReadingFaults()
    guard let site = try SiteLoader(reader: reader).load(&faults.site) else { return (nil, faults) }
    refuseNone(known, &faults.site)
    PublishTarget.refuseUnknownEntities(of: site.targets, known: known, &faults.site)
    let parties = try PartyLoader(reader: reader).load(&faults.shared)
    let laws = try LawLoader(reader: reader).load(&faults.shared)
    let loader = EntityLoader(site: site, parties: parties, laws: laws)
    let names = try (reader.names(in: "content/entities") ?? []).filter { only.isEmpty || only.contains($0) }
    let entities = try Workers().map(names) { id in
      try EntityReading(EntityFolder(reader: reader, id: id, entities: loader), withPolicies: withPolicies)
    }
    var contents: [EntityContent] = []
    var frozen: [(theme: String, frozen: Set<LocaleTag>)] = []
    var themes = [(id: Self.siteTheme, place: Place(file: SiteLoader.file))]
    for read in entities {
      faults.entities[read.id] = read.faults
      guard let content = read.content, let place = read.themePlace else { continue }
      themes.append((content.entity.theme, place))
      frozen.append((content.entity.theme, read.frozenLocales))
      contents.append(content)
    }
    let shared = try SharedLoader(reader: reader).load(
      site: site, parties: parties, laws: laws, themes: themes, entities: frozen, &faults
    ).shared
    return (Repository(root: root, shared: shared, entities: contents, known: known), faults)
  }

  /// An entity that was read without its policies, with them.
  func content(of entity: Entity, _ diagnostics: inout Diagnostics) throws -> EntityContent {
    let loader = EntityLoader(site: shared.site, parties: shared.parties, laws: shared.laws)
    let folder = EntityFolder(reader: ContentReader(root: root), id: entity.id, entities: loader)
    return EntityContent(entity: entity, policies: try folder.policies(of: entity, &diagnostics))
  }

  /// An entity that there isn't is a mistake of the command line.
  static func refuseUnknown(_ id: String, _ known: [String]) throws {
    guard !known.contains(id) else { return }
    throw UsageFault("there is no entity `\(id)`: " + NearestName.mend(id, in: known, kind: "entity"))
  }

  /// A root without content is a mistake of the command line.
  static func refuse(_ root: String) throws {
    guard try !FileSystem.isFolder(root + "/content") else { return }
    throw UsageFault(
      "\(root == "." ? "this folder" : root) has no folder content/: run codicil in the folder that holds content/ and "
        + "themes/, or name it with --root")
  }

  /// A repository without an entity is a mistake, and most often a folder that is not there for the moment: a build would
  /// empty the site.
  static func refuseNone(_ known: [String], _ diagnostics: inout Diagnostics) {
    guard known.isEmpty else { return }
    diagnostics.add(
      "no-entity", at: Place(file: "content/entities"), "there is no entity",
      mend: "add a folder with an entity.yml, or see why those that were there are not (a link, a disk that is not "
        + "mounted)")
  }

  /// The policy that `entity/policy` names.
  ///
  /// - Throws: `UsageFault` if there is none.
  package func policy(_ name: PolicyName) throws -> (entity: Entity, policy: PolicyContent) {
    try Self.refuseUnknown(name.entity, known)
    guard let content = entities.first(where: { $0.entity.id == name.entity }) else {
      throw UsageFault("the entity `\(name.entity)` can't be read: mend its faults first")
    }
    guard let policy = content.policies.first(where: { $0.id == name.policy }) else {
      throw UsageFault(
        "\(name.entity) has no policy `\(name.policy)`: "
          + NearestName.mend(name.policy, in: content.policies.map(\.id), kind: "policy"))
    }
    return (content.entity, policy)
  }
}

/// What the folder of one entity gave.
private struct EntityReading: Sendable {
  let id: String
  /// Nil if its entity.yml can't serve.
  var content: EntityContent?
  /// Where it names its theme.
  var themePlace: Place?
  var frozenLocales: Set<LocaleTag> = []
  var faults = Diagnostics()

  init(_ folder: EntityFolder, withPolicies: Bool) throws {
    id = folder.id
    guard let (entity, place) = try folder.entity(&faults) else { return }
    themePlace = place
    frozenLocales = try folder.frozenLocales(&faults)
    content = EntityContent(entity: entity, policies: withPolicies ? try folder.policies(of: entity, &faults) : [])
  }
}

/// A policy as commands name it: `wemet/privacy`.
package struct PolicyName: Sendable, Hashable, CustomStringConvertible {
  package let entity: String
  package let policy: String

  /// Nil unless `text` is two ids joined by a slash.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(Identifier.isValid) else { return nil }
    entity = parts[0]
    policy = parts[1]
  }

  package var description: String { "\(entity)/\(policy)" }
}
