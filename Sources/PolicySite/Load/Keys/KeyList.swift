/// The keys that a mapping may have.
struct KeyList: Sendable {
  /// How messages call the mapping: `site.yml`. Nil for one that is called by the key whose value it is.
  let owner: String?
  let keys: [any ListedKey]

  init(of owner: String? = nil, _ keys: [any ListedKey]) {
    self.owner = owner
    self.keys = keys
  }

  var names: [String] { keys.map(\.name) }

  /// The JSON Schema of the mapping.
  var schema: JSON {
    var fields: [String: JSON] = [
      "type": .string("object"),
      "additionalProperties": .bool(false),
      "properties": .object(Dictionary(uniqueKeysWithValues: keys.map { ($0.name, JSONSchema.described($0)) })),
    ]
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { fields["required"] = .list(required.map { .string($0) }) }
    return .object(fields)
  }
}

extension YAMLMap {
  /// A fault for each key that is not in the list, and for each that must be there and isn't.
  func check(_ list: KeyList, as owner: String? = nil, _ diagnostics: inout Diagnostics) {
    let owner = list.owner ?? owner ?? "this mapping"
    refuseOthers(than: list.names, in: owner, &diagnostics)
    for key in list.keys where key.isRequired { require(key.name, in: owner, &diagnostics) }
  }

  /// The key's value; nil, with the fault told, if it is not of the key's form, and nil if there is none.
  func read<Value>(_ key: Key<Value>, _ diagnostics: inout Diagnostics) -> Value? {
    has(key.name) ? key.form.read(self, key.name, &diagnostics) : nil
  }

  func place<Value>(of key: Key<Value>) -> Place { place(of: key.name) }
}
