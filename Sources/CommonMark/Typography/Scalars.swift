/// The signs that typography looks at, as scalar values.
enum Sign {
  static let space: UInt32 = 0x20
  static let noBreakSpace: UInt32 = 0xA0
  static let narrowNoBreakSpace: UInt32 = 0x202F
  static let doubleQuote: UInt32 = 0x22
  static let apostrophe: UInt32 = 0x27
  static let opening: UInt32 = 0xAB
  static let closing: UInt32 = 0xBB
  static let colon: UInt32 = 0x3A
  /// Stands for what typography does not look into; it counts as a letter.
  static let opaque: UInt32 = 0x11_0000
}

/// Scalars of UTF-8, decoded where they are asked for; a byte that belongs to no scalar counts as one of its own.
extension Bytes {
  /// Stands for `Sign.opaque`; no UTF-8 has this byte.
  static let opaque: UInt8 = 0xFF

  /// The scalar that begins at `index` and its length; nil at the end.
  package func scalar(at index: Int) -> (value: UInt32, length: Int)? {
    guard index < count else { return nil }
    let byte = self[index]
    guard byte >= 0x80 else { return (UInt32(byte), 1) }
    guard byte != Self.opaque else { return (Sign.opaque, 1) }
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1, index + length <= count else { return (0xFFFD, 1) }
    var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for next in index + 1..<index + length { scalar = scalar << 6 | UInt32(self[next] & 0x3F) }
    return (scalar, length)
  }

  /// The scalar that ends at `index` and its length; nil at the beginning.
  func scalar(before index: Int) -> (value: UInt32, length: Int)? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    return scalar(at: start)
  }
}

extension UInt32 {
  /// A space within a line.
  var isInlineSpace: Bool { self == Sign.space || self == Sign.noBreakSpace || self == Sign.narrowNoBreakSpace }

  var isWhite: Bool { isInlineSpace || (9...13).contains(self) || self == 0x2009 }

  var isFigure: Bool { (0x30...0x39).contains(self) }

  /// Letters and figures, values, code: of what is not ASCII everything but spaces and general punctuation.
  var isWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xAA, 0xAB, 0xBB, 0x2000...0x206F, 0x3000...0x3003: false
    default: true
    }
  }

  var isOpeningMark: Bool {
    switch self {
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C, 0x201E, 0x2039: true
    default: false
    }
  }

  var isClosingMark: Bool {
    switch self {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A: true
    default: false
    }
  }

  /// Hyphens, dashes and the slash.
  var isDash: Bool { self == 0x2D || self == 0x2F || (0x2010...0x2015).contains(self) }
}
