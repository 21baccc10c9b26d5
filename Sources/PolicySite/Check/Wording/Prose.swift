import CommonMark

/// The words of one text, variables and clauses in place, with the phrases of its language that stand in them: found in
/// one pass, for all checks of wording.
struct Prose: Sendable {
  let book: PhraseBook
  let passages: [ProsePassage]
  private let hits: [PhraseTopic: [Hit]]

  /// A phrase that was found.
  struct Hit: Sendable {
    /// Index into `passages`.
    let passage: Int
    let tokens: Range<Int>
  }

  init(_ text: Text, _ front: FrontMatter, _ book: PhraseBook) {
    self.book = book
    var collector = PassageCollector()
    collector.add(text, front)
    passages = collector.passages
    var hits: [PhraseTopic: [Hit]] = [:]
    for (index, passage) in passages.enumerated() {
      for (topic, ranges) in book.matches(in: passage) {
        hits[topic, default: []] += ranges.map { Hit(passage: index, tokens: $0) }
      }
    }
    self.hits = hits
  }

  func hits(_ topic: PhraseTopic) -> [Hit] { hits[topic] ?? [] }
}

/// Takes the passages of a text in their order.
private struct PassageCollector {
  var passages: [ProsePassage] = []

  mutating func add(_ text: Text, _ front: FrontMatter) {
    if let place = front.places["title"] { passages.append(ProsePassage(text.title, .frontMatter, at: .place(place))) }
    add(text.summary, front.summary)
    add(text.changes, front.changes)
    for block in text.document.blocks { add(block) }
  }

  /// One item for each line.
  private mutating func add(_ list: Document, _ lines: [FrontMatter.Line]) {
    guard case .list(let list)? = list.blocks.first?.kind else { return }
    for (item, line) in zip(list.items, lines) {
      for block in item.blocks { add(block, at: .place(line.place)) }
    }
  }

  private mutating func add(_ block: Block, at place: ProsePassage.Spot? = nil) {
    let spot = place ?? .line(block.line)
    switch block.kind {
    case .paragraph(let content):
      passages.append(ProsePassage(content, place == nil ? .paragraph : .frontMatter, at: spot))
    case .heading(let heading): passages.append(ProsePassage(heading.content, .heading, at: spot))
    case .quote(let blocks): for block in blocks { add(block, at: place) }
    case .list(let list): for block in list.items.flatMap(\.blocks) { add(block, at: place) }
    case .table(let table):
      for row in [table.header] + table.rows { add(row, at: place ?? .line(max(row.line, block.line))) }
    case .definitionList(let list): for group in list.groups { add(group, block.line, at: place) }
    case .code, .thematicBreak: break
    }
  }

  private mutating func add(_ row: Table.Row, at spot: ProsePassage.Spot) {
    for (index, cell) in row.cells.enumerated() {
      let isFollowed = row.cells[(index + 1)...].contains { !$0.content.isEmpty }
      passages.append(ProsePassage(cell.content, .cell(isFollowed: isFollowed), at: spot))
    }
  }

  private mutating func add(_ group: DefinitionList.Group, _ line: Int, at place: ProsePassage.Spot?) {
    // Terms stand on the lines directly above their first definition.
    let first = group.definitions.first?.blocks.first?.line ?? line
    for (index, term) in group.terms.enumerated() {
      let own = max(first - group.terms.count + index, line)
      passages.append(ProsePassage(term.content, .term, at: place ?? .line(own)))
    }
    for block in group.definitions.flatMap(\.blocks) { add(block, at: place) }
  }
}
