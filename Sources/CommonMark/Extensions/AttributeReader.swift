/// Reads `{#id key="value" …}`. In a value a backslash escapes punctuation and `&#N;` is the character N (decimal),
/// so that any value can be written on one line.
struct AttributeReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private(set) var id: Bytes?
  private(set) var attributes: [Heading.Attribute] = []
  /// Where the id stands, its `#` included.
  private(set) var idRange: Range<Int>?

  /// The attributes that begin with the brace at the beginning of `bytes` and end with the brace at their end.
  static func read(_ bytes: ArraySlice<UInt8>, literals: Literals) -> Result<AttributeReader, Failure> {
    var reader = AttributeReader(bytes: bytes, index: bytes.startIndex + 1)
    do {
      try reader.read(literals)
      return .success(reader)
    } catch {
      return .failure(error)
    }
  }

  struct Failure: Error {
    let problem: Fault.AttributeProblem
  }

  private init(bytes: ArraySlice<UInt8>, index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func read(_ literals: Literals) throws(Failure) {
    while true {
      let hasSpace = skipSpaces()
      guard let byte else { throw Failure(problem: .notClosed) }
      if byte == UInt8(ascii: "}") {
        guard index == bytes.endIndex - 1 else { throw Failure(problem: .notClosed) }
        return
      }
      guard hasSpace || index == bytes.startIndex + 1 else { throw Failure(problem: .missingSpace) }
      if byte == UInt8(ascii: "#") { try readID(literals) } else { try readAttribute(literals) }
    }
  }

  private mutating func skipSpaces() -> Bool {
    let start = index
    while let byte, byte.isSpaceOrTab { index += 1 }
    return index > start
  }

  private mutating func readID(_ literals: Literals) throws(Failure) {
    let start = index
    index += 1
    let written = word()
    let id = literals.filled(written)
    guard !id.isEmpty else { throw Failure(problem: .emptyID) }
    guard self.id == nil else { throw Failure(problem: .secondID) }
    guard Self.isID(id) else { throw Failure(problem: .badID(id)) }
    guard !id.starts(with: "page:".utf8) else { throw Failure(problem: .reservedID(id)) }
    self.id = id
    idRange = start..<index
  }

  /// Up to white space or the closing brace.
  private mutating func word() -> Bytes {
    let word = bytes[index...].prefix { !$0.isSpaceOrTab && $0 != UInt8(ascii: "}") }
    index = word.endIndex
    return Bytes(word)
  }

  private mutating func readAttribute(_ literals: Literals) throws(Failure) {
    let start = index
    let key = Bytes(bytes[index...].prefix { $0 != UInt8(ascii: "=") && !$0.isSpaceOrTab && $0 != UInt8(ascii: "}") })
    index += key.count
    guard Self.isKey(key) else {
      index = start
      throw Failure(problem: .badKey(word()))
    }
    guard byte == UInt8(ascii: "="), index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "\"") else {
      throw Failure(problem: .unquotedValue(key: key))
    }
    index += 2
    var value: Bytes = []
    while let byte, byte != UInt8(ascii: "\"") { value += unescaped(byte) }
    guard byte != nil else { throw Failure(problem: .unendedValue(key: key)) }
    index += 1
    guard !attributes.contains(where: { $0.key == key }) else { throw Failure(problem: .secondKey(key)) }
    attributes.append(Heading.Attribute(key: key, value: literals.filled(value)))
  }

  /// Takes one byte of a value, or one escape.
  private mutating func unescaped(_ byte: UInt8) -> Bytes {
    let rest = bytes[index...].dropFirst()
    if byte == UInt8(ascii: "\\"), let next = rest.first, next.isPunctuation {
      index += 2
      return [next]
    }
    if byte == UInt8(ascii: "&"), rest.first == UInt8(ascii: "#") {
      let digits = rest.dropFirst().prefix { $0.isDigit }
      let number = digits.prefix(8).reduce(UInt32(0)) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
      let end = digits.endIndex
      if !digits.isEmpty, end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"), let scalar = Unicode.Scalar(number) {
        index = end + 1
        return Bytes(String(scalar).utf8)
      }
    }
    index += 1
    return [byte]
  }

  // MARK: Characters

  /// A small letter, then small letters, digits and hyphens.
  static func isKey(_ key: Bytes) -> Bool {
    guard let first = key.first, isSmallLetter(first) else { return false }
    return key.allSatisfy { isSmallLetter($0) || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  /// What can be an id and a fragment as it stands: of ASCII letters, digits and `-` `_` `.` `:` `~`; of the rest what
  /// is neither white space nor a control or format character nor private. (HTML itself forbids white space only.)
  static func isID(_ id: Bytes) -> Bool {
    !id.isEmpty
      && id.string.unicodeScalars.allSatisfy { scalar in
        guard !scalar.isASCII else {
          return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "-_.:~".unicodeScalars.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .spaceSeparator, .lineSeparator,
          .paragraphSeparator:
          return scalar == "\u{200C}" || scalar == "\u{200D}"
        default: return scalar != "\u{FFFD}"
        }
      }
  }
}
