/// A text without what was said of one release, all else as the author wrote it: byte order mark, line ends, comments.
enum WorkingTextReset {
  /// `confirmed` goes too: it was said of the sections as they were, and would silence the next change.
  static let keys = ["changes", "change", "last_updated", "effective", "confirmed"]
  /// What a translation that was left out repeats of the source text: it would contradict it afterwards.
  static let repeatedKeys = ["change", "last_updated", "effective"]

  /// The file without those keys of its front matter; nil if they don't stand on lines of their own.
  static func bytes(_ file: [UInt8], without keys: [String] = keys) -> [UInt8]? {
    let lines = lines(of: file)
    guard let end = lines.dropFirst().firstIndex(where: isFence), lines.first.map(isFence) ?? false,
      let before = map(lines[1..<end])
    else { return file }
    guard keys.contains(where: before.has) else { return file }
    var dropped: Set<Int> = []
    let starts = before.keyLines
    for (place, start) in starts.enumerated() where keys.contains(start.key) {
      let next = place + 1 < starts.count ? starts[place + 1].line : end
      dropped.formUnion(value(from: start.line, to: next, lines))
    }
    let kept = lines.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    guard let after = map(kept[1..<(end - dropped.count)]), !keys.contains(where: after.has),
      after.isEqual(to: before, besides: keys)
    else { return nil }
    return Array(kept.joined())
  }

  /// The lines of a key's value: without comments that follow, which are about the next key.
  private static func value(from start: Int, to next: Int, _ lines: [ArraySlice<UInt8>]) -> Range<Int> {
    var end = next
    while end > start + 1, isComment(lines[end - 1]) || isBlank(lines[end - 1]) { end -= 1 }
    while end < next, isBlank(lines[end]) { end += 1 }
    return start..<max(end, start)
  }

  /// Each line with its end: LF, CR LF or CR.
  private static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = file.startIndex
    while start < file.endIndex {
      guard let end = file[start...].firstIndex(where: { $0 == 10 || $0 == 13 }) else {
        lines.append(file[start...])
        break
      }
      let next = file[end] == 13 && end + 1 < file.endIndex && file[end + 1] == 10 ? end + 2 : end + 1
      lines.append(file[start..<next])
      start = next
    }
    return lines
  }

  static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    return text.starts(with: "---".utf8) && isBlank(text.dropFirst(3))
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: "#") }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { [9, 10, 13, 32].contains($0) } }

  private static func map(_ lines: ArraySlice<ArraySlice<UInt8>>) -> YAMLMap? {
    var diagnostics = Diagnostics()
    guard let text = SourceText.normalised(Array(lines.joined()), file: "", &diagnostics) else { return nil }
    let map = YAMLSource.map(text, file: "", lineOffset: 1, of: "the front matter", &diagnostics)
    return diagnostics.hasErrors ? nil : map
  }
}
