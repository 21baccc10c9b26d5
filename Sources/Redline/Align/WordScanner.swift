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
  /// What `Print.of` gives of a word or a mark.
  var print: UInt64 = 0
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

  @inline(__always)
  mutating func next() -> Lexeme? {
    guard position < text.count else { return nil }
    let start = position
    if text[start] == 0x20, start + 1 == text.count || !Glyph.isSpace(text[start + 1]) {
      position += 1
      return Lexeme(kind: .space, start: start, end: position)
    }
    skipLetters()
    // Nearly all words are letters only.
    if position > start {
      let hasDigit = isInWord && takeWord(after: .letter)
      return word(from: start, hasDigit: hasDigit)
    }
    if Glyph.isSpace(text[start]) {
      repeat { position += 1 } while position < text.count && Glyph.isSpace(text[position])
      return Lexeme(kind: .space, start: start, end: position)
    }
    return other()
  }

  /// Goes on behind Latin letters, as far as these can be told without a look into Unicode.
  @inline(__always)
  private mutating func skipLetters() {
    let whole = UnsafeRawBufferPointer(text)
    while text.count - position >= 8 {
      let letters = UInt64(littleEndian: whole.loadUnaligned(fromByteOffset: position, as: UInt64.self)).lettersInFront
      position += letters
      if letters == 8 { continue }
      guard Glyph.isLatinLetter(in: text, at: position) else { return }
      position += 2
    }
    while position < text.count {
      if text[position] | 0x20 &- UInt8(ascii: "a") < 26 {
        position += 1
      } else if Glyph.isLatinLetter(in: text, at: position) {
        position += 2
      } else {
        return
      }
    }
  }

  /// Whether a word that has only letters so far may go on.
  @inline(__always)
  private var isInWord: Bool { position < text.count && !Glyph.endsLetters(text[position]) }

  private func word(from start: Int, hasDigit: Bool) -> Lexeme {
    Lexeme(kind: .word, start: start, end: position, hasDigit: hasDigit, print: Print.of(text, start, position))
  }

  /// A word that begins with another sign, or a mark.
  private mutating func other() -> Lexeme {
    let start = position
    let first = Glyph(in: text, at: start)
    position += first.length
    if first.kind == .letter || first.kind == .digit {
      let hasDigit = takeWord(after: first.kind)
      return word(from: start, hasDigit: hasDigit)
    }
    takeAttached(to: first)
    return Lexeme(
      kind: first.kind == .ideograph ? .word : .mark, start: start, end: position,
      print: Print.of(text, start, position))
  }

  /// Goes on to the end of the word; tells whether a digit is in it.
  private mutating func takeWord(after first: Glyph.Kind) -> Bool {
    var last = first
    var hasDigit = first == .digit
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
