/// French quotes, apostrophes and the spaces before `: ; ! ?`, inside « », in figures and before € and %
/// (after the Lexique des règles typographiques en usage à l’Imprimerie nationale).
struct FrenchSetter {
  private let text: Bytes
  private let pairs: QuotePairs
  private let protection: Protection
  private var found: [TextFlow.Edit] = []

  init(text: Bytes, pairs: QuotePairs, protection: Protection) {
    self.text = text
    self.pairs = pairs
    self.protection = protection
  }

  mutating func edits() -> [TextFlow.Edit] {
    found = []
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        // Most bytes are letters, which nothing is asked about; of those beyond ASCII these two begin a sign.
        switch bytes[index] {
        case UInt8(ascii: " ") where Self.isBeforeLetter(index, in: bytes): index += 1
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "%"), UInt8(ascii: ":"),
          UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xC2, 0xE2:
          index = set(at: index)
        default: index += 1
        }
      }
    }
    return found
  }

  /// Whether a letter of ASCII follows a space that has no guillemet before it: most spaces are such, and stay.
  private static func isBeforeLetter(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 1 < bytes.count, index == 0 || bytes[index - 1] != 0xAB else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1] | 0x20)
  }

  /// Sets what begins at `index`, and gives the index behind it.
  private mutating func set(at index: Int) -> Int {
    guard let (sign, length) = text.scalar(at: index) else { return index + 1 }
    if sign.isInlineSpace { return protection.has(index, length: length) ? index + length : setSpaces(from: index) }
    if sign.isFrenchSign, !protection.has(index, length: length) { set(sign, at: index..<(index + length)) }
    return index + length
  }

  private func scalar(at index: Int) -> UInt32? { text.scalar(at: index)?.value }
  private func scalar(before index: Int) -> UInt32? { text.scalar(before: index)?.value }

  private mutating func edit(_ range: Range<Int>, _ replacement: StaticString) {
    found.append(TextFlow.Edit(range: range, replacement: replacement))
  }

  // MARK: Spaces that are there

  /// Sets the spaces that begin at `start`, and gives the index behind them.
  private mutating func setSpaces(from start: Int) -> Int {
    var (end, count) = (start, 0)
    while let (space, length) = text.scalar(at: end), space.isInlineSpace {
      end += length
      count += 1
    }
    guard let before = scalar(before: start), let after = scalar(at: end), !before.isWhite, !after.isWhite else {
      return end
    }
    guard let space = space(between: before, after, at: start..<end, count) else { return end }
    if count > 1 || scalar(at: start) != space {
      edit(start..<end, space == Sign.noBreakSpace ? "\u{A0}" : "\u{202F}")
    }
    return end
  }

  private func space(between before: UInt32, _ after: UInt32, at range: Range<Int>, _ count: Int) -> UInt32? {
    if before == Sign.opening || after == Sign.closing { return Sign.noBreakSpace }
    if let space = Self.space(before: after), isEnd(behind: range.upperBound), !before.isOpeningMark { return space }
    guard before.isFigure else { return nil }
    if after == 0x20AC || after == 0x25 { return Sign.noBreakSpace }
    return after.isFigure && count == 1 && isThousands(at: range) ? Sign.narrowNoBreakSpace : nil
  }

  /// The space that stands before a sign.
  private static func space(before sign: UInt32) -> UInt32? {
    switch sign {
    case Sign.colon: Sign.noBreakSpace
    case 0x3B, 0x21, 0x3F: Sign.narrowNoBreakSpace
    default: nil
    }
  }

  /// Whether the sign of one byte at `index`, and others like it, have white space, a closing mark or the end behind them.
  private func isEnd(behind index: Int) -> Bool {
    var next = index + 1
    while let (sign, length) = text.scalar(at: next) {
      guard sign == 0x21 || sign == 0x3F || sign == 0x2E || sign == 0x2026 else {
        return sign.isWhite || sign.isClosingMark
      }
      next += length
    }
    return true
  }

  /// Whether the one space at `range` parts thousands: one to three figures, then groups of three, and no figures around
  /// these.
  private func isThousands(at range: Range<Int>) -> Bool {
    let left = text[..<range.lowerBound].reversed().prefix { $0.isDigit }.count
    let right = text[range.upperBound...].prefix { $0.isDigit }.count
    guard right == 3, (1...3).contains(left) else { return false }
    // Each group up to the first must be full; the first may be short.
    let start = range.lowerBound - left
    if let (space, length) = text.scalar(before: start) {
      if space.isInlineSpace, scalar(before: start - length)?.isFigure == true {
        guard left == 3, isThousands(at: (start - length)..<start) else { return false }
      } else if space.isWord || space == 0x2C || space == 0x2E || space == 0x2B {
        return false
      }
    }
    // A group behind must be full, too.
    guard let (space, length) = text.scalar(at: range.upperBound + right), space.isInlineSpace else { return true }
    let next = range.upperBound + right + length
    guard scalar(at: next)?.isFigure == true else { return true }
    return text[next...].prefix { $0.isDigit }.count == 3
  }

  // MARK: Signs

  private mutating func set(_ sign: UInt32, at here: Range<Int>) {
    let index = here.lowerBound
    switch sign {
    case Sign.apostrophe: edit(here, "\u{2019}")
    case Sign.doubleQuote:
      if pairs.openings.contains(index) { edit(here, "\u{AB}\u{A0}") }
      if pairs.closings.contains(index) { edit(here, "\u{A0}\u{BB}") }
    case Sign.opening:
      if let after = scalar(at: here.upperBound), !after.isWhite, after != Sign.closing,
        !pairs.closings.contains(here.upperBound)
      {
        edit(here, "\u{AB}\u{A0}")
      }
    case Sign.closing:
      if let before = scalar(before: index), !before.isWhite, !pairs.openings.contains(index - 1) {
        edit(here, "\u{A0}\u{BB}")
      }
    case 0x20AC, 0x25:
      if scalar(before: index)?.isFigure == true, isEndOfAmount(here) {
        edit(here, sign == 0x25 ? "\u{A0}%" : "\u{A0}\u{20AC}")
      }
    default:
      guard let before = scalar(before: index), before.isWord || before.isClosingMark || before == 0x25,
        before != Sign.doubleQuote || pairs.closings.contains(index - 1), isEnd(behind: index), !isScheme(before: index)
      else { return }
      switch sign {
      case Sign.colon: edit(here, "\u{A0}:")
      case 0x3B: edit(here, "\u{202F};")
      case 0x21: edit(here, "\u{202F}!")
      default: edit(here, "\u{202F}?")
      }
    }
  }

  /// Whether nothing that belongs to the sign (`%20`, `5%-`) follows it.
  private func isEndOfAmount(_ sign: Range<Int>) -> Bool {
    guard let after = scalar(at: sign.upperBound) else { return true }
    return !after.isWord
  }

  private static let schemes = [Bytes("http"), Bytes("https"), Bytes("mailto"), Bytes("tel"), Bytes("ftp")]

  /// Whether a colon ends the name of a scheme, as in `https:`.
  private func isScheme(before index: Int) -> Bool {
    guard text[index] == UInt8(ascii: ":") else { return false }
    let word = text[..<index].reversed().prefix { $0 < 0x80 && UInt32($0).isWord }.reversed()
    return Self.schemes.contains { $0.elementsEqual(word) }
  }
}

extension UInt32 {
  /// The signs that `FrenchSetter` sets.
  fileprivate var isFrenchSign: Bool {
    switch self {
    case Sign.doubleQuote, Sign.apostrophe, Sign.opening, Sign.closing, 0x20AC, 0x25, Sign.colon, 0x3B, 0x21, 0x3F: true
    default: false
    }
  }
}
