/// A value that a template prints or asks about. Made to fit a `Shape`.
package enum Value: Sendable {
  /// Absent.
  case none
  /// For `Shape.text`, `Shape.address`, `Shape.file` and `Shape.script`. Empty text is false to sections.
  case text([UInt8])
  case markup([UInt8])
  case flag(Bool)
  case list([Value])
  /// Made by `Schema.record`.
  case record(Record)

  /// The text, or `.none` without one.
  package static func string(_ text: String?) -> Value {
    text.map { .text(Array($0.utf8)) } ?? .none
  }

  /// The text, or `.none` without one.
  package static func optional(_ text: [UInt8]?) -> Value {
    text.map(Value.text) ?? .none
  }
}

/// A record that fits its shape: only `Schema.record` makes one.
package struct Record: Sendable {
  let shape: RecordShape
  /// One for each field of the shape, in its order.
  let fields: [Value]
}
