/// The URLs and e-mail addresses that stand in text, where typography must not reach.
enum Addresses {
  static func ranges(in text: Bytes) -> [Range<Int>] {
    guard mayStand(in: text) else { return [] }
    var ranges: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let start: Int? =
        switch text[index] {
        case UInt8(ascii: ":") where has(scheme, in: text, at: index): wordStart(before: index, in: text)
        case UInt8(ascii: "w") where has(web, in: text, at: index) && !isWord(text.scalar(before: index)): index
        case UInt8(ascii: "@"): mailStart(before: index, in: text)
        default: nil
        }
      if let start, start < index || text[index] == UInt8(ascii: "w") {
        let end = end(from: index, in: text)
        ranges.append(max(start, ranges.last?.upperBound ?? 0)..<end)
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// Whether there is an `@`, `:/` or `ww`: most texts have none.
  private static func mayStand(in text: Bytes) -> Bool {
    text.withUnsafeBytes { text in
      text.scan { eight in
        eight.places(of: UInt8(ascii: "@")) | eight.places(of: UInt8(ascii: ":")) | eight.places(of: UInt8(ascii: "w"))
      } until: { index in
        let next = index + 1 < text.count ? text[index + 1] : 0
        switch text[index] {
        case UInt8(ascii: "@"): return true
        case UInt8(ascii: ":"): return next == UInt8(ascii: "/")
        case UInt8(ascii: "w"): return next == UInt8(ascii: "w")
        default: return false
        }
      }
    }
  }

  private static let scheme = Bytes("://")
  private static let web = Bytes("www.")

  private static func has(_ expected: Bytes, in text: Bytes, at index: Int) -> Bool {
    index + expected.count < text.count && text[index + 1] == expected[1] && text[index...].starts(with: expected)
  }

  private static func isWord(_ scalar: (value: UInt32, length: Int)?) -> Bool { scalar?.value.isWord ?? false }

  private static func wordStart(before index: Int, in text: Bytes) -> Int {
    var start = index
    while start > 0, text[start - 1] < 0x80, UInt32(text[start - 1]).isWord { start -= 1 }
    return start
  }

  private static let mailMarks = "._%+-'!?".unicodeScalars.map(\.value)
  private static let endMarks = Bytes(".,;:!?)]'")

  private static func mailStart(before index: Int, in text: Bytes) -> Int {
    guard isWord(text.scalar(at: index + 1)) else { return index }
    var start = index
    while let (sign, length) = text.scalar(before: start), sign.isWord || mailMarks.contains(sign) { start -= length }
    return start
  }

  /// Up to white space or a mark that no address has, signs at the end of a sentence left out.
  private static func end(from index: Int, in text: Bytes) -> Int {
    var end = index
    while let (sign, length) = text.scalar(at: end), !sign.isWhite, sign != Sign.doubleQuote, sign != Sign.opening,
      sign != Sign.closing, sign != 0x3C, sign != 0x3E, !(0x2018...0x201F).contains(sign)
    {
      end += length
    }
    while end > index + 1, endMarks.contains(text[end - 1]) { end -= 1 }
    return end
  }
}
