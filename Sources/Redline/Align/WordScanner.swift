import CommonMark

/// One word, one punctuation mark or symbol, or one run of spaces.
struct Lexeme {
  enum Kind: UInt8 {
    case space, mark, word
  }

  var kind: Kind
  var start: Int
  var end: Int
  var hasDigit = false
}

/// Cuts text into lexemes. What belongs together stays together: letters with their accents, numbers with their
/// separators ("1.5", "10 000", "2026-12-01"), words with their apostrophes and hyphens, host names, sequences of emoji.
/// Scripts that put no spaces between words are cut at every glyph.
///
/// It reads from a borrowed buffer, since words are cut by the hundred thousand.
struct WordScanner {
  let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func next() -> Lexeme? {
    guard position < text.count else { return nil }
    let start = position
    // Nearly all words are plain letters and one space behind them.
    skipLetters()
    if position > start, position == text.count || text[position] == 0x20 {
      return Lexeme(kind: .word, start: start, end: position)
    }
    position = start
    if Glyph.isSpace(text[start]) {
      repeat { position += 1 } while position < text.count && Glyph.isSpace(text[position])
      return Lexeme(kind: .space, start: start, end: position)
    }
    let first = Glyph(in: text, at: start)
    position += first.length
    guard first.kind == .letter || first.kind == .digit else {
      takeAttached(to: first)
      return Lexeme(kind: first.kind == .ideograph ? .word : .mark, start: start, end: position)
    }
    return Lexeme(kind: .word, start: start, end: position, hasDigit: takeWord(after: first)).ending(at: position)
  }

  private mutating func skipLetters() {
    while position < text.count, text[position] | 0x20 &- UInt8(ascii: "a") < 26 { position += 1 }
  }

  /// Goes on to the end of the word; tells whether a digit is in it.
  private mutating func takeWord(after first: Glyph) -> Bool {
    var last = first.kind
    var hasDigit = first.kind == .digit
    while position < text.count {
      let glyph = Glyph(in: text, at: position)
      switch glyph.kind {
      case .letter, .digit:
        last = glyph.kind
        hasDigit = hasDigit || last == .digit
        position += glyph.length
      case .attached:
        position += glyph.length
      case .joint, .digitJoint:
        let after = position + glyph.length
        guard after < text.count, !Glyph.isSpace(text[after]) else { return hasDigit }
        let next = Glyph(in: text, at: after).kind
        guard next == .digit || next == .letter,
          glyph.kind == .joint || last == .digit && next == .digit
        else { return hasDigit }
        position = after
      default: return hasDigit
      }
    }
    return hasDigit
  }

  private mutating func takeAttached(to first: Glyph) {
    var takesFlag = first.kind == .flag
    while position < text.count, text[position] >= 0x80 {
      let glyph = Glyph(in: text, at: position)
      if glyph.kind == .flag, takesFlag {
        takesFlag = false
      } else if glyph.kind != .attached {
        return
      }
      position += glyph.length
      if glyph.isJoiner, position < text.count, text[position] >= 0x80 {
        position += Glyph(in: text, at: position).length
      }
    }
  }
}

extension Lexeme {
  fileprivate func ending(at end: Int) -> Lexeme {
    var lexeme = self
    lexeme.end = end
    return lexeme
  }
}
