/// Finds tables and definition lists in the paragraphs of a parsed draft, and rewrites their lines.
///
/// What stands inside a definition shows only when its colon has become a list marker: the draft is parsed and
/// searched again until nothing more is found.
struct ConstructFinder {
  var draft: Draft
  let candidates: Candidates
  /// Whether the last search found something.
  var hasFound = false
  /// What comes after a find may parse differently once it is rewritten; then the search ends until the next parse.
  var isStopped = false
  /// The lines in front of the text in the tree that is searched.
  private var frontCount = 0

  init(draft: Draft, candidates: Candidates) {
    self.draft = draft
    self.candidates = candidates
  }

  mutating func search(_ tree: CTree) {
    hasFound = false
    isStopped = false
    frontCount = draft.front.count
    tree.withRoot { search($0, in: []) }
  }

  /// What stands before a block among its siblings, as far as it matters to what the block is.
  struct Before {
    /// A paragraph, whose lines may be the terms of a definition.
    var paragraph: ParagraphLines?
    /// A definition is open, whose content is indented by this much.
    var definitionWidth: Int?
    /// A table, and its last line.
    var table: (index: Int, line: Int)?
  }

  private mutating func search(_ parent: CNode, in containers: [Container]) {
    guard containers.count < Document.maximumDepth else { return }
    var before = Before()
    for node in parent.children where !isStopped {
      let line = node.startLine - frontCount
      guard line >= 1 else { continue }
      if let width = before.definitionWidth,
        ParagraphLines.place(of: line, in: draft, containers).cursor.indent >= width
      {
        // What looks like the opening fence here may be the closing one of a fence behind a colon.
        isStopped = hasFound && (node.kind == .code || node.kind == .html)
        continue
      }
      before = search(node, at: line, in: containers, before)
    }
  }

  private mutating func search(
    _ node: CNode, at line: Int, in containers: [Container], _ before: Before
  ) -> Before {
    switch node.kind {
    case .paragraph:
      let end = max(line, node.endLine - frontCount)
      return search(ParagraphLines(range: line...end, containers: containers), before)
    case .heading:
      if let (_, placeholder) = draft.placeholder(node), case .table(let index) = placeholder {
        return Before(table: (index, line))
      }
      guard let lines = setextLines(of: node, at: line, in: containers) else { return Before() }
      let hadFound = hasFound
      hasFound = false
      var after = search(lines, before)
      isStopped = hasFound
      hasFound = hasFound || hadFound
      after.paragraph = nil
      return after
    case .quote:
      search(node, in: containers + [Container(kind: .quote, startLine: line)])
      return Before()
    case .list: return searchItems(of: node, in: containers)
    default: return Before()
    }
  }

  private mutating func searchItems(of list: CNode, in containers: [Container]) -> Before {
    var after = Before()
    for item in list.children where !isStopped {
      let line = item.startLine - frontCount
      let width = Container.itemWidth(at: ParagraphLines.place(of: line, in: draft, containers).cursor)
      let isDefinition = draft.definitionLines.contains(line)
      let kind = Container.Kind.item(width: width, isDefinition: isDefinition)
      search(item, in: containers + [Container(kind: kind, startLine: line)])
      after.definitionWidth = isDefinition ? width : nil
    }
    return after
  }

  /// The lines of a setext heading's content; nil for an ATX heading.
  private func setextLines(of heading: CNode, at line: Int, in containers: [Container]) -> ParagraphLines? {
    let hashes = draft.line(line).dropFirst(heading.startColumn - 1).prefix { $0 == UInt8(ascii: "#") }
    if (1...6).contains(hashes.count) {
      guard let next = draft.line(line).suffix(from: hashes.endIndex).first, !next.isSpaceOrTab else { return nil }
    }
    // libcmark gives a line too many, but at the end of the text.
    let end = heading.endLine - frontCount
    let underline = end - 1 > line && isUnderline(end - 1, in: containers) ? end - 1 : end
    guard underline > line else { return nil }
    return ParagraphLines(range: line...(underline - 1), containers: containers)
  }

  private func isUnderline(_ line: Int, in containers: [Container]) -> Bool {
    let content = ParagraphLines.place(of: line, in: draft, containers).content.trimmed
    guard let first = content.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return content.allSatisfy { $0 == first }
  }

  // MARK: Paragraphs

  mutating func search(_ paragraph: ParagraphLines, _ before: Before) -> Before {
    if let table = before.table, table.line + 1 == paragraph.range.lowerBound,
      extend(table.index, by: paragraph)
    {
      return Before()
    }
    guard candidates.has(oneIn: paragraph.range) else { return Before(paragraph: paragraph) }
    for line in paragraph.range {
      let place = paragraph.place(of: line, in: draft)
      if makeTable(of: paragraph, delimiter: line, place) { return Before() }
      if let after = makeDefinitions(of: paragraph, at: line, place, before) { return after }
    }
    return Before(paragraph: paragraph)
  }
}
