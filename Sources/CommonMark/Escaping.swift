/// Escaping on bytes.
package enum Escaping {
  /// Escapes `&`, `<`, `>` and `"`, as libcmark does: right for HTML text and double-quoted attributes.
  package static func appendHTML(_ text: Bytes, to output: inout Bytes) {
    text.withUnsafeBufferPointer { append($0, to: &output) }
  }

  package static func appendHTML(_ text: ArraySlice<UInt8>, to output: inout Bytes) {
    text.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Copies runs of bytes that stand as they are in one go. Most text has nothing to escape.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout Bytes) {
    var start = 0
    _ = UnsafeRawBufferPointer(text).scan { eight in
      // `"` and `&` differ in one bit, `<` and `>` in another.
      (eight | UInt64(eightTimes: 0x04)).places(of: UInt8(ascii: "&"))
        | (eight | UInt64(eightTimes: 0x02)).places(of: UInt8(ascii: ">"))
    } until: { index in
      guard let reference = reference(for: text[index]) else { return false }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      reference.withUTF8Buffer { output.append(contentsOf: $0) }
      start = index + 1
      return false
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

  /// Percent-encodes what may not stand in a URL and escapes the rest for an attribute, as libcmark does.
  package static func appendAddress(_ address: Bytes, to output: inout Bytes) {
    output.reserveCapacity(output.count + address.count)
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "'"): output += "&#x27;".utf8
      default:
        if isKept(byte) {
          output.append(byte)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(hexadecimal[Int(byte >> 4)])
          output.append(hexadecimal[Int(byte & 15)])
        }
      }
    }
  }

  /// Letters, digits and `-_.+!*(),%#@?=;:/$~`.
  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*")...UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "@"),
      UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether the address has a scheme that can run code or carry a document: `javascript:`, `vbscript:`, `data:`, `file:`.
  package static func isUnsafe(address: Bytes) -> Bool {
    // Most addresses begin with `h` (https), `m` (mailto), `/`, `#` or `.`.
    guard let first = address.first, first <= 32 || unsafe.contains(where: { $0[0] == first | 0x20 }) else {
      return false
    }
    // Browsers skip control characters and white space in front of a scheme and inside it.
    let scheme = address.lazy.filter { $0 > 32 }.prefix(11).map { $0 | 0x20 }
    let start = Bytes(scheme)
    return unsafe.contains { start.starts(with: $0) }
  }

  private static let hexadecimal = Bytes("0123456789ABCDEF")
  private static let unsafe = [Bytes("javascript:"), Bytes("vbscript:"), Bytes("data:"), Bytes("file:")]
}
