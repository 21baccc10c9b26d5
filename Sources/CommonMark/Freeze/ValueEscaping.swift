/// Values as Markdown that means nothing but them.
enum ValueEscaping {
  /// For running text; `next` is the byte behind the value.
  static func text(_ value: Bytes, _ strength: Strength, next: UInt8?) -> Bytes {
    var written: Bytes = []
    for (index, byte) in value.enumerated() {
      let isEdge = index == 0 || index == value.count - 1
      if byte < 0x20 || byte == 0x7F || (byte == UInt8(ascii: " ") && isEdge) || (strength == .full && byte < 0x80) {
        written += reference(byte)
      } else if byte.isPunctuation,
        strength == .firm || needsEscape(value, at: index, next: index + 1 < value.count ? value[index + 1] : next)
      {
        written += [UInt8(ascii: "\\"), byte]
      } else {
        written.append(byte)
      }
    }
    return written
  }

  /// Whether the punctuation at `index` could mean something; what begins a value might begin a block.
  private static func needsEscape(_ value: Bytes, at index: Int, next: UInt8?) -> Bool {
    let byte = value[index]
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "#"):
      return true
    case UInt8(ascii: "&"): return !(next?.isSpaceOrTab ?? false)
    case UInt8(ascii: "_"): return !(isWord(value, index - 1) && isWord(value, index + 1))
    case UInt8(ascii: "!"): return next == UInt8(ascii: "[")
    case UInt8(ascii: "."), UInt8(ascii: ")"): return value[..<index].allSatisfy(\.isDigit)
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("): return false
    default: return index == 0
    }
  }

  private static func isWord(_ value: Bytes, _ index: Int) -> Bool {
    guard value.indices.contains(index) else { return false }
    return value[index] >= 0x80 || (!value[index].isPunctuation && value[index] > 0x20)
  }

  /// For targets, titles, info strings and labels, in all of which references to characters are read.
  static func address(_ value: Bytes, _ strength: Strength) -> Bytes {
    guard !value.isEmpty || strength == .light else { return Bytes("<>") }
    return value.flatMap { byte in
      // libcmark reads references first and backslashes afterwards: one written as a reference would escape what follows.
      if byte == UInt8(ascii: "\\"), strength != .full { return [byte, byte] }
      return byte >= 0x80
        || (strength != .full && (isPlain(byte) || byte > 0x20 && !byte.isPunctuation && byte != 0x7F))
        ? [byte] : reference(byte)
    }
  }

  /// Punctuation that is itself in a target, a title, an info string and an autolink.
  private static func isPlain(_ byte: UInt8) -> Bool { Bytes("-./:@?=+,$;%").contains(byte) }

  /// For the quoted value of a heading attribute.
  static func attribute(_ value: Bytes) -> Bytes {
    value.flatMap { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "&"): [UInt8(ascii: "\\"), byte]
      case 0..<0x20: reference(byte)
      default: [byte]
      }
    }
  }

  private static func reference(_ byte: UInt8) -> Bytes { Bytes("&#\(byte);".utf8) }
}
