/// A working text after its release: without what was said of that release, all else as the author wrote it.
enum WorkingTextReset {
  /// `confirmed` goes too: it was said of the sections as they were, and would silence the next change.
  private static let keys = ["changes", "change", "last_updated", "effective", "confirmed"]

  /// The file without those keys of its front matter.
  static func bytes(_ file: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var output: [UInt8] = []
    var fences = 0
    var isDropping = false
    var start = file.startIndex
    while start < file.endIndex {
      let end = file[start...].firstIndex(of: newline).map { $0 + 1 } ?? file.endIndex
      let line = file[start..<end]
      if fences < 2, isFence(line) {
        fences += 1
        isDropping = false
      } else if fences == 1 {
        isDropping = key(of: line).map { keys.contains($0) } ?? isDropping
      }
      if !isDropping { output += line }
      start = end
    }
    return output
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    return text.starts(with: "---".utf8) && text.dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 }
  }

  /// The key that the line begins; nil for lines that go on with the value before, and for comments.
  private static func key(of line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first, first.isLetter || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"),
      let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let name = line[..<colon].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != 32 }
    return String(decoding: name, as: UTF8.self)
  }
}
