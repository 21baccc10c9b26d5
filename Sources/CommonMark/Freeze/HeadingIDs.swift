/// Where the ids of top-level headings are written.
struct HeadingIDs {
  let source: Source
  let literals: Literals
  let ids: [Bytes]

  func edits(for document: Document) -> [SourceEdit] {
    let masks = AttributeMask.masks(in: source, literals: literals)
    return zip(document.outline, ids).compactMap { entry, id in
      let (line, end) = end(ofHeadingAt: entry.line)
      if let mask = masks.first(where: { $0.line == line }) { return edit(mask, id) }
      return SourceEdit(range: end..<end, replacement: Bytes(" {#") + id + Bytes("}"))
    }
  }

  private func edit(_ mask: AttributeMask, _ id: Bytes) -> SourceEdit? {
    let written = [UInt8(ascii: "#")] + id
    guard case .success(let read) = mask.result else {
      return SourceEdit(range: mask.range, replacement: Bytes("{") + written + Bytes("}"))
    }
    guard let range = read.idRange else {
      let start = mask.range.lowerBound + 1
      return SourceEdit(range: start..<start, replacement: written + Bytes(" "))
    }
    return source.bytes[range].elementsEqual(written) ? nil : SourceEdit(range: range, replacement: written)
  }

  /// The last line of a heading's content, and the offset at which the content ends there.
  private func end(ofHeadingAt start: Int) -> (line: Int, offset: Int) {
    let content = source.line(start).trimmed
    let hashes = content.prefix { $0 == UInt8(ascii: "#") }
    if (1...6).contains(hashes.count), content[hashes.endIndex...].first?.isSpaceOrTab ?? true {
      return (start, AttributeMask.withoutClosing(source.line(start)).endIndex)
    }
    var line = start
    while line < source.lineCount, !isUnderline(line + 1) { line += 1 }
    return (line, source.line(line).trimmed.endIndex)
  }

  private func isUnderline(_ line: Int) -> Bool {
    let content = source.line(line).trimmed
    guard let first = content.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return content.allSatisfy { $0 == first }
  }
}
