/// The bytes of an expanded text, and where each of them was written.
struct ExpansionOutput {
  private(set) var bytes: [UInt8] = []
  private(set) var literals: [[UInt8]] = []
  /// What each line begins with, inside clauses that stand alone on a line.
  var indentation: [UInt8] = []
  private var segments: [SourceMap.Segment] = []
  private var files: [SourceMap.Inclusion] = []
  private var file = 0

  var sourceMap: SourceMap { SourceMap(bytes: bytes, segments: segments, files: files) }

  /// What follows stands in `template`; returns what `leave` needs.
  @discardableResult
  mutating func enter(_ template: Template, from tag: TemplatePlace?) -> Int {
    let outer = file
    files.append(SourceMap.Inclusion(source: template.source, parent: tag.map { (file: outer, tag: $0) }))
    file = files.count - 1
    return outer
  }

  mutating func leave(to outer: Int) {
    file = outer
  }

  /// Copies a stretch of the source; false if it holds more placeholders than there is room for.
  mutating func copy(_ range: Range<Int>, startsLine: Bool) -> Bool {
    let source = files[file].source.bytes
    guard !indentation.isEmpty else { return copyLine(range, of: source) }
    var start = range.lowerBound
    var startsLine = startsLine
    var isWhole = true
    repeat {
      let end = source[start..<range.upperBound].firstIndex(of: .newline).map { $0 + 1 } ?? range.upperBound
      let isEmpty = end > start && (source[start] == .newline || source.holds("\r\n".utf8, at: start))
      if startsLine, !isEmpty {
        mark(start, isCopied: false)
        bytes += indentation
      }
      isWhole = copyLine(start..<end, of: source) && isWhole
      start = end
      startsLine = true
    } while start < range.upperBound
    return isWhole
  }

  /// Appends the placeholder of a value; false if there is no room for it.
  mutating func append(value: [UInt8], at offset: Int) -> Bool {
    guard literals.count < Placeholder.capacity else { return false }
    mark(offset, isCopied: false)
    bytes += Placeholder.bytes(literals.count)
    literals.append(value)
    return true
  }

  /// Ends the line if anything stands in it since `start`.
  mutating func endLine(since start: Int, at offset: Int) {
    guard bytes.count > start, bytes[bytes.count - 1] != .newline else { return }
    mark(offset, isCopied: false)
    bytes.append(.newline)
  }

  mutating func dropLineEnding(since start: Int) {
    guard bytes.count > start, bytes[bytes.count - 1] == .newline else { return }
    bytes.removeLast()
    if bytes.count > start, bytes[bytes.count - 1] == .carriageReturn { bytes.removeLast() }
  }

  private mutating func copyLine(_ range: Range<Int>, of source: [UInt8]) -> Bool {
    var start = range.lowerBound
    var isWhole = true
    while let offset = Placeholder.first(in: source, start..<range.upperBound) {
      copyRun(start..<offset, of: source)
      isWhole = append(value: Array(source[offset..<offset + 4]), at: offset) && isWhole
      start = offset + 4
    }
    copyRun(start..<range.upperBound, of: source)
    return isWhole
  }

  private mutating func copyRun(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    mark(range.lowerBound, isCopied: true)
    bytes += source[range]
  }

  private mutating func mark(_ offset: Int, isCopied: Bool) {
    segments.append(SourceMap.Segment(start: bytes.count, file: file, offset: offset, isCopied: isCopied))
  }
}
