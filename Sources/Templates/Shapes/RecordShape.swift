/// The fields that a kind of record has, in order. Records are nominal: each is known by its name in a schema.
package final class RecordShape: Sendable {
  package let name: String
  package let fields: [(name: String, shape: Shape)]
  private let names: [String]

  /// `RecordShape("party", ["name": .text, "website": .address])`
  package convenience init(_ name: String, _ fields: KeyValuePairs<String, Shape>) {
    self.init(name, fields: fields.map { (name: $0.key, shape: $0.value) })
  }

  /// For records whose fields are data themselves: a theme's UI strings.
  package init(_ name: String, fields: [(name: String, shape: Shape)]) {
    self.name = name
    self.fields = fields
    names = fields.map(\.name)
  }

  /// The position of the field of that name, quickest if it is `likely`.
  func index(of field: String, likely: Int = 0) -> Int? {
    likely < names.count && names[likely] == field ? likely : names.firstIndex(of: field)
  }
}
