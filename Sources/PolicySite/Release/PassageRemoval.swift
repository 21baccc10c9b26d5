import CommonMark

/// Replaces a passage by a mark, wherever it stands in a file, in the spelling of the author or as a section's id.
struct PassageRemoval {
  private let spellings: [(wanted: [UInt8], mark: [UInt8])]

  init(_ passage: String, mark: String) {
    var spellings = [(Array(passage.utf8), Array(mark.utf8))]
    // In quoted YAML, and in Markdown with its signs escaped.
    let escaped = passage.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    if escaped != passage { spellings.insert((Array(escaped.utf8), Array(mark.utf8)), at: 0) }
    for (straight, set) in [("'", "\u{2019}"), ("\u{2019}", "'")] where passage.contains(straight) {
      spellings.append((Array(passage.replacing(straight, with: set).utf8), Array(mark.utf8)))
    }
    // A heading's id is made of its words; one that is a single short word could stand anywhere.
    let slug = Slug.of(Array(passage.utf8))
    if slug.contains(UInt8(ascii: "-")) || slug.count > 5 { spellings.append((slug, Array("removed".utf8))) }
    self.spellings = spellings
  }

  /// Nil if the passage does not stand there.
  func apply(to file: [UInt8], isYAML: Bool) -> [UInt8]? {
    var bytes = file
    for (wanted, mark) in spellings { bytes = bytes.replacing(wanted, with: mark) }
    guard bytes != file else { return nil }
    return quoted(bytes, in: isYAML)
  }

  /// A plain YAML scalar that begins with the mark would be read as a list: such values are quoted.
  private func quoted(_ bytes: [UInt8], in isYAML: Bool) -> [UInt8] {
    var fences = 0
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let mended = lines.map { line -> String in
      if !isYAML, line.hasPrefix("---") { fences += 1 }
      guard isYAML || fences == 1, line.contains(Redactor.mark) else { return String(line) }
      let value = Self.value(of: line)
      guard let first = value.first, first != "\"", first != "'", first != "|", first != ">" else {
        return String(line)
      }
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return line[..<value.startIndex] + "\"" + escaped + "\""
    }
    return Array(mended.joined(separator: "\n").utf8)
  }

  /// What stands behind the indentation, the dash of a list and the key.
  private static func value(of line: Substring) -> Substring {
    var rest = line.drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
    let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    guard !key.isEmpty, rest.dropFirst(key.count).hasPrefix(": ") else { return rest }
    return rest.dropFirst(key.count + 2).drop { $0 == " " }
  }
}
