internal import Crypto

/// A SHA-256 digest (FIPS 180-4): 32 bytes, written as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
package struct Digest: Hashable, Sendable {
  private let words: [UInt64]

  /// What stands as `previous` in a ledger's first entry, which has none before it.
  package static let zero = Digest(words: [0, 0, 0, 0])

  /// The digest of `bytes`.
  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    self.init(bytes: hash.finalize())
  }

  /// The digest that `hex` writes: 64 digits, lower case; nil for anything else.
  package init?(hex: String) {
    var words: [UInt64] = [0, 0, 0, 0]
    guard hex.utf8.count == 64 else { return nil }
    for (place, digit) in hex.utf8.enumerated() {
      guard let value = Digest.value(of: digit) else { return nil }
      words[place / 16] = words[place / 16] << 4 | value
    }
    self.words = words
  }

  /// The 64 digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      for place in 0..<64 {
        let digit = UInt8(truncatingIfNeeded: words[place / 16] >> (60 - 4 * UInt64(place % 16)) & 15)
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 64
    }
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> (56 - 8 * UInt64($0 % 8))) }
  }

  private init(words: [UInt64]) {
    self.words = words
  }

  private init(bytes: some Sequence<UInt8>) {
    var words: [UInt64] = [0, 0, 0, 0]
    for (place, byte) in bytes.enumerated() {
      words[place / 8] = words[place / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  private static func value(of digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}
