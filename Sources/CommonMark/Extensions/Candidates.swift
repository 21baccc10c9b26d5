/// The lines that might be the delimiter row of a table or begin a definition, told from the line alone.
/// Most texts have none, and are parsed once.
struct Candidates {
  /// In rising order.
  private var lines: [Int] = []

  init(_ source: Source) {
    source.bytes.withUnsafeBytes { bytes in
      for line in 0..<source.lineCount {
        let start = source.lineStarts[line]
        let end = source.lineStarts[line + 1]
        if Self.mayDelimit(bytes, start, end) || Self.mayDefine(bytes, start, end) { lines.append(line + 1) }
      }
    }
  }

  var count: Int { lines.count }

  func count(in range: ClosedRange<Int>) -> Int { index(of: range.upperBound + 1) - index(of: range.lowerBound) }

  func has(oneIn range: ClosedRange<Int>) -> Bool { count(in: range) > 0 }

  /// Of the first that is not before `line`.
  private func index(of line: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A delimiter row ends with a stretch of `-:|` and white space that has a hyphen, and a pipe or a colon.
  static func mayDelimit(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    var index = end
    var hasHyphen = false
    var hasMark = false
    scan: while index > start {
      index -= 1
      switch bytes[index] {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: " "), 9...13: break
      default: break scan
      }
    }
    return hasHyphen && hasMark
  }

  /// A definition begins with a colon and white space, behind white space and quote marks only.
  static func mayDefine(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, bytes[index].isSpaceOrTab || bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index + 1 < end && bytes[index] == UInt8(ascii: ":") && bytes[index + 1].isSpaceOrTab
  }
}
