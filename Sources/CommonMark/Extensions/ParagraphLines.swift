/// The source lines of a paragraph, and what the containers around it leave of each.
struct ParagraphLines {
  let range: ClosedRange<Int>
  let containers: [Container]

  /// What is left of a line.
  struct Place {
    var cursor: LineCursor
    /// How many of the containers the line continues. Where it is not all of them, the line is a lazy continuation.
    var matched: Int
    var isLazy: Bool

    /// Whether a block could begin here: neither a lazy continuation nor as far indented as code.
    var isOpen: Bool { !isLazy && cursor.indent < 4 }
    var content: ArraySlice<UInt8> { cursor.content }

    /// Whether a definition begins here: a colon, white space and something.
    var isDefinition: Bool {
      let content = content
      guard content.first == UInt8(ascii: ":"), let next = content.dropFirst().first, next.isSpaceOrTab else {
        return false
      }
      return !content.dropFirst().trimmed.isEmpty
    }
  }

  static func place(of line: Int, in draft: Draft, _ containers: [Container]) -> Place {
    var cursor = LineCursor(draft.line(line))
    for (index, container) in containers.enumerated() {
      guard container.take(from: &cursor, line: line) else {
        return Place(cursor: cursor, matched: index, isLazy: true)
      }
    }
    return Place(cursor: cursor, matched: containers.count, isLazy: false)
  }

  func place(of line: Int, in draft: Draft) -> Place { Self.place(of: line, in: draft, containers) }

  /// How many lines at the paragraph's beginning are reference definitions: they belong to no term.
  func referenceLines(before end: Int, in draft: Draft) -> Int {
    guard place(of: range.lowerBound, in: draft).content.first == UInt8(ascii: "[") else { return 0 }
    var text: Bytes = []
    var count = 0
    for line in range.lowerBound..<end {
      text += place(of: line, in: draft).content
      text.append(UInt8(ascii: "\n"))
      if let tree = CTree(parsing: text), tree.withRoot({ $0.firstChild == nil }) {
        count = line + 1 - range.lowerBound
      }
    }
    return count
  }
}
