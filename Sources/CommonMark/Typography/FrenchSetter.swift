/// French quotes, apostrophes and the spaces before `: ; ! ?`, inside « », in figures and before € and %
/// (after the Lexique des règles typographiques en usage à l’Imprimerie nationale).
struct FrenchSetter {
  private let scalars: [UInt32]
  private let pairs: QuotePairs
  private let isProtected: (Int) -> Bool
  private var found: [TextFlow.Edit] = []

  init(scalars: [UInt32], pairs: QuotePairs, isProtected: @escaping (Int) -> Bool) {
    self.scalars = scalars
    self.pairs = pairs
    self.isProtected = isProtected
  }

  mutating func edits() -> [TextFlow.Edit] {
    found = []
    var index = 0
    while index < scalars.count {
      // Most scalars are letters, which nothing is asked about.
      let sign = scalars[index]
      if sign.isInlineSpace {
        index = isProtected(index) ? index + 1 : setSpaces(from: index)
      } else {
        if sign.isFrenchSign, !isProtected(index) { setSign(at: index) }
        index += 1
      }
    }
    return found
  }

  private func scalar(_ index: Int) -> UInt32? { index >= 0 && index < scalars.count ? scalars[index] : nil }

  private mutating func edit(_ range: Range<Int>, _ replacement: [UInt32]) {
    if !scalars[range].elementsEqual(replacement) {
      found.append(TextFlow.Edit(range: range, replacement: replacement))
    }
  }

  // MARK: Spaces that are there

  /// Sets the spaces that begin at `start`, and gives the index behind them.
  private mutating func setSpaces(from start: Int) -> Int {
    var end = start
    while let space = scalar(end), space.isInlineSpace { end += 1 }
    guard let before = scalar(start - 1), let after = scalar(end), !before.isWhite, !after.isWhite else { return end }
    if let space = space(between: before, after, at: start, end) { edit(start..<end, [space]) }
    return end
  }

  private func space(between before: UInt32, _ after: UInt32, at start: Int, _ end: Int) -> UInt32? {
    if before == Sign.opening || after == Sign.closing { return Sign.noBreakSpace }
    if let space = Self.space(before: after), isEnd(behind: end), !before.isOpeningMark { return space }
    guard before.isFigure else { return nil }
    if after == 0x20AC || after == 0x25 { return Sign.noBreakSpace }
    return after.isFigure && isThousands(at: start, end) ? Sign.narrowNoBreakSpace : nil
  }

  /// The space that stands before a sign.
  private static func space(before sign: UInt32) -> UInt32? {
    switch sign {
    case Sign.colon: Sign.noBreakSpace
    case 0x3B, 0x21, 0x3F: Sign.narrowNoBreakSpace
    default: nil
    }
  }

  /// Whether the sign at `index`, and others like it, have white space, a closing mark or the end behind them.
  private func isEnd(behind index: Int) -> Bool {
    var next = index + 1
    while let sign = scalar(next), sign == 0x21 || sign == 0x3F || sign == 0x2E || sign == 0x2026 { next += 1 }
    guard let after = scalar(next) else { return true }
    return after.isWhite || after.isClosingMark
  }

  /// Whether the spaces part thousands: one to three figures, then groups of three, and no figures around these.
  private func isThousands(at start: Int, _ end: Int) -> Bool {
    let left = scalars[..<start].reversed().prefix { $0.isFigure }.count
    let right = scalars[end...].prefix { $0.isFigure }.count
    guard right == 3, (1...3).contains(left), end - start == 1 else { return false }
    // Each group up to the first must be full; the first may be short.
    if let space = scalar(start - left - 1), space.isInlineSpace, scalar(start - left - 2)?.isFigure == true {
      guard left == 3, isThousands(at: start - left - 1, start - left) else { return false }
    } else if let before = scalar(start - left - 1), before.isWord || before == 0x2C || before == 0x2E || before == 0x2B
    {
      return false
    }
    // A group behind must be full, too.
    let next = end + right
    guard let space = scalar(next), space.isInlineSpace, scalar(next + 1)?.isFigure == true else { return true }
    let group = scalars[(next + 1)...].prefix { $0.isFigure }.count
    return group == 3
  }

  // MARK: Signs

  private mutating func setSign(at index: Int) {
    let sign = scalars[index]
    let here = index..<(index + 1)
    switch sign {
    case Sign.apostrophe: edit(here, [0x2019])
    case Sign.doubleQuote:
      if pairs.openings.contains(index) { edit(here, [Sign.opening, Sign.noBreakSpace]) }
      if pairs.closings.contains(index) { edit(here, [Sign.noBreakSpace, Sign.closing]) }
    case Sign.opening:
      if let after = scalar(index + 1), !after.isWhite, after != Sign.closing, !pairs.closings.contains(index + 1) {
        edit(here, [sign, Sign.noBreakSpace])
      }
    case Sign.closing:
      if let before = scalar(index - 1), !before.isWhite, !pairs.openings.contains(index - 1) {
        edit(here, [Sign.noBreakSpace, sign])
      }
    case 0x20AC, 0x25:
      if scalar(index - 1)?.isFigure == true, isEndOfAmount(index) { edit(here, [Sign.noBreakSpace, sign]) }
    default:
      guard let space = Self.space(before: sign), let before = scalar(index - 1),
        before.isWord || before.isClosingMark || before == 0x25,
        before != Sign.doubleQuote || pairs.closings.contains(index - 1), isEnd(behind: index), !isScheme(before: index)
      else { return }
      edit(here, [space, sign])
    }
  }

  /// Whether nothing that belongs to the sign (`%20`, `5%-`) follows it.
  private func isEndOfAmount(_ index: Int) -> Bool {
    guard let after = scalar(index + 1) else { return true }
    return !after.isWord
  }

  private static let schemes = ["http", "https", "mailto", "tel", "ftp"].map { $0.unicodeScalars.map(\.value) }

  /// Whether a colon ends the name of a scheme, as in `https:`.
  private func isScheme(before index: Int) -> Bool {
    guard scalars[index] == Sign.colon else { return false }
    let word = scalars[..<index].reversed().prefix { $0 < 0x80 && $0.isWord }.reversed()
    return Self.schemes.contains { $0.elementsEqual(word) }
  }
}

extension UInt32 {
  /// The signs that `FrenchSetter.setSign` sets.
  fileprivate var isFrenchSign: Bool {
    switch self {
    case Sign.doubleQuote, Sign.apostrophe, Sign.opening, Sign.closing, 0x20AC, 0x25, Sign.colon, 0x3B, 0x21, 0x3F: true
    default: false
    }
  }
}
