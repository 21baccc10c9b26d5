import CommonMark

/// A heading with what stands below it, up to the next heading of the same or a higher level.
struct ReadSection {
  /// Nil for a nested heading without one.
  var id: String?
  var title: String
  /// Of the parsed Markdown.
  var line: Int
  /// The duties that its heading names by `covers`.
  var covers: [String]
  /// Whether anything stands below the heading that can be read.
  var hasContent: Bool

  /// Those of a document, also inside of quotes, lists and definitions, in their order.
  static func all(of document: Document) -> [ReadSection] {
    sections(document.blocks)
  }

  private static func sections(_ blocks: [Block]) -> [ReadSection] {
    blocks.indices.flatMap { index in
      guard case .heading(let heading) = blocks[index].kind else { return blocks[index].containers.flatMap(sections) }
      let below = blocks[(index + 1)...].prefix { block in
        if case .heading(let next) = block.kind { next.level > heading.level } else { true }
      }
      let covers = heading.attributes.filter { $0.key == Bytes("covers") }.flatMap {
        $0.value.string.split(separator: " ")
      }
      return [
        ReadSection(
          id: heading.id?.string, title: heading.content.plainText.string, line: blocks[index].line,
          covers: covers.map(String.init), hasContent: below.contains(where: \.canBeRead))
      ]
    }
  }
}

extension Block {
  /// The lists of blocks that it holds.
  var containers: [[Block]] {
    switch kind {
    case .quote(let blocks): [blocks]
    case .list(let list): list.items.map(\.blocks)
    case .definitionList(let list): list.groups.flatMap { $0.definitions.map(\.blocks) }
    case .paragraph, .heading, .code, .thematicBreak, .table: []
    }
  }

  /// Whether it has words of its own; a heading only names what should follow it.
  var canBeRead: Bool {
    switch kind {
    case .paragraph(let content): content.hasWords
    case .code(let code): code.literal.string.contains { !$0.isWhitespace }
    case .table(let table): table.rows.contains { $0.cells.contains { $0.content.hasWords } }
    case .quote, .list, .definitionList: containers.contains { $0.contains(where: \.canBeRead) }
    case .heading, .thematicBreak: false
    }
  }
}

extension [Inline] {
  var hasWords: Bool { plainText.string.contains { !$0.isWhitespace } }
}
