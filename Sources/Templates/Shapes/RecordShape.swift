/// The fields that a kind of record has, in order. Records are nominal: each is known by its name in a schema.
package final class RecordShape: Sendable {
  package let name: String
  package let fields: [(name: String, shape: Shape)]

  /// `RecordShape("party", ["name": .text, "website": .address])`
  package init(_ name: String, _ fields: KeyValuePairs<String, Shape>) {
    self.name = name
    self.fields = fields.map { (name: $0.key, shape: $0.value) }
  }

  /// For records whose fields are data themselves: a theme's UI strings.
  package init(_ name: String, fields: [(name: String, shape: Shape)]) {
    self.name = name
    self.fields = fields
  }

  /// The position of the field of that name.
  func index(of field: String) -> Int? {
    fields.firstIndex { $0.name == field }
  }
}
