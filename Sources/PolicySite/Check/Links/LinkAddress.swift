/// Parts of addresses (RFC 3986).
enum LinkAddress {
  static func hasScheme(_ target: String) -> Bool { scheme(of: target) != nil }

  /// In small letters, without the colon.
  static func scheme(of target: String) -> String? {
    guard let colon = target.firstIndex(of: ":"), target.utf8.first?.isLetter == true,
      target[..<colon].utf8.allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) })
    else { return nil }
    return target[..<colon].lowercased()
  }

  /// With its percent signs resolved; as it is if they are none.
  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
