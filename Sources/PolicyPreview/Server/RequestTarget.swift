/// What stands between method and version in a request: a path and a query (RFC 9112, section 3.2.1).
struct RequestTarget: Equatable {
  /// Decoded once, without the leading slash. Its parts are names: none is empty but the last, none is `.` or `..`.
  var path: String
  /// The query as it was sent, without `?`; nil if there is none.
  var query: String?

  /// Nil for what no page of a site can be asked for by.
  init?(_ raw: String) {
    guard raw.hasPrefix("/") else { return nil }
    let end = raw.firstIndex(of: "?") ?? raw.endIndex
    query = end == raw.endIndex ? nil : String(raw[raw.index(after: end)...])
    var parts: [String] = []
    for part in raw[..<end].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = Self.decoded(part), name != ".", name != "..", !name.contains("/"), !name.contains("\\"),
        name.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
      else { return nil }
      parts.append(name)
    }
    guard !parts.dropLast().contains("") else { return nil }
    path = parts.joined(separator: "/")
  }

  /// The value of a field of the query, decoded; nil if it is not there or empty.
  func value(_ name: String) -> String? {
    for field in (query ?? "").split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == name, let value = Self.decoded(parts[1]), !value.isEmpty else { continue }
      return value
    }
    return nil
  }

  /// The path as it is sent.
  static func encoded(_ path: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        output.append(byte)
      case _ where "-._~/".utf8.contains(byte): output.append(byte)
      default: output += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Percent-encoding undone, once; nil if it is broken or gives no text.
  private static func decoded(_ part: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = part.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
