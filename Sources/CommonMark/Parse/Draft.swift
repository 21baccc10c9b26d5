/// A text on its way through several parses: the source with some lines rewritten, and inline contents that are
/// parsed as headings in front of it (so that nothing that is open at the text's end swallows them, and references
/// that are defined anywhere hold in them).
struct Draft {
  let source: Source
  let reserved: Reserved
  /// What stands in place of each 1-based line of the source, if something does; empty as long as nothing does.
  private var rewritten: [Bytes?] = []
  /// Each is parsed as a heading of its own.
  private(set) var front: [Bytes] = []
  /// What each placeholder stands for.
  private(set) var placeholders: [Placeholder] = []
  /// A heading for each placeholder, which shows where it stands.
  private var headings: [Bytes] = []
  var tables: [TableDraft] = []
  /// The lines whose colon was rewritten to a list marker.
  private(set) var definitionLines: Set<Int> = []

  enum Placeholder {
    /// A line of `tables[index]`.
    case table(Int)
    /// The term whose content is at this index of `front`.
    case term(Int)
  }

  init(_ source: Source, reserved: Reserved) {
    self.source = source
    self.reserved = reserved
  }

  var isRewritten: Bool { !rewritten.isEmpty }
  /// Whether tables or definition lists were found.
  var isConstructed: Bool { !placeholders.isEmpty }

  /// A 1-based line as it is at present.
  func line(_ line: Int) -> ArraySlice<UInt8> {
    if rewritten.indices.contains(line), let bytes = rewritten[line] { return bytes[...] }
    return source.line(line)
  }

  /// The text to parse; the front comes to one line for each entry.
  var text: Bytes {
    guard isRewritten else { return source.bytes }
    var text: Bytes = []
    text.reserveCapacity(source.bytes.count + 64 * front.count)
    for content in front {
      text += "# ".utf8
      text += content
      text += " #\n".utf8
    }
    var copied = 0
    for (line, bytes) in rewritten.enumerated() {
      guard let bytes else { continue }
      text += source.bytes[copied..<source.lineStarts[line - 1]]
      text += bytes
      text.append(UInt8(ascii: "\n"))
      copied = source.lineStarts[line]
    }
    text += source.bytes[copied...]
    return text
  }

  // MARK: Rewriting

  /// Puts the number of `mask` in the place of the attributes.
  mutating func put(_ mask: AttributeMask, number: Int) {
    let mark = Reserved.numbered(number, between: reserved.attributes)
    rewrite(mask.line, as: mask.masked(by: mark, in: source))
  }

  /// Takes `content` out to the front and gives its index there.
  mutating func add(front content: Bytes) -> Int {
    front.append(content)
    return front.count - 1
  }

  mutating func add(_ placeholder: Placeholder) -> Int {
    headings.append(Bytes("# ") + Reserved.numbered(placeholders.count, between: reserved.placeholder))
    placeholders.append(placeholder)
    return placeholders.count - 1
  }

  mutating func put(placeholder number: Int, at line: Int, prefix: Bytes) {
    rewrite(line, as: prefix.isEmpty ? headings[number] : prefix + headings[number])
  }

  /// Leaves lines blank.
  mutating func clear(_ lines: ClosedRange<Int>) {
    for line in lines { rewrite(line, as: []) }
  }

  /// Makes the colon at `offset` of the line a list marker of the same width.
  mutating func makeDefinition(line: Int, colon offset: Int) {
    let old = self.line(line)
    rewrite(line, as: Bytes(old[..<offset]) + [UInt8(ascii: "+")] + old[(offset + 1)...])
    definitionLines.insert(line)
  }

  private mutating func rewrite(_ line: Int, as bytes: Bytes) {
    if rewritten.isEmpty { rewritten = Swift.Array(repeating: nil, count: source.lineCount + 1) }
    rewritten[line] = bytes
  }

  /// The placeholder that `node` is, if it is one.
  func placeholder(_ node: CNode) -> (number: Int, Placeholder)? {
    guard !placeholders.isEmpty, node.kind == .heading, let text = node.firstChild, text.kind == .text,
      let number = Reserved.number(between: reserved.placeholder, in: text.literal[...])?.number,
      number < placeholders.count
    else { return nil }
    return (number, placeholders[number])
  }
}

/// A table that was found.
struct TableDraft {
  /// The number of the placeholder that stands for each of its lines.
  var placeholder: Int
  var alignments: [Table.Alignment]
  var header: Row
  var rows: [Row] = []

  struct Row {
    var line: Int
    var cells: [TableRow.Cell]
  }
}
