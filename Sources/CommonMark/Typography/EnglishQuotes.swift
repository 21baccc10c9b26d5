/// English quotes and apostrophes: “ ” ‘ ’, and nothing else.
struct EnglishQuotes {
  let text: Bytes
  let pairs: QuotePairs
  let protection: Protection

  var edits: [TextFlow.Edit] {
    var edits: [TextFlow.Edit] = []
    for index in text.indices {
      guard let sign = sign(at: index) else { continue }
      edits.append(TextFlow.Edit(range: index..<(index + 1), replacement: sign))
    }
    return edits
  }

  private func sign(at index: Int) -> StaticString? {
    switch text[index] {
    case UInt8(ascii: "\""):
      return pairs.openings.contains(index) ? "\u{201C}" : pairs.closings.contains(index) ? "\u{201D}" : nil
    case UInt8(ascii: "'"):
      guard !protection.has(index) else { return nil }
      return opens(at: index) ? "\u{2018}" : "\u{2019}"
    default: return nil
    }
  }

  /// Whether a single quote opens: nothing or a boundary before it, a letter behind it, and one that can close it.
  /// (`’90s` and `’tis` have none that closes; the closing quote and the apostrophe are the same sign.)
  private func opens(at index: Int) -> Bool {
    if let (before, _) = text.scalar(before: index) {
      guard before.isWhite || before.isOpeningMark || before.isDash || pairs.openings.contains(index - 1) else {
        return false
      }
    }
    guard let (after, _) = text.scalar(at: index + 1), !after.isWhite, !after.isFigure else { return false }
    return text.indices[(index + 1)...].contains { other in
      guard text[other] == UInt8(ascii: "'"), !protection.has(other), other > index + 1,
        let (before, _) = text.scalar(before: other), !before.isWhite
      else { return false }
      guard let (after, _) = text.scalar(at: other + 1) else { return true }
      return !after.isWord
    }
  }
}
