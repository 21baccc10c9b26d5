/// The private-use characters U+F0000 to U+FFFFD (plane 15), which stand for values in an expanded text.
enum Placeholder {
  /// How many values one text can have.
  static let capacity = 65_533

  /// The UTF-8 of U+F0000 + `index`.
  static func bytes(_ index: Int) -> [UInt8] {
    [0xF3, 0xB0 | UInt8(index >> 12 & 0xF), 0x80 | UInt8(index >> 6 & 0x3F), 0x80 | UInt8(index & 0x3F)]
  }

  /// The offset of the first of these characters in `bytes`, from `range.lowerBound` on.
  static func first(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while let offset = bytes[start..<range.upperBound].firstIndex(of: 0xF3) {
      if stands(at: offset, in: bytes) { return offset }
      start = offset + 1
    }
    return nil
  }

  /// U+FFFFE and U+FFFFF are no characters.
  private static func stands(at offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset + 4 <= bytes.count, bytes[offset + 1] >= 0xB0, bytes[offset + 1] <= 0xBF,
      bytes[offset + 2].isContinuation, bytes[offset + 3].isContinuation
    else { return false }
    return !(bytes[offset + 1] == 0xBF && bytes[offset + 2] == 0xBF && bytes[offset + 3] >= 0xBE)
  }
}
