/// The schemes that can run code, or carry or open a document that does.
enum UnsafeScheme {
  private static let all = ["javascript:", "vbscript:", "data:", "file:"].map { Array($0.utf8) }

  /// Whether the address has one. Browsers skip white space and control characters before a scheme and inside it (the URL
  /// standard of the WHATWG, section 4.4); here they are skipped also where they were percent-encoded meanwhile.
  static func begins(_ address: some Sequence<UInt8>) -> Bool {
    var start: [UInt8] = []
    var encoded: [UInt8] = []
    for byte in address {
      if byte == UInt8(ascii: "%") || !encoded.isEmpty {
        encoded.append(byte)
        guard encoded.count == 3 else { continue }
        guard encoded[1] < UInt8(ascii: "2") || encoded.elementsEqual("%20".utf8) else { return false }
        encoded = []
      } else if byte > 0x20 {
        start.append(byte.lowercased)
        if byte == UInt8(ascii: ":") { return all.contains(start) }
        if start.count == 11 { return false }
      }
    }
    return false
  }
}
