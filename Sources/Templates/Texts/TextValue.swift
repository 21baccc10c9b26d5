/// A value that texts may name.
package indirect enum TextValue: Sendable {
  /// The name is known and has no value: false to sections, a fault to print, and so is every name below it.
  case absent
  case text([UInt8])
  case flag(Bool)
  case list([TextValue])
  case record([String: TextValue])

  /// The text, or `.absent` without one.
  package static func string(_ text: String?) -> TextValue {
    text.map { .text(Array($0.utf8)) } ?? .absent
  }
}
