/// The records that templates may name. One schema serves many page kinds: each kind is one record in it.
package final class Schema: Sendable {
  let records: [RecordShape]
  private let positions: [String: Int]
  /// For each field of each record: the record that the field holds, or the lists in it; else nil.
  private let kinds: [[RecordShape?]]

  /// Throws if two records have one name, a record has two fields of one name, or a shape names a record that is not here.
  package init(_ records: [RecordShape]) throws(SchemaFault) {
    self.records = records
    var positions: [String: Int] = [:]
    for (position, record) in records.enumerated() {
      guard positions.updateValue(position, forKey: record.name) == nil else {
        throw SchemaFault("two records are called `\(record.name)`")
      }
    }
    self.positions = positions
    kinds = records.map { record in
      record.fields.map { field in field.shape.record.flatMap { positions[$0] }.map { records[$0] } }
    }
    for record in records { try check(record) }
  }

  /// A record value of the kind `name`, from its fields; a field left out is `.none`. Quickest in the order of the shape.
  ///
  ///     try schema.record("party", ["name": .string(party.name), "is_host": .flag(true)])
  ///
  /// Throws if there is no such record or field, a field is given twice, or a value does not fit the field's shape: mistakes
  /// of the caller's code, whatever the content.
  package func record(_ name: String, _ fields: KeyValuePairs<String, Value>) throws(SchemaFault) -> Value {
    try record(name, fields: fields.lazy.map { (name: $0.key, value: $0.value) })
  }

  /// The same for fields that are data themselves.
  package func record(
    _ name: String, fields: some Sequence<(name: String, value: Value)>
  ) throws(SchemaFault) -> Value {
    guard let position = positions[name] else {
      throw SchemaFault("there is no record `\(name)`", nearest: name, in: positions.keys)
    }
    let (shape, kinds) = (records[position], kinds[position])
    var values: [Value] = []
    values.reserveCapacity(shape.fields.count)
    var next = 0
    for (field, value) in fields {
      guard let index = shape.index(of: field, likely: next) else {
        throw SchemaFault("record `\(name)` has no field `\(field)`", nearest: field, in: shape.fields.map(\.name))
      }
      guard Self.fits(value, shape.fields[index].shape, kinds[index]) else {
        throw SchemaFault("`\(name).\(field)` is not \(shape.fields[index].shape.noun)")
      }
      if index < values.count {
        guard case .none = values[index] else { throw SchemaFault("`\(name).\(field)` is given twice") }
        values[index] = value
      } else {
        while values.count < index { values.append(.none) }
        values.append(value)
      }
      next = index + 1
    }
    while values.count < shape.fields.count { values.append(.none) }
    return .record(Record(shape: shape, fields: values))
  }

  subscript(name: String) -> RecordShape? {
    positions[name].map { records[$0] }
  }

  func position(of name: String) -> Int? { positions[name] }

  /// - Parameter kind: of the records in it.
  private static func fits(_ value: Value, _ shape: Shape, _ kind: RecordShape?) -> Bool {
    switch (value, shape) {
    case (.none, _), (.text, .text), (.text, .address), (.text, .file), (.text, .script), (.markup, .markup),
      (.flag, .flag):
      true
    case (.list(let elements), .list(let element)): elements.allSatisfy { fits($0, element, kind) }
    case (.record(let record), .record): record.shape === kind
    default: false
    }
  }

  private func check(_ record: RecordShape) throws(SchemaFault) {
    var names: Set<String> = []
    for field in record.fields {
      guard names.insert(field.name).inserted else {
        throw SchemaFault("record `\(record.name)` has two fields `\(field.name)`")
      }
      if let name = field.shape.record, positions[name] == nil {
        throw SchemaFault("`\(record.name).\(field.name)` is a record `\(name)`, which the schema lacks")
      }
    }
  }
}

extension Shape {
  /// The name of the records that it is, or that lists of it hold.
  fileprivate var record: String? {
    switch self {
    case .list(let element): element.record
    case .record(let name): name
    default: nil
    }
  }

  /// With its article, for messages.
  var noun: String {
    switch self {
    case .text: "text"
    case .markup: "markup"
    case .address: "an address"
    case .file: "the address of a file"
    case .script: "the address of the script"
    case .flag: "a flag"
    case .list: "a list"
    case .record(let name): "a record `\(name)`"
    }
  }
}
