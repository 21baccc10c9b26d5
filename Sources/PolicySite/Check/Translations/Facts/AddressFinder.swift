/// Finds addresses of mail and of the web in running text.
struct AddressFinder {
  let scalars: [UInt32]
  let locale: LocaleTag

  /// The address that begins at `start`, with its end; nil if none does. A bare host (`wemet.fr`) is no fact of its own, but
  /// what is in it counts no more.
  func addresses(from start: Int) -> (facts: [Fact], end: Int)? {
    var end = start
    var hasAt = false
    var hasScheme = false
    var dots = 0
    while end < scalars.count, isPart(scalars[end]) {
      switch scalars[end] {
      case 0x40: hasAt = true
      case 0x2E: dots += 1
      case 0x3A:
        if end + 2 < scalars.count, scalars[end + 1] == 0x2F, scalars[end + 2] == 0x2F { hasScheme = true }
      default: break
      }
      end += 1
    }
    guard dots > 0 || hasScheme else { return nil }
    while end > start, Self.trailing.contains(scalars[end - 1]) { end -= 1 }
    guard end > start + 3 else { return nil }
    let text = string(start..<end)
    if hasScheme || text.lowercased().hasPrefix("www.") {
      guard ScalarKind.isLetter(scalars[start]) else { return nil }
      return WebAddress(text, in: locale).map { ([Fact.web($0, range: start..<end)], end) } ?? ([], end)
    }
    if hasAt { return mail(start..<end) }
    return host(start..<end).map { ([], $0) }
  }

  private func mail(_ range: Range<Int>) -> (facts: [Fact], end: Int)? {
    guard let at = scalars[range].firstIndex(of: 0x40), at > range.lowerBound else { return nil }
    var end = at + 1
    while end < range.upperBound, isHost(scalars[end]) { end += 1 }
    while end > at, scalars[end - 1] == 0x2E || scalars[end - 1] == 0x2D { end -= 1 }
    guard scalars[at..<end].contains(0x2E) else { return nil }
    return ([Fact.mail(string(range.lowerBound..<end), range: range.lowerBound..<end)], end)
  }

  /// The end of a bare host with its path, if it is one: labels of two letters and more, the last without digits.
  private func host(_ range: Range<Int>) -> Int? {
    let host = scalars[range].prefix { isHost($0) }
    let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ $0.count > 1 }), let last = labels.last,
      last.allSatisfy({ $0 < 0x80 && ScalarKind.isLetter($0) }),
      labels.contains(where: { $0.contains { ScalarKind.isLetter($0) } })
    else { return nil }
    return host.endIndex < range.upperBound && scalars[host.endIndex] == 0x2F ? range.upperBound : host.endIndex
  }

  private func isHost(_ value: UInt32) -> Bool {
    ScalarKind.isLetter(value) || (0x30...0x39).contains(value) || value == 0x2E || value == 0x2D
  }

  /// Everything up to a space or a bracket that no address has.
  private func isPart(_ value: UInt32) -> Bool {
    !ScalarKind.isSpace(value)
      && ![0x22, 0x3C, 0x3E, 0xAB, 0xBB, 0x201C, 0x201D, 0x60, 0x5B, 0x5D, 0x7C].contains(value)
  }

  /// Marks that end a sentence, not an address.
  private static let trailing: Set<UInt32> = [
    0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x27, 0x2019, 0x60C, 0x61B, 0x61F,
  ]

  private func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars[range] { text.append(Tokenizer.scalar(value)) }
    return String(text)
  }
}

extension Fact {
  static func web(_ address: WebAddress, range: Range<Int>) -> Fact {
    Fact(kind: .address, keys: [address.key], web: address, range: range)
  }

  static func mail(_ address: String, range: Range<Int>) -> Fact {
    Fact(kind: .email, keys: ["e:" + address.lowercased()], range: range)
  }

  /// Told by its last eight digits, so that `01 53 73 22 22` is `+33 1 53 73 22 22`.
  static func phone(_ digits: [UInt8], range: Range<Int>) -> Fact {
    Fact(kind: .phone, keys: ["p:" + String(decoding: digits.suffix(8).map { $0 + 0x30 }, as: UTF8.self)], range: range)
  }
}
