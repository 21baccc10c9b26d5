/// How a value is written: what reads it, and what a JSON Schema says of it.
///
/// A schema accepts all that is read without a fault. It may accept more: whether a day or a law exists it can't know.
struct Form<Value>: Sendable {
  let schema: JSON
  /// The value of a key that is there; nil, with the fault told, if it is of another form.
  let read: @Sendable (YAMLMap, String, inout Diagnostics) -> Value?

  init(_ schema: JSON, _ read: @escaping @Sendable (YAMLMap, String, inout Diagnostics) -> Value?) {
    self.schema = schema
    self.read = read
  }

  /// A mapping with these keys, of which `read` makes the value.
  static func mapping(
    _ list: KeyList, as definition: JSONSchema.Definition? = nil,
    _ read: @escaping @Sendable (YAMLMap, inout Diagnostics) -> Value?
  ) -> Form {
    Form(definition.map(JSONSchema.reference) ?? list.schema) { map, key, diagnostics in
      guard let inner = map.map(key, &diagnostics) else { return nil }
      inner.check(list, as: "`\(key)`", &diagnostics)
      return read(inner, &diagnostics)
    }
  }

  /// A list of mappings with these keys.
  static func mappings<Item>(
    _ list: KeyList, _ read: @escaping @Sendable (YAMLMap, inout Diagnostics) -> Item?
  ) -> Form where Value == [Item] {
    Form(.object(["type": .string("array"), "items": list.schema])) { map, key, diagnostics in
      map.maps(key, &diagnostics).compactMap { item in
        item.check(list, as: "an item of `\(key)`", &diagnostics)
        return read(item, &diagnostics)
      }
    }
  }
}
