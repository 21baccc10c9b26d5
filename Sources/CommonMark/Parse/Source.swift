/// A text as it is parsed: UTF-8 without a byte order mark, each line ended by `\n`.
struct Source {
  let bytes: Bytes
  /// Where each line begins, and at the end the length of the text.
  let lineStarts: [Int]

  init(_ markdown: Bytes) {
    var bytes = markdown
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var starts = Self.starts(in: bytes)
    if starts == nil {
      bytes = Self.normalized(bytes)
      starts = Self.starts(in: bytes)
    }
    self.bytes = bytes
    lineStarts = starts ?? []
  }

  var lineCount: Int { lineStarts.count - 1 }

  /// The 1-based `line` without its ending; empty where there is no such line.
  func line(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineCount else { return [] }
    let start = lineStarts[line - 1]
    let end = lineStarts[line]
    return bytes[start..<(end > start && bytes[end - 1] == UInt8(ascii: "\n") ? end - 1 : end)]
  }

  /// The lines of a piece that is one paragraph each line of which begins with a pipe; nil if it is anything else.
  func pipedParagraph(in first: Int, _ count: Int) -> ClosedRange<Int>? {
    var end = first
    while end < first + count, bytes[lineStarts[end - 1]] == UInt8(ascii: "|") { end += 1 }
    guard end > first, (end..<(first + count)).allSatisfy({ line($0).allSatisfy(\.isSpaceOrTab) }) else { return nil }
    return first...(end - 1)
  }

  /// The 1-based line and column (in characters) of the byte at `offset`.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = max(lineCount, 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let characters = bytes[lineStarts[low]..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return (low + 1, characters + 1)
  }

  /// Nil if a line ends in a carriage return.
  private static func starts(in bytes: Bytes) -> [Int]? {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 2)
    let hasReturn = bytes.withUnsafeBytes { bytes in
      bytes.scan { eight in
        eight.places(of: UInt8(ascii: "\n")) | eight.places(of: UInt8(ascii: "\r"))
      } until: { index in
        if bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        return bytes[index] == UInt8(ascii: "\r")
      }
    }
    if starts.last != bytes.count { starts.append(bytes.count) }
    return hasReturn ? nil : starts
  }

  private static func normalized(_ bytes: Bytes) -> Bytes {
    var result: Bytes = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || index == 0 || bytes[index - 1] != UInt8(ascii: "\r") {
        result.append(byte)
      }
    }
    return result
  }
}
