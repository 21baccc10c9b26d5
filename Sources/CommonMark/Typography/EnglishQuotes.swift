/// English quotes and apostrophes: “ ” ‘ ’, and nothing else.
struct EnglishQuotes {
  let scalars: [UInt32]
  let pairs: QuotePairs
  let isProtected: (Int) -> Bool

  var edits: [TextFlow.Edit] {
    scalars.indices.compactMap { index in
      guard let sign = sign(at: index) else { return nil }
      return TextFlow.Edit(range: index..<(index + 1), replacement: [sign])
    }
  }

  private func sign(at index: Int) -> UInt32? {
    if scalars[index] == Sign.doubleQuote {
      return pairs.openings.contains(index) ? 0x201C : pairs.closings.contains(index) ? 0x201D : nil
    }
    guard scalars[index] == Sign.apostrophe, !isProtected(index) else { return nil }
    return opens(at: index) ? 0x2018 : 0x2019
  }

  /// Whether a single quote opens: nothing or a boundary before it, a letter behind it, and one that can close it.
  /// (`’90s` and `’tis` have none that closes; the closing quote and the apostrophe are the same sign.)
  private func opens(at index: Int) -> Bool {
    if index > 0 {
      let before = scalars[index - 1]
      guard before.isWhite || before.isOpeningMark || before.isDash || pairs.openings.contains(index - 1) else {
        return false
      }
    }
    guard index + 1 < scalars.count, !scalars[index + 1].isWhite, !scalars[index + 1].isFigure else { return false }
    return scalars.indices[(index + 1)...].contains { other in
      guard scalars[other] == Sign.apostrophe, !isProtected(other), other > index + 1 else { return false }
      return !scalars[other - 1].isWhite && (other + 1 == scalars.count || !scalars[other + 1].isWord)
    }
  }
}
