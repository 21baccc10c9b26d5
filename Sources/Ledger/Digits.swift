/// Decimal digits as bytes, in fields of a fixed width.
enum Digits {
  /// The number that `bytes` write; nil if there are none, more than nine, or anything but ASCII digits.
  static func value(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// Writes `value`, which is not negative, into the places of a field: with leading zeros, or without its first digits.
  static func write(_ value: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at places: Range<Int>) {
    var value = value
    for place in places.reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(value % 10)
      value /= 10
    }
  }

  /// `value`, which is not negative, with leading zeros up to `width`.
  static func text(_ value: Int, width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
