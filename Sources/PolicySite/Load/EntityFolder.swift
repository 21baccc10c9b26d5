/// Reads the folder of one entity.
struct EntityFolder {
  let reader: ContentReader
  let id: String
  let entities: EntityLoader

  private var folder: String { "content/entities/" + id }

  /// The entity without its policies, and where it names its theme; nil, with the faults told, if it can't serve.
  func entity(_ diagnostics: inout Diagnostics) throws -> (Entity, theme: Place)? {
    try diagnostics.telling { try readEntity(&$0) }
  }

  private func readEntity(_ diagnostics: inout Diagnostics) throws -> (Entity, theme: Place)? {
    guard Identifier.isValid(id), try reader.isFolder(folder) else {
      diagnostics.add(
        "misplaced-file", at: Place(file: folder), "`\(id)` is not a folder named by an entity's id",
        mend: "ids are lower-case letters, digits and hyphens")
      return nil
    }
    guard id != SitePages.assets else {
      diagnostics.add(
        "address-taken", at: Place(file: folder), "`/\(id)/` is the folder of the site's own assets",
        mend: "give the entity another id")
      return nil
    }
    let file = folder + "/entity.yml"
    guard let bytes = try reader.bytes(file) else {
      diagnostics.add(
        "missing-file", at: Place(file: file), "the entity \(id) has no entity.yml",
        mend: "write it with at least `name` and `locales`")
      return nil
    }
    guard let text = SourceText.normalised(bytes, file: file, &diagnostics),
      let map = YAMLSource.map(text, file: file, of: "entity.yml", &diagnostics),
      let entity = entities.entity(id: id, map, &diagnostics)
    else { return nil }
    return (entity, map.place(of: "theme"))
  }

  /// The policies of the entity that was read.
  func policies(of entity: Entity, _ diagnostics: inout Diagnostics) throws -> [PolicyContent] {
    try diagnostics.telling { try readPolicies(of: entity, &$0) } ?? []
  }

  private func readPolicies(of entity: Entity, _ diagnostics: inout Diagnostics) throws -> [PolicyContent] {
    let loader = PolicyLoader(reader: reader, entity: entity, entities: entities)
    var policies: [PolicyContent] = []
    for name in try reader.names(in: folder) ?? [] where name != "entity.yml" {
      guard Identifier.isValid(name), try reader.isFolder(folder + "/" + name) else {
        diagnostics.add(
          "misplaced-file", at: Place(file: folder + "/" + name), "`\(name)` is not a folder named by a policy's id",
          mend: "an entity's folder holds entity.yml and one folder for each policy")
        continue
      }
      if let policy = try diagnostics.telling({ try loader.policy(id: name, &$0) }) { policies.append(policy) }
    }
    return policies
  }

  /// The locales of its frozen texts, read from the names of their files alone.
  func frozenLocales(_ diagnostics: inout Diagnostics) throws -> Set<LocaleTag> {
    try diagnostics.telling { _ in try readFrozenLocales() } ?? []
  }

  private func readFrozenLocales() throws -> Set<LocaleTag> {
    var locales: Set<LocaleTag> = []
    for policy in try reader.folders(in: folder) {
      let versions = "\(folder)/\(policy)/versions"
      for version in try reader.folders(in: versions) {
        for name in try reader.names(in: versions + "/" + version) ?? [] where name.hasSuffix(".md") {
          if let locale = LocaleTag(String(name.dropLast(3))) { locales.insert(locale) }
        }
      }
    }
    return locales
  }
}
