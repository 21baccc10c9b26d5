/// Widens the cut of tags that stand alone on a line to the whole line.
///
/// The rules are those of Mustache's specification and of its page about white space (mustache/spec, specs/whitespace.md).
struct StandaloneTags {
  private let bytes: [UInt8]
  private let ends: [Int: Int]
  private(set) var tags: [Tag]
  /// Of the tags that open parents, parameters and arguments, and of partials, by position.
  private(set) var indentations: [Int: Range<Int>] = [:]

  init(_ tags: [Tag], ends: [Int: Int], bytes: [UInt8]) {
    self.tags = tags
    self.ends = ends
    self.bytes = bytes
  }

  mutating func widen() {
    for position in tags.indices where tags[position].mayStandAlone {
      guard let start = lineStart(before: position), let end = lineEnd(after: position) else { continue }
      if case .partial = tags[position].kind { indentations[position] = start..<tags[position].extent.lowerBound }
      tags[position].cut = start..<end
      tags[position].isAlone = true
    }
    for position in tags.indices {
      guard let end = ends[position] else { continue }
      switch tags[position].kind {
      case .parent: widenParent(position, end)
      case .block: widenParameter(position, end)
      default: break
      }
    }
  }

  /// A block right inside a parent: its start takes the rest of its line with it, its end the blanks before it.
  mutating func widenArgument(_ position: Int, _ end: Int) {
    indentations[position] = nil
    let extent = tags[position].extent
    tags[position].cut = extent
    if let lineEnd = lineEnd(after: position) {
      tags[position].cut = extent.lowerBound..<lineEnd
      indentations[position] = blanks(from: lineEnd)
    }
    let start = lineStart(before: end)
    tags[end].cut = (start ?? tags[end].extent.lowerBound)..<tags[end].extent.upperBound
    tags[end].isAlone = start != nil
  }

  /// The two tags of a parent need not be on one line to stand alone together.
  private mutating func widenParent(_ position: Int, _ end: Int) {
    guard let start = lineStart(before: position), let lineEnd = lineEnd(after: end) else { return }
    indentations[position] = start..<tags[position].extent.lowerBound
    tags[position].cut = start..<tags[position].extent.upperBound
    tags[position].isAlone = true
    tags[end].cut = tags[end].extent.lowerBound..<lineEnd
  }

  /// A parameter's argument is indented like the first line of its default, or like its tag if the default begins there.
  private mutating func widenParameter(_ position: Int, _ end: Int) {
    guard let start = lineStart(before: position), lineEnd(after: end) != nil else { return }
    if let next = lineEnd(after: position) {
      indentations[position] = blanks(from: next)
    } else {
      indentations[position] = start..<tags[position].extent.lowerBound
      tags[position].cut = start..<tags[position].extent.upperBound
      tags[position].isAlone = true
    }
  }

  /// The offset at which the tag's line begins, if only blanks stand before it there.
  private func lineStart(before position: Int) -> Int? {
    let lowest = position > 0 ? tags[position - 1].extent.upperBound : 0
    var start = tags[position].extent.lowerBound
    while start > lowest, bytes[start - 1].isBlank { start -= 1 }
    return start == 0 || bytes[start - 1] == .newline ? start : nil
  }

  /// The offset behind the tag's line, if only blanks stand after it there.
  private func lineEnd(after position: Int) -> Int? {
    let end = blanks(from: tags[position].extent.upperBound).upperBound
    if end == bytes.count { return end }
    if bytes[end] == .newline { return end + 1 }
    return bytes.holds("\r\n".utf8, at: end) ? end + 2 : nil
  }

  private func blanks(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    return start..<end
  }
}
