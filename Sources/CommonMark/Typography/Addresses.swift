/// The URLs and e-mail addresses that stand in text, where typography must not reach.
enum Addresses {
  static func ranges(in scalars: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let start: Int? =
        switch scalars[index] {
        case Sign.colon where has(scheme, in: scalars, at: index): wordStart(before: index, in: scalars)
        case 0x77 where has(web, in: scalars, at: index) && (index == 0 || !scalars[index - 1].isWord): index
        case 0x40: mailStart(before: index, in: scalars)
        default: nil
        }
      if let start, start < index || scalars[index] == 0x77 {
        let end = end(from: index, in: scalars)
        ranges.append(max(start, ranges.last?.upperBound ?? 0)..<end)
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return ranges
  }

  private static let scheme = Bytes("://")
  private static let web = Bytes("www.")

  private static func has(_ expected: Bytes, in scalars: [UInt32], at index: Int) -> Bool {
    index + expected.count < scalars.count
      && zip(expected, scalars[index...]).allSatisfy { UInt32($0) == $1 }
  }

  private static func wordStart(before index: Int, in scalars: [UInt32]) -> Int {
    var start = index
    while start > 0, scalars[start - 1] < 0x80, scalars[start - 1].isWord { start -= 1 }
    return start
  }

  private static let mailMarks = "._%+-'!?".unicodeScalars.map(\.value)
  private static let endMarks = ".,;:!?)]'".unicodeScalars.map(\.value)

  private static func mailStart(before index: Int, in scalars: [UInt32]) -> Int {
    var start = index
    while start > 0,
      scalars[start - 1].isWord || mailMarks.contains(scalars[start - 1])
    { start -= 1 }
    return index + 1 < scalars.count && scalars[index + 1].isWord ? start : index
  }

  /// Up to white space or a mark that no address has, signs at the end of a sentence left out.
  private static func end(from index: Int, in scalars: [UInt32]) -> Int {
    var end = index
    while end < scalars.count, !scalars[end].isWhite, scalars[end] != Sign.doubleQuote, scalars[end] != Sign.opening,
      scalars[end] != Sign.closing, scalars[end] != 0x3C, scalars[end] != 0x3E,
      !(0x2018...0x201F).contains(scalars[end])
    {
      end += 1
    }
    while end > index + 1, endMarks.contains(scalars[end - 1]) { end -= 1 }
    return end
  }
}
