/// Heading attributes as they stand in the source. While the text is parsed a reserved character stands in their
/// place, so that nothing in them counts as Markdown; where that turns out to stand elsewhere than at the end of a
/// heading, the text is parsed again with what was written.
struct AttributeMask {
  let line: Int
  let isATX: Bool
  /// Indices into the source's bytes, braces included.
  let range: Range<Int>
  let result: Result<AttributeReader, AttributeReader.Failure>

  /// The lines of `source` that may be a heading with attributes.
  static func masks(in source: Source, literals: Literals) -> [AttributeMask] {
    guard source.bytes.has(UInt8(ascii: "{")) else { return [] }
    return (1...max(source.lineCount, 1)).compactMap { line in
      guard source.line(line).contains(UInt8(ascii: "{")), isHeading(line, in: source) else { return nil }
      return mask(line, in: source, literals: literals)
    }
  }

  /// Whether the line could be an ATX heading or the last line of a setext heading's content, in any container.
  private static func isHeading(_ line: Int, in source: Source) -> Bool {
    if isATX(source.line(line)) { return true }
    guard let last = source.line(line + 1).last(where: { !$0.isSpace }) else { return false }
    return last == UInt8(ascii: "=") || last == UInt8(ascii: "-")
  }

  private static func isATX(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { !($0.isSpaceOrTab || $0.isDigit || containerMarks.contains($0)) } == UInt8(ascii: "#")
  }

  private static let containerMarks = Bytes(">-+*.):")

  private static func mask(_ line: Int, in source: Source, literals: Literals) -> AttributeMask? {
    let content = withoutClosing(source.line(line))
    let isATX = isATX(source.line(line))
    var failure: (Int, AttributeReader.Failure)?
    for index in content.indices where content[index] == UInt8(ascii: "{") && !isEscaped(index, in: content) {
      let written = content[index...]
      guard isMeant(written) else { continue }
      switch AttributeReader.read(written, literals: literals) {
      case .success(let reader):
        return AttributeMask(line: line, isATX: isATX, range: index..<content.endIndex, result: .success(reader))
      case .failure(let reason):
        // A closing brace before the end, or a code span that ends behind it: then it is text.
        let isOpen = !written.contains(UInt8(ascii: "}")) && !written.contains(UInt8(ascii: "`"))
        if isOpen || written.last == UInt8(ascii: "}") { failure = (index, reason) }
      }
    }
    guard let (index, reason) = failure else { return nil }
    return AttributeMask(line: line, isATX: isATX, range: index..<content.endIndex, result: .failure(reason))
  }

  /// The line without white space and the closing sequence of an ATX heading at its end.
  static func withoutClosing(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let content = line.trimmed
    let hashes = content.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let rest = content.dropLast(hashes)
    guard hashes > 0, let last = rest.last, last.isSpaceOrTab else { return content }
    return rest.trimmed
  }

  /// The line with one space and `mark` in the place of the attributes and the white space before them; a closing
  /// sequence that stands before them goes behind.
  func masked(by mark: Bytes, in source: Source) -> Bytes {
    let before = source.line(line)[..<range.lowerBound]
    let after = source.line(line)[range.upperBound...]
    let content = isATX ? Self.withoutClosing(before) : before.trimmed
    let closing = before[content.endIndex...]
    let kept = Bytes(before[..<content.endIndex])
    return kept + (content.isEmpty ? [] : [UInt8(ascii: " ")]) + mark + (closing.trimmed.isEmpty ? [] : closing) + after
  }

  private static func isEscaped(_ index: Int, in content: ArraySlice<UInt8>) -> Bool {
    content[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// Whether a brace is clearly meant to begin attributes: `{#`, `{.` with a letter, `{key=`, `{ #`.
  private static func isMeant(_ written: ArraySlice<UInt8>) -> Bool {
    let rest = written.dropFirst().drop { $0.isSpaceOrTab }
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: "#") { return true }
    let key = rest.prefix { $0 != UInt8(ascii: "=") && !$0.isSpaceOrTab && $0 != UInt8(ascii: "}") }
    if first == UInt8(ascii: ".") {
      return written.last == UInt8(ascii: "}") && AttributeReader.isKey(Bytes(key.dropFirst()))
    }
    return key.endIndex < rest.endIndex && rest[key.endIndex] == UInt8(ascii: "=") && AttributeReader.isKey(Bytes(key))
  }
}
