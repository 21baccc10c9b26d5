/// Reads the folder of one entity.
struct EntityFolder {
  let reader: ContentReader
  let id: String
  let entities: EntityLoader

  /// The entity with its policies, and where it names its theme; nil, with the faults told, if it can't serve.
  func load(_ diagnostics: inout Diagnostics) throws -> (EntityContent, theme: Place)? {
    let folder = "content/entities/" + id
    guard Identifier.isValid(id), reader.isFolder(folder) else {
      diagnostics.add(
        "misplaced-file", at: Place(file: folder), "`\(id)` is not a folder named by an entity's id",
        mend: "ids are lower-case letters, digits and hyphens")
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
    let loader = PolicyLoader(reader: reader, entity: entity, entities: entities)
    var policies: [PolicyContent] = []
    for name in try reader.names(in: folder) ?? [] where name != "entity.yml" {
      guard Identifier.isValid(name), reader.isFolder(folder + "/" + name) else {
        diagnostics.add(
          "misplaced-file", at: Place(file: folder + "/" + name), "`\(name)` is not a folder named by a policy's id",
          mend: "an entity's folder holds entity.yml and one folder for each policy")
        continue
      }
      policies.append(try loader.policy(id: name, &diagnostics))
    }
    return (EntityContent(entity: entity, policies: policies), map.place(of: "theme"))
  }
}
