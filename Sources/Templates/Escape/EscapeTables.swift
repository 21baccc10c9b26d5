extension EscapeTable {
  /// HTML text and double-quoted attributes. Parsers turn a carriage return into a line feed, so it is written as a
  /// reference; NUL, which no HTML can hold, is dropped.
  static let html = EscapeTable { byte in
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case .quote: Array("&quot;".utf8)
    case .carriageReturn: Array("&#13;".utf8)
    case 0: []
    default: nil
    }
  }

  /// A whole address: what may not stand in one is percent-encoded; what is percent-encoded stays so.
  static let address = EscapeTable { byte in
    "-_.+!*(),%#@?=;:/$~&'".utf8.contains(byte) ? reference(byte) : percentEncoded(byte)
  }

  /// One of several addresses: blanks and commas separate them.
  static let listedAddress = EscapeTable { byte in
    "-_.+!*()%#@?=;:/$~&'".utf8.contains(byte) ? reference(byte) : percentEncoded(byte)
  }

  /// A piece of an address: it can't begin a query or a fragment, or end an argument.
  static let component = EscapeTable { byte in
    "-_.+!*(),@:/$~".utf8.contains(byte) ? nil : percentEncoded(byte)
  }

  /// A JSON string (RFC 8259, section 7) inside `<script>`: no `<` can end the element.
  static let json = EscapeTable { byte in
    switch byte {
    case .quote, .backslash: [.backslash, byte]
    case .newline: Array("\\n".utf8)
    case ..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
      Array("\\u00".utf8) + hexadecimal(byte, "0123456789abcdef")
    default: nil
    }
  }

  /// XML text; control characters that XML 1.0 (section 2.2) forbids are dropped.
  static let xmlText = EscapeTable { byte in
    switch byte {
    case .newline, UInt8(ascii: "\t"): nil
    case .quote: nil
    default: xml(byte)
    }
  }

  /// XML attributes: parsers would turn white space other than the blank into a blank (XML 1.0, section 3.3.3).
  static let xmlAttribute = EscapeTable { byte in
    switch byte {
    case .newline: Array("&#10;".utf8)
    case UInt8(ascii: "\t"): Array("&#9;".utf8)
    case .quote: Array("&quot;".utf8)
    default: xml(byte)
    }
  }

  private static func xml(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case .carriageReturn: Array("&#13;".utf8)
    case ..<0x20: []
    default: nil
    }
  }

  private static func reference(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "'"): Array("&#x27;".utf8)
    default: nil
    }
  }

  /// Letters and digits stand as they are.
  private static func percentEncoded(_ byte: UInt8) -> [UInt8]? {
    byte.isLetter || byte.isDigit ? nil : [UInt8(ascii: "%")] + hexadecimal(byte, "0123456789ABCDEF")
  }

  private static func hexadecimal(_ byte: UInt8, _ digits: String) -> [UInt8] {
    let digits = Array(digits.utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
