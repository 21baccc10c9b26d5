extension FactReader {
  /// A number with what it counts: `30 days`, `2 million euros`, `20 %`.
  mutating func readNumber(_ index: Int) -> Int? {
    guard var reading = number(at: index) else {
      // Numbers of a reference, each on its own.
      append([WrittenDecimal(whole: digits(index))], range: range(index, index + 1))
      return index + 1
    }
    let end = scale(&reading)
    if let (currency, after) = currencyAfter(end) {
      appendMoney(reading, currency, range(index, after))
      return after
    }
    append(reading.values, parts: reading.parts, unit: unitAfter(end), range: range(index, end))
    return end
  }

  /// `€50,000`, `EUR 50 000`, `US$ 5m`.
  mutating func readMoneyFirst(_ index: Int) -> Int? {
    guard let currency = currency(at: index) else { return nil }
    let next = skippingSpace(index + 1)
    guard isKind(next, .digits), var reading = number(at: next) else { return nil }
    let end = scale(&reading)
    // `MAD 50 €` is two things.
    guard reading.end != end || currencyAfter(end) == nil || mark(index) != nil else { return nil }
    appendMoney(reading, currency, range(index, end))
    return end
  }

  private mutating func appendMoney(_ reading: Reading, _ currency: String, _ range: Range<Int>) {
    let values = reading.values.map(\.canonical)
    guard !values.isEmpty else { return }
    facts.append(
      Fact(kind: .amount, keys: values.map { "a:\(currency):\($0)" } + values.map { "n:\($0)" }, range: range))
  }

  private mutating func append(
    _ values: [WrittenDecimal], parts: [[UInt8]] = [], unit: TimeUnit? = nil, range: Range<Int>
  ) {
    let parts = parts.map { "n:" + WrittenDecimal(whole: $0).canonical }
    let keys = values.map { "n:" + $0.canonical }
    let spans = values.first?.integer.flatMap { count in unit?.spans(count) } ?? []
    // The number of an act: its parts are all there is to compare.
    let whole = parts.joined(separator: "-")
    facts.append(
      Fact(kind: .number, keys: keys.isEmpty ? [whole] : keys, parts: parts, spans: spans, range: range))
  }

  /// Multiplies by the "million" that follows; the index behind it.
  private func scale(_ reading: inout Reading) -> Int {
    let next = skippingSpace(reading.end)
    guard let word = token(next), word.kind == .word else { return reading.end }
    var factor = word.meaning?.multiplier
    if factor == nil, next == reading.end || word.count == 1 || word.count == 2 {
      let letters = scalars[word.start..<word.end].map { WordPrint.folded($0) }
      let isMoney = currency(at: next + 1) != nil || index(before: reading) != nil
      if isMoney { factor = [[0x6B]: 1000, [0x6D]: 1_000_000, [0x62, 0x6E]: 1_000_000_000][letters] }
    }
    guard let factor else { return reading.end }
    reading.values = reading.values.map { $0.times(factor) }
    reading.parts = []
    return next + 1
  }

  /// The currency that stands before a reading, if one does.
  private func index(before reading: Reading) -> Int? {
    var index = reading.end - 1
    while index > 0, isKind(index, .digits) || mark(index).map({ $0 == 0x2E || $0 == 0x2C }) ?? false { index -= 1 }
    if isKind(index, .space) { index -= 1 }
    return currency(at: index) == nil ? nil : index
  }

  private func currency(at index: Int) -> String? {
    if let sign = mark(index) { return Vocabulary.currency(of: Tokenizer.scalar(sign)) }
    return meaning(index)?.currency
  }

  /// `€`, `euros`, `d'euros`, `F CFP`, with the index behind it.
  private func currencyAfter(_ index: Int) -> (String, Int)? {
    var next = skippingSpace(index)
    if mark(next) == 0x2D || mark(next) == 0x2011 { next += 1 }
    if meaning(next)?.isConnector ?? false {
      next += 1
      if let sign = mark(next), sign == 0x27 || sign == 0x2019 { next += 1 }
      next = skippingSpace(next)
    }
    if let currency = currency(at: next) { return (currency, next + 1) }
    guard let word = token(next), word.kind == .word, word.count == 1 else { return nil }
    let after = skippingSpace(next + 1)
    guard let currency = meaning(after)?.currency else { return nil }
    return (currency, after + 1)
  }

  /// The unit of time that a number counts: `30 days`, `30-day`, `30) working days`.
  func unitAfter(_ index: Int) -> TimeUnit? {
    var next = index
    if mark(next) == 0x29 { next += 1 }
    next = skippingSpace(next)
    if mark(next) == 0x2D || mark(next) == 0x2011 { next += 1 }
    for _ in 0..<2 {
      guard let word = meaning(next) else { return nil }
      if let unit = word.unit { return unit }
      guard word.isFiller || word.isConnector else { return nil }
      next = skippingSpace(next + 1)
    }
    return meaning(next)?.unit
  }
}
