/// The schemes that can run code, or carry or open a document that does.
enum UnsafeScheme {
  private static let all = ["javascript:", "vbscript:", "data:", "file:"].map { Array($0.utf8) }

  /// Whether the address has one. Browsers skip white space and control characters before a scheme and inside it (the URL
  /// standard of the WHATWG, section 4.4).
  static func begins(_ address: some Sequence<UInt8>) -> Bool {
    var start: [UInt8] = []
    for byte in address where byte > 0x20 {
      start.append(byte.lowercased)
      if byte == UInt8(ascii: ":") { return all.contains(start) }
      if start.count == 11 { return false }
    }
    return false
  }
}
