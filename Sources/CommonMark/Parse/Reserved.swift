/// Characters of the private-use plane 16 that the text does not have: marks for what is put in place of something.
struct Reserved {
  /// Begins and ends the number of a placeholder.
  let placeholder: Bytes
  /// Begins and ends the number of masked heading attributes.
  let attributes: Bytes

  init(for source: Bytes) {
    var used: Set<Bytes> = []
    if source.has(0xF4) {
      for index in source.indices.dropLast(3) where source[index] == 0xF4 {
        used.insert(Bytes(source[index..<index + 4]))
      }
    }
    let free = (0..<0xFFFE).lazy.map { Reserved.character(0x10_FFFD - $0) }.filter { !used.contains($0) }.prefix(2)
    let characters = Swift.Array(free)
    placeholder = characters.first ?? Reserved.character(0x10_FFFD)
    attributes = characters.last ?? Reserved.character(0x10_FFFC)
  }

  private static func character(_ scalar: Int) -> Bytes {
    [0xF4, 0x80 | UInt8(scalar >> 12 & 0x3F), 0x80 | UInt8(scalar >> 6 & 0x3F), 0x80 | UInt8(scalar & 0x3F)]
  }

  /// The number that stands between two of `mark` at the beginning of `text`, and where the text goes on.
  static func number(between mark: Bytes, in text: ArraySlice<UInt8>) -> (number: Int, end: Int)? {
    guard text.starts(with: mark) else { return nil }
    let digits = text.dropFirst(mark.count).prefix { $0.isDigit }
    guard !digits.isEmpty, text[digits.endIndex...].starts(with: mark) else { return nil }
    return (digits.reduce(0) { $0 &* 10 &+ Int($1 - UInt8(ascii: "0")) }, digits.endIndex + mark.count)
  }

  static func numbered(_ number: Int, between mark: Bytes) -> Bytes {
    mark + Bytes(String(number).utf8) + mark
  }
}
