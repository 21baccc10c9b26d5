/// A JSON Schema of one kind of file, from the keys that its loader reads: for editors.
package struct ContentSchema: Sendable {
  /// The file's name.
  package let name: String
  /// The files that it is for, below the root folder; a text's is of its front matter only.
  package let files: String
  let title: String
  let meaning: String
  let keys: KeyList

  package static let all = [
    ContentSchema(
      name: "site.json", files: "content/site.yml", title: "site.yml", meaning: "What all entities share.",
      keys: SiteKeys.all),
    ContentSchema(
      name: "entity.json", files: "content/entities/*/entity.yml", title: "entity.yml",
      meaning: "The legal person that publishes the texts.", keys: EntityKeys.all),
    ContentSchema(
      name: "policy.json", files: "content/entities/*/*/policy.yml", title: "policy.yml",
      meaning: "How a policy's texts are laid out and kept.", keys: PolicyKeys.all),
    ContentSchema(
      name: "party.json", files: "content/parties/*.yml", title: "A party",
      meaning: "Another legal person that texts name: a host, a processor, an authority.", keys: PartyKeys.all),
    ContentSchema(
      name: "law.json", files: "content/laws/*.yml", title: "A law", meaning: "A law that entities are under.",
      keys: LawKeys.all),
    ContentSchema(
      name: "theme.json", files: "themes/*/theme.yml", title: "theme.yml", meaning: "The settings of a theme.",
      keys: ThemeKeys.all),
    ContentSchema(
      name: "front-matter.json", files: "content/entities/*/*/*.md", title: "Front matter",
      meaning: "What stands between the `---` lines at the head of a text.", keys: TextKeys.author),
    ContentSchema(
      name: "frozen-front-matter.json", files: "content/entities/*/*/versions/*/*.md", title: "Frozen front matter",
      meaning: "What stands between the `---` lines at the head of a text that was released.", keys: TextKeys.frozen),
  ]

  /// Whether an editor that reads YAML can use it for whole files.
  package var isOfWholeFiles: Bool { files.hasSuffix(".yml") }

  /// The schema, with all that it refers to.
  package var bytes: [UInt8] {
    guard case .object(var fields) = keys.schema else { return [] }
    fields["$schema"] = .string("http://json-schema.org/draft-07/schema#")
    fields["$comment"] = .string(Self.signature)
    fields["title"] = .string(title)
    fields["description"] = .string(meaning.filter { $0 != "`" })
    var definitions: [String: JSON] = [:]
    var open = JSON.object(fields).references
    while let definition = open.popFirst() {
      guard definitions[definition.rawValue] == nil else { continue }
      definitions[definition.rawValue] = definition.schema
      open.formUnion(definition.schema.references)
    }
    if !definitions.isEmpty { fields["definitions"] = .object(definitions) }
    return JSON.object(fields).bytes
  }

  /// What tells a file that Codicil wrote from others.
  static let signature = "Written by `codicil new --schemas`, from the keys that this version reads."
}

extension JSON {
  /// The definitions that it refers to.
  fileprivate var references: Set<JSONSchema.Definition> {
    switch self {
    case .list(let values): values.reduce(into: []) { $0.formUnion($1.references) }
    case .object(let fields):
      fields.reduce(into: []) { found, field in
        guard field.key == "$ref", case .string(let target) = field.value else {
          return found.formUnion(field.value.references)
        }
        let name = String(target.dropFirst(JSONSchema.definitions.count))
        if let definition = JSONSchema.Definition(rawValue: name) { found.insert(definition) }
      }
    case .fields(let fields): JSON.object(Dictionary(uniqueKeysWithValues: fields.map { ($0, $1) })).references
    case .null, .bool, .number, .string, .text, .written: []
    }
  }
}
