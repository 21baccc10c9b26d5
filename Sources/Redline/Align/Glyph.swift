import CommonMark

extension WordScanner {
  /// One character of UTF-8 text, as far as the cutting of words needs to know it.
  struct Glyph {
    enum Kind {
      case letter, digit
      /// Stands inside words: an apostrophe, a hyphen, a dot.
      case joint
      /// Stands inside numbers: a comma, a colon, a no-break space.
      case digitJoint
      /// A combining mark, or a character that only shapes its neighbours.
      case attached
      /// Of a script without spaces between words.
      case ideograph
      /// One half of a flag.
      case flag
      case mark
    }

    var kind: Kind
    var length: Int
    var isJoiner = false

    static func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || (9...13).contains(byte)
    }

    /// Whether a word of plain letters ends before this byte, whatever follows.
    static func endsLetters(_ byte: UInt8) -> Bool {
      guard byte < 0x80 else { return false }
      return switch ascii(byte) {
      case .letter, .digit, .joint: false
      default: true
      }
    }

    /// Whether here stands a letter from À to ÿ, in two bytes.
    static func isLatinLetter(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
      guard text[position] == 0xC3, position + 1 < text.count else { return false }
      let rest = text[position + 1] & 0x3F
      return rest != 0x17 && rest != 0x37
    }

    init(in text: UnsafeBufferPointer<UInt8>, at position: Int) {
      let lead = text[position]
      if lead < 0x80 {
        kind = Self.ascii(lead)
        length = 1
        return
      }
      length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, text.count - position)
      var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for byte in text[position + 1..<position + length] { value = value << 6 | UInt32(byte & 0x3F) }
      kind = Self.other(value)
      isJoiner = value == 0x200D
    }

    private static func ascii(_ byte: UInt8) -> Kind {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
      case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"): .joint
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"): .digitJoint
      default: .mark
      }
    }

    private static func other(_ value: UInt32) -> Kind {
      switch value {
      case 0xA0, 0x2007, 0x202F: .digitJoint
      case 0x2010, 0x2011, 0x2019: .joint
      case 0xC0...0x24F: value == 0xD7 || value == 0xF7 ? .mark : .letter
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        isCombining(value) ? .attached : .ideograph
      case 0x1F1E6...0x1F1FF: .flag
      case 0x1F3FB...0x1F3FF: .attached
      default: byCategory(value)
      }
    }

    private static func byCategory(_ value: UInt32) -> Kind {
      switch Unicode.Scalar(value)?.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
      case .decimalNumber, .letterNumber, .otherNumber: .digit
      case .nonspacingMark, .spacingMark, .enclosingMark, .format: .attached
      default: .mark
      }
    }

    private static func isCombining(_ value: UInt32) -> Bool {
      switch Unicode.Scalar(value)?.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: true
      default: false
      }
    }
  }
}
