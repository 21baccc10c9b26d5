/// A piece of a passage.
struct Token: Sendable {
  enum Kind: Sendable {
    case word, digits, space, mark
    /// An address, which was read whole.
    case whole
  }

  var kind: Kind
  var start: Int
  var end: Int
  var meaning: Vocabulary.Meaning?

  var count: Int { end - start }
}

/// What a scalar is, told by ranges: whole sites are read scalar by scalar.
enum ScalarKind {
  static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0xA0 || value == 0x0A || value == 0x09 || (0x2000...0x200A).contains(value)
      || value == 0x202F || value == 0x205F || value == 0x3000
  }

  /// The value of a digit, Latin, Arabic-Indic, Persian or Devanagari.
  static func digit(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x30...0x39: UInt8(value - 0x30)
    case 0x660...0x669: UInt8(value - 0x660)
    case 0x6F0...0x6F9: UInt8(value - 0x6F0)
    case 0x966...0x96F: UInt8(value - 0x966)
    default: nil
    }
  }

  /// Whether a word may have it: letters, and the marks that stand on them.
  static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    switch value {
    case 0xAA, 0xB5, 0xBA: return true
    case 0..<0xC0, 0xD7, 0xF7: return false
    case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: return false
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xE000...0xF8FF, 0xFE10...0xFE1F, 0xFFFC...0xFFFF, 0x1F000...: return false
    default: return digit(value) == nil
    }
  }

  /// Whether words of the script stand at digits without a space: particles of Arabic and Hebrew, the scripts of Asia.
  static func joinsDigits(_ value: UInt32) -> Bool {
    (0x590..<0x700).contains(value) || (0xE00..<0xD7B0).contains(value) && !isSpace(value)
  }

  static func isArabic(_ value: UInt32) -> Bool { (0x600..<0x700).contains(value) }
}
