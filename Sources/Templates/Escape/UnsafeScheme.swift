/// The schemes that can run code, or carry or open a document that does.
enum UnsafeScheme {
  private static let all = ["javascript:", "vbscript:", "data:", "file:"].map { $0.utf8.reduce(0, append) }
  private static let longest = 11

  /// The bytes of a scheme as one number.
  private static func append(_ start: UInt128, _ byte: UInt8) -> UInt128 { start << 8 | UInt128(byte) }

  /// Whether the address has one. Browsers skip white space and control characters before a scheme and inside it (the URL
  /// standard of the WHATWG, section 4.4); here they are skipped also where they were percent-encoded meanwhile.
  static func begins(_ address: some Sequence<UInt8>) -> Bool {
    var start: UInt128 = 0
    var length = 0
    // Of an encoded byte: how much of it was read, and its first digit.
    var (encoded, digit) = (0, UInt8(0))
    for byte in address {
      if byte == UInt8(ascii: "%") || encoded > 0 {
        encoded += 1
        if encoded == 2 { digit = byte }
        guard encoded == 3 else { continue }
        let isSkipped = digit < UInt8(ascii: "2") || digit == UInt8(ascii: "2") && byte == UInt8(ascii: "0")
        guard isSkipped else { return false }
        encoded = 0
      } else if byte > 0x20 {
        // Most addresses are relative, and begin with what is in no scheme.
        guard byte.isLetter || byte == UInt8(ascii: ":") else { return false }
        start = append(start, byte.lowercased)
        length += 1
        if byte == UInt8(ascii: ":") { return all.contains(start) }
        if length == longest { return false }
      }
    }
    return false
  }
}
