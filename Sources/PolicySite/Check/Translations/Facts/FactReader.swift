/// Reads the facts of one passage.
struct FactReader {
  let scalars: [UInt32]
  let vocabulary: Vocabulary
  let tokens: [Token]
  /// Whether the text says more than once what some facts mean.
  var facts: [Fact]

  /// - Returns: the facts in their order.
  static func facts(in tokenizer: Tokenizer) -> [Fact] {
    var reader = FactReader(
      scalars: tokenizer.scalars, vocabulary: tokenizer.vocabulary, tokens: tokenizer.tokens,
      facts: tokenizer.addresses)
    reader.read()
    return reader.facts.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func read() {
    var index = 0
    while index < tokens.count {
      let next: Int?
      switch tokens[index].kind {
      case .digits: next = readDigits(index)
      case .word: next = tokens[index].meaning == nil ? nil : readWord(index)
      case .mark: next = readMark(index)
      case .space, .whole: next = nil
      }
      index = max(next ?? 0, index + 1)
    }
  }

  private mutating func readDigits(_ index: Int) -> Int? {
    if isIdentifier(index) { return endOfIdentifier(index) }
    return readClockRound(index) ?? readPhone(index) ?? readNumericDate(index) ?? readNamedDate(index) ?? readTime(
      index)
      ?? readDayFirst(index) ?? readNumber(index)
  }

  private mutating func readWord(_ index: Int) -> Int? {
    readMonthFirst(index) ?? readMoneyFirst(index) ?? readNumberWords(index)
  }

  private mutating func readMark(_ index: Int) -> Int? {
    readPhone(index) ?? readMoneyFirst(index)
  }

  // MARK: Looking at tokens

  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  func isKind(_ index: Int, _ kind: Token.Kind) -> Bool { token(index)?.kind == kind }

  /// The mark at `index`, as a scalar value.
  func mark(_ index: Int) -> UInt32? {
    guard let token = token(index), token.kind == .mark else { return nil }
    return scalars[token.start]
  }

  func meaning(_ index: Int) -> Vocabulary.Meaning? { token(index)?.meaning }

  /// The index behind one space, if there is one.
  func skippingSpace(_ index: Int) -> Int { isKind(index, .space) ? index + 1 : index }

  /// The digits of a token.
  func digits(_ index: Int) -> [UInt8] {
    guard let token = token(index), token.kind == .digits else { return [] }
    return scalars[token.start..<token.end].compactMap(ScalarKind.digit)
  }

  /// The value of a token of digits; nil for one that is too long to be anything but an identifier.
  func value(_ index: Int) -> Int? {
    let digits = digits(index)
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) }
  }

  func range(_ first: Int, _ end: Int) -> Range<Int> { tokens[first].start..<tokens[end - 1].end }

  // MARK: Identifiers

  /// Digits that are part of a word: `B2B`, `D02`.
  private func isIdentifier(_ index: Int) -> Bool {
    guard index > 0 else { return followedByLetters(index) }
    let before = tokens[index - 1]
    if before.kind == .word, before.end == tokens[index].start {
      // A particle of Arabic is joined to the digits: و44.
      return !ScalarKind.joinsDigits(scalars[before.end - 1])
    }
    if let mark = mark(index - 1), mark == 0x5F { return true }
    return followedByLetters(index)
  }

  /// Letters that follow at once and are neither an ending of an ordinal nor a unit: `2FA`.
  private func followedByLetters(_ index: Int) -> Bool {
    guard let next = token(index + 1), next.kind == .word else { return false }
    if ScalarKind.joinsDigits(scalars[next.start]) || next.meaning?.unit != nil || next.meaning?.currency != nil
      || next.meaning?.isMorning ?? false || next.meaning?.isAfternoon ?? false
    {
      return false
    }
    let letters = scalars[next.start..<next.end].map { WordPrint.folded($0) }
    return !Self.endings.contains(String(decoding: letters.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self))
  }

  private func endOfIdentifier(_ index: Int) -> Int {
    var end = index + 1
    while let token = token(end), token.kind == .word || token.kind == .digits { end += 1 }
    // A version of it: `v2.1`.
    while mark(end) == 0x2E, isKind(end + 1, .digits) { end += 2 }
    return end
  }

  private static let endings: Set<String> = [
    "st", "nd", "rd", "th", "er", "re", "ere", "e", "eme", "o", "a", "d", "s", "h", "j", "k", "m", "x", "km", "cm",
    "mm",
    "kg", "g", "go", "mo", "ko", "to", "gb", "mb", "kb", "tb", "bis", "ter", "quater", "bit", "bits", "am", "pm", "te",
    "ten", "ste", "de",
  ]

  /// `24/7`, `7j/7`, `24 h/24`: an idiom, not numbers.
  private func readClockRound(_ index: Int) -> Int? {
    guard let first = value(index), [7, 24].contains(first) else { return nil }
    var next = skippingSpace(index + 1)
    if meaning(next)?.unit != nil { next = skippingSpace(next + 1) }
    if mark(next) == 0x2F {
      next += 1
    } else if let word = token(next), word.kind == .word,
      scalars[word.start..<word.end].elementsEqual("sur".unicodeScalars.map(\.value))
    {
      next += 1
    } else {
      return nil
    }
    next = skippingSpace(next)
    guard let second = value(next), second == 7 || second == 24 else { return nil }
    return next + 1
  }
}
