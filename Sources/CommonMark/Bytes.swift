/// UTF-8 text as bytes. Texts are compared byte by byte (Swift's `String` compares canonically, so that a
/// composed and a decomposed "é" would count as the same text), and the hot path never decodes them.
package typealias Bytes = [UInt8]

extension Bytes {
  /// The UTF-8 bytes of `string`.
  package init(_ string: StaticString) {
    self = string.withUTF8Buffer { Bytes($0) }
  }

  /// These bytes as a string; malformed UTF-8, which Load has refused already, would become U+FFFD.
  package var string: String { String(decoding: self, as: UTF8.self) }
}
