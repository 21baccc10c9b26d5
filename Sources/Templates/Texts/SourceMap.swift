/// Where in its files each byte of an expanded text was written.
package struct SourceMap: Sendable {
  private let bytes: [UInt8]
  private let segments: [Segment]
  private let files: [Inclusion]

  /// Bytes of the output that come from one stretch of one file.
  struct Segment: Sendable {
    var start: Int
    /// A position in the inclusions.
    var file: Int
    /// Where it stands in the file's source.
    var offset: Int
    /// Whether its bytes follow each other as in the file; else all of them come from the one offset.
    var isCopied: Bool
  }

  /// The text itself, or a clause where it is included.
  struct Inclusion: Sendable {
    var source: TemplateSource
    /// The inclusion that holds the tag, and the tag.
    var parent: (file: Int, tag: TemplatePlace)?
  }

  init(bytes: [UInt8], segments: [Segment], files: [Inclusion]) {
    self.bytes = bytes
    self.segments = segments
    self.files = files
  }

  /// The map of a text that was not changed.
  init(unchanged source: TemplateSource) {
    self.init(
      bytes: source.bytes, segments: [Segment(start: 0, file: 0, offset: 0, isCopied: true)],
      files: [Inclusion(source: source, parent: nil)])
  }

  /// The place where the author wrote what stands in this line (1 is the first line of the expanded bytes) and column
  /// (in Unicode scalars). What stands for a value lies at its tag.
  package func place(line: Int, column: Int) -> TemplatePlace {
    place(byteOffset: offset(line: line, column: column))
  }

  /// The same for a column in bytes, as libcmark counts.
  package func place(line: Int, byteColumn: Int) -> TemplatePlace {
    let range = range(of: line)
    return place(byteOffset: min(range.lowerBound + max(byteColumn - 1, 0), range.upperBound))
  }

  /// The same for an offset in the expanded bytes.
  package func place(byteOffset: Int) -> TemplatePlace {
    guard let segment = segment(at: byteOffset) else { return TemplatePlace(file: "", line: 1, column: 1) }
    let offset = segment.offset + (segment.isCopied ? byteOffset - segment.start : 0)
    let source = files[segment.file].source
    return source.place(of: offset, LineTable(of: source.bytes))
  }

  /// The tags that included what stands here, the innermost first; none for what stands in the text's own file.
  package func inclusions(line: Int, column: Int = 1) -> [TemplatePlace] {
    guard let segment = segment(at: offset(line: line, column: column)) else { return [] }
    return files.tags(including: segment.file)
  }

  private func segment(at offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? segments[low - 1] : segments.first
  }

  private func offset(line: Int, column: Int) -> Int {
    let range = range(of: line)
    var offset = range.lowerBound
    var remaining = column - 1
    while remaining > 0, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset].isContinuation { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The line's own bytes. Places are asked for seldom, so that no table of lines is kept.
  private func range(of line: Int) -> Range<Int> {
    let lines = LineTable(of: bytes)
    let start = lines.start(of: line - 1)
    return start..<(line < lines.count ? max(lines.start(of: line) - 1, start) : bytes.count)
  }
}

extension [SourceMap.Inclusion] {
  /// The tags that led to the file, the innermost first.
  func tags(including file: Int) -> [TemplatePlace] {
    var tags: [TemplatePlace] = []
    var file = file
    while let parent = self[file].parent {
      tags.append(parent.tag)
      file = parent.file
    }
    return tags
  }
}
