/// One line of a ledger, without its line feed.
struct LedgerLine {
  /// 1 for the first.
  let number: Int
  let bytes: ArraySlice<UInt8>

  /// Whether an entry begins here.
  var opensEntry: Bool { bytes.starts(with: "- ".utf8) }

  /// The line for a message: in quotes, escaped, and cut off where it grows long.
  var quoted: String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let start = String(String.UnicodeScalarView(scalars.prefix(100)))
    return String(decoding: QuotedText.bytes(of: scalars.count > 100 ? start + "…" : start), as: UTF8.self)
  }

  /// The lines of a file that is UTF-8, without a byte order mark and carriage returns, and ends with a line feed.
  static func lines(of bytes: [UInt8]) throws(FormFault) -> [LedgerLine] {
    guard !bytes.isEmpty else { throw FormFault(line: 1, "the ledger is empty") }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw FormFault(line: 1, "the ledger begins with a byte order mark", mend: FormFault.keepBytes)
    }
    var lines: [LedgerLine] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let number = lines.count + 1
      if line.contains(UInt8(ascii: "\r")) {
        throw FormFault(line: number, "the line holds a carriage return", mend: FormFault.keepBytes)
      }
      if String(validating: line, as: UTF8.self) == nil {
        throw FormFault(line: number, "the line is not UTF-8")
      }
      lines.append(LedgerLine(number: number, bytes: line))
    }
    // What follows the last line feed: nothing, if the file is whole.
    guard let end = lines.popLast(), end.bytes.isEmpty else {
      throw FormFault(line: lines.count + 1, "the last line does not end: the ledger was cut off or added to")
    }
    return lines
  }
}
