import CommonMark

/// Divides text into words, numbers and marks.
///
/// An apostrophe ends a word (`l'` `hôte`), a hyphen does not (`peut-être`). Three low lines or more are one mark, and so
/// are four full stops or more: lines to be filled in.
struct ProseTokenizer {
  private let bytes: Bytes
  private var index = 0
  private(set) var tokens: [ProseToken] = []

  static func tokens(of bytes: Bytes) -> [ProseToken] {
    var tokenizer = ProseTokenizer(bytes: bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: Bytes) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func run() {
    while index < bytes.count {
      let (form, length) = form(at: index)
      switch form {
      case .space: index += length
      case .letter, .digit: word()
      case .mark: mark(length)
      }
    }
  }

  private mutating func word() {
    let start = index
    var hasLetter = false
    var isLatin = true
    var endsInApostrophe = false
    scan: while index < bytes.count {
      let (form, length) = form(at: index)
      switch form {
      case .letter: hasLetter = true
      case .digit: break
      case .space: break scan
      case .mark:
        guard index + length < bytes.count, self.form(at: index + length).form.isPartOfWord else { break scan }
        if isApostrophe(at: index) {
          guard hasLetter else { break scan }
          index += length
          endsInApostrophe = true
          break scan
        }
        guard bytes[index] == UInt8(ascii: "-") else { break scan }
      }
      if length > 1, bytes[index] != Self.latin { isLatin = false }
      index += length
    }
    let key = key(start..<index, isLatin: isLatin, endsInApostrophe)
    tokens.append(ProseToken(kind: hasLetter ? .word : .number, key: key, range: start..<index))
  }

  private mutating func mark(_ length: Int) {
    let start = index
    let byte = bytes[start]
    index += length
    var key: String?
    if byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") {
      while index < bytes.count, bytes[index] == byte { index += 1 }
      let count = index - start
      if byte == UInt8(ascii: "_"), count >= 3 { key = "___" }
      if byte == UInt8(ascii: "."), count >= 2 { key = count > 3 ? "...." : "…" }
    }
    let written =
      key ?? (length == 1 ? String(UnicodeScalar(byte)) : String(decoding: bytes[start..<index], as: UTF8.self))
    tokens.append(ProseToken(kind: .mark, key: written, range: start..<index))
  }

  private func key(_ range: Range<Int>, isLatin: Bool, _ endsInApostrophe: Bool) -> String {
    if isLatin, !endsInApostrophe {
      return String(unsafeUninitializedCapacity: range.count) { small in
        for index in range { small[index - range.lowerBound] = smallLatin(at: index) }
        return range.count
      }
    }
    var written = String(decoding: bytes[range], as: UTF8.self)
    if endsInApostrophe { written = written.dropLast() + "'" }
    if written.unicodeScalars.contains(where: Self.isVowelSign) {
      written.unicodeScalars.removeAll(where: Self.isVowelSign)
    }
    return written.lowercased()
  }

  /// Before the second byte of À to ÿ.
  private static let latin: UInt8 = 0xC3

  /// A byte of a word of ASCII and such letters, as it is when they are small.
  private func smallLatin(at index: Int) -> UInt8 {
    switch bytes[index] {
    case 0x41...0x5A, 0x80...0x9E: bytes[index] | 0x20
    default: bytes[index]
    }
  }

  /// Signs that Arabic leaves out at will: vowels, and the line that stretches a word.
  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    (0x64B...0x652).contains(scalar.value) || scalar.value == 0x640
  }

  // MARK: Scalars

  private enum Form {
    case space, letter, digit, mark

    var isPartOfWord: Bool { self == .letter || self == .digit }
  }

  private func form(at index: Int) -> (form: Form, length: Int) {
    let byte = bytes[index]
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: return (.letter, 1)
    case 0x30...0x39: return (.digit, 1)
    case 0...0x20: return (.space, 1)
    case ..<0x80: return (.mark, 1)
    default: break
    }
    guard let (value, length) = bytes.scalar(at: index), let scalar = Unicode.Scalar(value) else { return (.mark, 1) }
    switch scalar.value {
    case 0xC0...0x24F: return (scalar.value == 0xD7 || scalar.value == 0xF7 ? .mark : .letter, length)
    case 0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: return (.space, length)
    case 0x620...0x65F, 0x66E...0x6D3: return (.letter, length)
    default:
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        return (.letter, length)
      }
      return (scalar.properties.numericType == nil ? .mark : .digit, length)
    }
  }

  private func isApostrophe(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "'")
      || bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }
}
