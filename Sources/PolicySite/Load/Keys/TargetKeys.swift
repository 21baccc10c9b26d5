/// The keys of an entry of `targets`.
enum TargetKeys {
  static let folder = Key(
    "folder", .destinationText, "A folder of this machine, absolute or from the folder that holds `content/`.")
  static let rclone = Key(
    "rclone", .destinationText,
    "A remote and a path, as rclone takes them: `web:/srv/policies`. What it needs to know of the remote, and credentials, stand in rclone's own configuration or in the environment."
  )
  static let git = Key("git", .branch, "A branch of a git repository, from which a host serves pages.")
  static let entities = Key(
    "entities", .targetEntities,
    "The ids of the entities that are published there; `all` if it is left out. One alone has its folder's content at the target's root."
  )
  static let hostFiles = Key(
    "host_files", .hostFiles, "The hosts for which files are written; those of site.yml if it is left out.")

  static let all = KeyList(of: "a target", [folder, rclone, git, entities, hostFiles])
}

/// The keys of a target's `git`.
enum BranchKeys {
  static let remote = Key(
    "remote", .destinationText, isRequired: true,
    "The repository: an address, a path, or the name of a remote of the repository that holds the content, such as `origin`."
  )
  static let branch = Key("branch", .destinationText, isRequired: true, "The branch: `gh-pages`.")

  static let all = KeyList(of: "`git`", [remote, branch])
}

extension Form where Value == String {
  /// Text that `TargetReader` looks at.
  static var destinationText: Form { Form(JSONSchema.reference(.text)) { $0.text($1, &$2) } }
}

extension Form where Value == YAMLMap {
  static var branch: Form { Form(BranchKeys.all.schema) { $0.map($1, &$2) } }
}

extension Form where Value == [String] {
  /// Ids without one twice; none for `all`.
  static var targetEntities: Form {
    Form(JSONSchema.list(of: JSONSchema.reference(.id))) { map, key, diagnostics in
      var ids: [String] = []
      for (text, place) in map.texts(key, &diagnostics) ?? [] where text != "all" {
        if ids.contains(text) {
          diagnostics.add("duplicate-value", at: place, "`\(text)` stands here twice", mend: "remove one of them")
        } else {
          ids.append(text)
        }
      }
      return ids
    }
  }
}

extension Form where Value == [PublishTarget] {
  /// A map from name to place.
  static var targets: Form {
    let schema = JSON.object([
      "type": .string("object"), "propertyNames": .object(["pattern": .string(Identifier.pattern)]),
      "additionalProperties": TargetKeys.all.schema,
    ])
    return Form(schema) { map, key, diagnostics in
      guard let targets = map.map(key, &diagnostics) else { return nil }
      return targets.keys.compactMap { name in
        guard Identifier.isValid(name) else {
          diagnostics.add(
            "impossible-value", at: targets.keyPlace(of: name), "`\(name)` is not a name that a target can have",
            mend: "write lower-case letters, digits and hyphens")
          return nil
        }
        guard targets.isMap(name) else {
          // Without the value and its line: an address may hold a password.
          diagnostics.add(
            "yaml-type", at: Place(file: targets.file), "the target `\(name)` must be a mapping",
            mend: "write `\(name): {folder: …}`, `{rclone: remote:path}` or `{git: {remote: …, branch: …}}`")
          return nil
        }
        return targets.map(name, &diagnostics).flatMap { TargetReader(name: name, map: $0).target(&diagnostics) }
      }
    }
  }
}
