/// Free text on one line, in double quotes, which YAML and a reader's eye take alike (YAML 1.2, 5.7).
///
/// `"` and `\` are escaped by `\`; line feed, carriage return and tab are `\n`, `\r`, `\t`; what can't be seen, or
/// turns the direction of what is seen, is `\u` with four lower-case hexadecimal digits, from plane 14 on `\U` with
/// eight. All else stands as itself, in UTF-8. The ranges are written out here, because Unicode's own categories
/// grow from year to year, and an old ledger must keep its one spelling.
enum QuotedText {
  /// `text` in quotes.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      if let escape = escape(of: scalar) {
        bytes += escape.utf8
      } else {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }

  /// The text that `bytes`, quotes included, write; nil if they don't begin and end with a quote, or hold a quote or
  /// an escape that is none of ours. Another spelling of the same text may pass: the reader compares with ours.
  static func text(of bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") else { return nil }
    var rest = bytes.dropFirst().dropLast()
    guard rest.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }) else {
      return String(validating: rest, as: UTF8.self)
    }
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return nil
      case UInt8(ascii: "\\"):
        guard let scalar = unescaped(&rest) else { return nil }
        text += Array(String(scalar).utf8)
      default: text.append(byte)
      }
    }
    return String(validating: text, as: UTF8.self)
  }

  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case 0x00...0x1F, 0x7F...0xA0, 0xAD, 0x61C, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
      0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFF:
      "\\u" + hex(scalar.value, width: 4)
    case 0xE0000...: "\\U" + hex(scalar.value, width: 8)
    default: nil
    }
  }

  private static func hex(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// The scalar of the escape whose `\` was just taken; takes the rest of it.
  private static func unescaped(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "\\"): "\\"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "u"): scalar(&rest, width: 4)
    case UInt8(ascii: "U"): scalar(&rest, width: 8)
    default: nil
    }
  }

  private static func scalar(_ rest: inout ArraySlice<UInt8>, width: Int) -> Unicode.Scalar? {
    let digits = String(decoding: rest.prefix(width), as: UTF8.self)
    rest = rest.dropFirst(width)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
