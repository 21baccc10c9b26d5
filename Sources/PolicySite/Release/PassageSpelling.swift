import CommonMark

/// A passage as it may be spelled in a file: with signs escaped, quotes set, lines broken elsewhere.
struct PassageSpelling {
  private let units: [Unit]

  private enum Unit {
    case space
    case sign(Bytes)
  }

  init(_ passage: String) {
    var units: [Unit] = []
    for scalar in passage.unicodeScalars {
      if !scalar.properties.isWhitespace {
        units.append(.sign(Bytes(String(scalar).utf8)))
      } else if case .sign? = units.last {
        units.append(.space)
      }
    }
    if case .space? = units.last { units.removeLast() }
    self.units = units
  }

  /// Where the passage stands, from the first to the last.
  func ranges(in bytes: Bytes) -> [Range<Int>] {
    guard case .sign(let first)? = units.first, let start = first.first else { return [] }
    let isPlain = start.isLetter || start.isDigit
    var found: [Range<Int>] = []
    var place = 0
    while place < bytes.count {
      if !isPlain || bytes[place] == start, let end = end(in: bytes, from: place) {
        found.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  private func end(in bytes: Bytes, from start: Int) -> Int? {
    var place = start
    for unit in units {
      switch unit {
      case .space:
        let end = Self.skipSpace(in: bytes, from: place)
        guard end > place else { return nil }
        place = end
      case .sign(let sign):
        guard let end = Self.skip(sign, in: bytes, from: place) else { return nil }
        place = end
      }
    }
    return place
  }

  /// Blanks, no-break spaces, line ends; behind a line end also the prefix of a quotation.
  private static func skipSpace(in bytes: Bytes, from start: Int) -> Int {
    var place = start
    var isLineStart = false
    while place < bytes.count {
      let rest = bytes[place...]
      if rest.starts(with: [0xC2, 0xA0]) {
        place += 2
      } else if rest.starts(with: [0xE2, 0x80, 0xAF]) {
        place += 3
      } else if bytes[place] == 10 || bytes[place] == 13 {
        isLineStart = true
        place += 1
      } else if bytes[place] == 9 || bytes[place] == 32 || isLineStart && bytes[place] == UInt8(ascii: ">") {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  private static func skip(_ sign: Bytes, in bytes: Bytes, from start: Int) -> Int? {
    var place = start
    // Markdown escapes with one backslash, quoted YAML writes it as two, and escapes quotes with one more.
    if sign.count == 1, !sign[0].isLetter, !sign[0].isDigit {
      while place < bytes.count, bytes[place] == UInt8(ascii: "\\"), place - start < 3 { place += 1 }
      if sign[0] == UInt8(ascii: "\\"), place > start { return place }
      let reference = Bytes("&#\(sign[0]);".utf8)
      if bytes[place...].starts(with: reference) { return place + reference.count }
    }
    for spelling in spellings(of: sign) where bytes[place...].starts(with: spelling) { return place + spelling.count }
    return nil
  }

  private static func spellings(of sign: Bytes) -> [Bytes] {
    let alike = ["'\u{2018}\u{2019}", "\"\u{201C}\u{201D}\u{AB}\u{BB}"].map { signs in
      signs.unicodeScalars.map { Bytes(String($0).utf8) }
    }
    return alike.first { $0.contains(sign) } ?? [sign]
  }
}
