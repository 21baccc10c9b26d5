extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let backslash = UInt8(ascii: "\\")
  static let quote = UInt8(ascii: "\"")

  /// The white space that may stand beside a tag on its line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// The white space of HTML and XML, and between the parts of a tag.
  var isSpace: Bool { isBlank || self == .newline || self == .carriageReturn || self == 0x0C }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Of an ASCII capital the small letter.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// Whether this is not the first byte of a scalar's UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension [UInt8] {
  /// Whether `part` stands at `offset`.
  func holds(_ part: some Collection<UInt8>, at offset: Int) -> Bool {
    offset >= 0 && offset + part.count <= count && self[offset..<offset + part.count].elementsEqual(part)
  }

  /// The bytes as text; malformed UTF-8 shows as U+FFFD.
  var string: String { String(decoding: self, as: UTF8.self) }
}
