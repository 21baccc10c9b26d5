/// Escaping on bytes.
package enum Escaping {
  /// Escapes `&`, `<`, `>` and `"`, as libcmark does: right for HTML text and double-quoted attributes.
  package static func appendHTML(_ text: Bytes, to output: inout Bytes) {
    text.withUnsafeBufferPointer { append($0, to: &output) }
  }

  package static func appendHTML(_ text: ArraySlice<UInt8>, to output: inout Bytes) {
    text.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Copies runs of bytes that stand as they are in one go.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout Bytes) {
    var (start, index) = (0, 0)
    let raw = UnsafeRawBufferPointer(text)
    while index < text.count {
      // Most text has nothing to escape: eight bytes are looked at together.
      if index + 8 <= text.count, !hasEscaped(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        index += 8
        continue
      }
      let end = min(index + 8, text.count)
      while index < end {
        if let reference = reference(for: text[index]) {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          reference.withUTF8Buffer { output.append(contentsOf: $0) }
          start = index + 1
        }
        index += 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// Whether one of eight bytes is `"` or `&`, which differ in one bit, or `<` or `>`, which differ in another.
  private static func hasEscaped(_ bytes: UInt64) -> Bool {
    (bytes | UInt64(eightTimes: 0x04)).has(UInt8(ascii: "&"))
      || (bytes | UInt64(eightTimes: 0x02)).has(UInt8(ascii: ">"))
  }

  /// Percent-encodes what may not stand in a URL and escapes the rest for an attribute, as libcmark does.
  package static func appendAddress(_ address: Bytes, to output: inout Bytes) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "'"): output += "&#x27;".utf8
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        output.append(byte)
      default:
        if kept.contains(byte) {
          output.append(byte)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(hexadecimal[Int(byte >> 4)])
          output.append(hexadecimal[Int(byte & 15)])
        }
      }
    }
  }

  /// Whether the address has a scheme that can run code or carry a document: `javascript:`, `vbscript:`, `data:`, `file:`.
  package static func isUnsafe(address: Bytes) -> Bool {
    // Browsers skip control characters and white space in front of a scheme and inside it.
    let scheme = address.lazy.filter { $0 > 32 }.prefix(11).map { $0 | 0x20 }
    let start = Bytes(scheme)
    return unsafe.contains { start.starts(with: $0) }
  }

  private static let kept = Bytes("-_.+!*(),%#@?=;:/$~")
  private static let hexadecimal = Bytes("0123456789ABCDEF")
  private static let unsafe = [Bytes("javascript:"), Bytes("vbscript:"), Bytes("data:"), Bytes("file:")]
}
