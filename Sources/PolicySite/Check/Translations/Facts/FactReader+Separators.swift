extension FactReader {
  /// How digits and the separators between them can be read.
  struct Reading {
    /// The likely reading first.
    var values: [WrittenDecimal]
    /// The numbers one by one, if they may be no decimal but the parts of a reference.
    var parts: [[UInt8]] = []
    /// The index behind the last digits.
    var end: Int
  }

  /// Reads `50 000`, `50.000,00`, `50,000.00`, `1.5`, `6.1`; nil for several numbers in a row, which are read one by one.
  func number(at index: Int) -> Reading? {
    if let reading = spacedNumber(at: index) { return reading }
    var chain = [digits(index)]
    var signs: [UInt32] = []
    var end = index + 1
    while let sign = mark(end), Self.separators.contains(sign), isKind(end + 1, .digits) {
      signs.append(sign)
      chain.append(digits(end + 1))
      end += 2
    }
    guard let last = signs.last else { return Reading(values: [WrittenDecimal(whole: chain[0])], end: end) }
    let isReference = isAfterReference(index) || isBeforePoint(end)
    if isReference, last == 0x2E { return nil }
    let isGrouped = chain[0].count < 4 && chain[0] != [0]
    if signs.count == 1 {
      return single(chain, last, isGrouped: isGrouped && chain[1].count == 3, end: end)
    }
    let inner = chain.dropFirst().dropLast()
    guard isGrouped, inner.allSatisfy({ $0.count == 3 }), Set(signs.dropLast()).count == 1 else { return nil }
    if signs[0] == last {
      guard chain[chain.count - 1].count == 3 else { return nil }
      return Reading(values: [WrittenDecimal(whole: Array(chain.joined()))], end: end)
    }
    return Reading(
      values: [WrittenDecimal(whole: Array(chain.dropLast().joined()), fraction: chain[chain.count - 1])], end: end)
  }

  /// Digits on both sides of one separator.
  private func single(_ chain: [[UInt8]], _ sign: UInt32, isGrouped: Bool, end: Int) -> Reading {
    let grouped = WrittenDecimal(whole: chain[0] + chain[1])
    let decimal = WrittenDecimal(whole: chain[0], fraction: chain[1])
    if sign == 0x66C { return Reading(values: [grouped], end: end) }
    if sign == 0x66B { return Reading(values: [decimal], end: end) }
    // `09.08` is the number of an act.
    let isDecimal = chain[0].count == 1 || chain[0][0] != 0
    let values: [WrittenDecimal]
    if isGrouped {
      let isPoint = sign == 0x2E
      values = isPoint == vocabulary.hasDecimalPoint ? [decimal, grouped] : [grouped, decimal]
    } else {
      values = [decimal]
    }
    return Reading(values: isDecimal ? values : [], parts: chain, end: end)
  }

  /// `50 000`, `50’000,00`, and the numbers of registers: `908 323 652 00012`.
  private func spacedNumber(at index: Int) -> Reading? {
    var whole = digits(index)
    guard whole.count < 5 else { return nil }
    let width = whole.count == 4 ? 4 : 3
    var end = index + 1
    var groups = 1
    while isGap(end), tokens.indices.contains(end + 1), tokens[end + 1].kind == .digits, tokens[end + 1].count == width
    {
      whole += digits(end + 1)
      groups += 1
      end += 2
    }
    guard groups > (width == 4 ? 2 : 1) else { return nil }
    if whole.count > 8 {
      while isGap(end), isKind(end + 1, .digits) {
        whole += digits(end + 1)
        end += 2
      }
    }
    var value = WrittenDecimal(whole: whole)
    if let sign = mark(end), Self.separators.contains(sign), isKind(end + 1, .digits), tokens[end + 1].count != 3 {
      value.fraction = digits(end + 1)
      end += 2
    }
    return Reading(values: [value], end: end)
  }

  /// One space or apostrophe, as it stands between groups of digits.
  private func isGap(_ index: Int) -> Bool {
    if let sign = mark(index) { return sign == 0x27 || sign == 0x2019 }
    return isKind(index, .space) && tokens[index].count == 1
  }

  private static let separators: Set<UInt32> = [0x2E, 0x2C, 0x66B, 0x66C]

  /// Whether a word such as "article" stands before the number, perhaps with other numbers between.
  private func isAfterReference(_ index: Int) -> Bool {
    var before = index - 1
    for _ in 0..<4 {
      guard let token = token(before) else { return false }
      if token.kind == .word { return token.meaning?.isReference ?? false }
      if token.kind == .mark, scalars[token.start] == 0xA7 { return true }
      before -= 1
    }
    return false
  }

  /// `.b` of `6.1.b`.
  private func isBeforePoint(_ end: Int) -> Bool {
    guard mark(end) == 0x2E, let letter = token(end + 1) else { return false }
    return letter.kind == .word && letter.count == 1
  }
}
