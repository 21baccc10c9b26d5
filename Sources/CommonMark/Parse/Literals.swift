/// The values that stand in the Markdown as one private-use character each, U+F0000 + index.
struct Literals {
  let values: [Bytes]

  init(_ values: [Bytes]) {
    self.values = values
  }

  var isEmpty: Bool { values.isEmpty }

  /// `text` with each value in the place of its character.
  func filled(_ text: Bytes) -> Bytes {
    guard !values.isEmpty, text.has(Self.lead) else { return text }
    var result: Bytes = []
    result.reserveCapacity(text.count * 2)
    var index = 0
    while index < text.count {
      if let number = Self.index(in: text, at: index), number < values.count {
        result += values[number]
        index += 4
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The first of the four bytes of a value's character.
  static let lead: UInt8 = 0xF3

  /// The index of the value whose character begins at `offset`, if one does (U+F0000 to U+FFFFD).
  static func index(in text: Bytes, at offset: Int) -> Int? {
    guard text[offset] == lead, offset + 3 < text.count, text[offset + 1] >= 0xB0 else { return nil }
    let number =
      Int(text[offset + 1] & 0x0F) << 12 | Int(text[offset + 2] & 0x3F) << 6 | Int(text[offset + 3] & 0x3F)
    return number < 0xFFFE ? number : nil
  }

  /// The character that stands for the value at `index`.
  static func character(_ index: Int) -> Bytes {
    [lead, 0xB0 | UInt8(index >> 12 & 0x0F), 0x80 | UInt8(index >> 6 & 0x3F), 0x80 | UInt8(index & 0x3F)]
  }
}
