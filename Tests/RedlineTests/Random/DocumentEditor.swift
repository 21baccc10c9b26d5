import CommonMark

/// Makes one random change after the other: to words, formatting, targets, blocks, items, rows, columns, sections.
struct DocumentEditor {
  var make: DocumentGenerator
  private var random: SeededGenerator {
    get { make.random }
    set { make.random = newValue }
  }

  init(_ make: DocumentGenerator) { self.make = make }

  mutating func edit(_ document: inout Document) {
    if random.chance(8) { moveSection(&document.blocks) } else { edit(&document.blocks, depth: 0) }
    var seen: Set<Bytes> = []
    document.blocks = document.blocks.map { $0.normal(isOdd: make.isOdd, &seen) }
  }

  private mutating func moveSection(_ blocks: inout [Block]) {
    let starts = blocks.indices.filter { blocks[$0].isHeading }
    guard let which = random.index(of: starts) else { return }
    let end = which + 1 < starts.count ? starts[which + 1] : blocks.count
    let section = Array(blocks[starts[which]..<end])
    blocks.removeSubrange(starts[which]..<end)
    let places = blocks.indices.filter { blocks[$0].isHeading } + [blocks.count]
    blocks.insert(contentsOf: section, at: random.pick(places))
  }

  private mutating func edit(_ blocks: inout [Block], depth: Int) {
    guard let index = random.index(of: blocks) else {
      blocks.append(make.block(depth: depth))
      return
    }
    switch random.below(16) {
    case 0: blocks.insert(make.block(depth: depth), at: random.below(blocks.count + 1))
    case 1: blocks.remove(at: index)
    case 2: blocks.insert(blocks.remove(at: index), at: random.below(blocks.count))
    case 3: blocks.swapAt(index, random.below(blocks.count))
    case 4: split(&blocks, at: index)
    case 5: join(&blocks, at: index)
    default: blocks[index] = edited(blocks[index], depth: depth)
    }
  }

  private mutating func split(_ blocks: inout [Block], at index: Int) {
    guard case .paragraph(let content) = blocks[index].kind else { return }
    let (one, other) = halves(of: content)
    blocks.replaceSubrange(index...index, with: [Block(.paragraph(one)), Block(.paragraph(other))])
  }

  private mutating func halves(of content: [Inline]) -> ([Inline], [Inline]) {
    guard let place = random.index(of: content) else { return ([], []) }
    if case .text(let text) = content[place], let space = text.lastIndex(of: 0x20) {
      return (
        (content[..<place] + [.text(Bytes(text[..<space]))]).normal,
        ([.text(Bytes(text[(space + 1)...]))] + content[(place + 1)...]).normal
      )
    }
    return (Array(content[..<place]).normal, Array(content[place...]).normal)
  }

  private mutating func join(_ blocks: inout [Block], at index: Int) {
    guard index + 1 < blocks.count, case .paragraph(let one) = blocks[index].kind,
      case .paragraph(let other) = blocks[index + 1].kind
    else { return }
    blocks.replaceSubrange(index...index + 1, with: [Block(.paragraph((one + [.softBreak] + other).normal))])
  }

  private mutating func edited(_ block: Block, depth: Int) -> Block {
    switch block.kind {
    case .paragraph(let content): return Block(.paragraph(edited(content)))
    case .heading(var heading):
      switch random.below(4) {
      case 0: heading.level = 1 + random.below(6)
      case 1: heading.id = random.chance(2) ? nil : Bytes("t\(random.below(1000))".utf8)
      default: heading.content = edited(heading.content)
      }
      return Block(.heading(heading))
    case .quote(var blocks):
      edit(&blocks, depth: depth + 1)
      return Block(.quote(blocks))
    case .list(var list):
      edit(&list, depth: depth)
      return Block(.list(list))
    case .code(var code):
      if random.chance(4) { code.info = Bytes("sh") } else { code.literal += make.text() + Bytes("\n") }
      return Block(.code(code))
    case .thematicBreak: return Block(.code(make.code()))
    case .table(var table):
      edit(&table)
      return Block(.table(table))
    case .definitionList(var list):
      edit(&list, depth: depth)
      return Block(.definitionList(list))
    }
  }

  private mutating func edit(_ list: inout List, depth: Int) {
    guard let index = random.index(of: list.items) else { return }
    switch random.below(10) {
    case 0: list.isTight.toggle()
    case 1: list.start = random.chance(2) ? nil : random.below(4)
    case 2: list.items.insert(make.item(depth: depth), at: index)
    case 3: if list.items.count > 1 { list.items.remove(at: index) }
    case 4: list.items.swapAt(index, random.below(list.items.count))
    case 5:
      if case .paragraph(let content)? = list.items[index].blocks.first?.kind {
        let (one, other) = halves(of: content)
        list.items[index].blocks[0] = Block(.paragraph(one))
        list.items.insert(List.Item(blocks: [Block(.paragraph(other))]), at: index + 1)
      }
    default: edit(&list.items[index].blocks, depth: depth + 1)
    }
  }

  private mutating func edit(_ table: inout Table) {
    let column = random.below(table.alignments.count)
    switch random.below(10) {
    case 0: table.rows.insert(make.row(table.alignments.count), at: random.below(table.rows.count + 1))
    case 1: if let index = random.index(of: table.rows) { table.rows.remove(at: index) }
    case 2: if let index = random.index(of: table.rows) { table.rows.swapAt(index, random.below(table.rows.count)) }
    case 3:
      table.alignments.insert(make.alignment(), at: column)
      table.header.cells.insert(make.cell(), at: column)
      for index in table.rows.indices { table.rows[index].cells.insert(make.cell(), at: column) }
    case 4:
      guard table.alignments.count > 1 else { return }
      table.alignments.remove(at: column)
      table.header.cells.remove(at: column)
      for index in table.rows.indices { table.rows[index].cells.remove(at: column) }
    case 5: table.alignments[column] = make.alignment()
    case 6: table.header.cells[column].content = edited(table.header.cells[column].content)
    default:
      guard let index = random.index(of: table.rows) else { return }
      table.rows[index].cells[column].content = edited(table.rows[index].cells[column].content)
    }
  }

  private mutating func edit(_ list: inout DefinitionList, depth: Int) {
    guard let index = random.index(of: list.groups) else { return }
    switch random.below(8) {
    case 0: list.groups.insert(make.group(depth: depth), at: index)
    case 1: if list.groups.count > 1 { list.groups.remove(at: index) }
    case 2: list.groups[index].terms[0].content = edited(list.groups[index].terms[0].content)
    case 3: list.groups[index].definitions[0].isTight.toggle()
    case 4: list.groups[index].definitions.append(make.definition(depth: depth))
    default: edit(&list.groups[index].definitions[0].blocks, depth: depth + 1)
    }
  }

  private mutating func edited(_ content: [Inline]) -> [Inline] {
    guard let index = random.index(of: content) else { return make.content(1) }
    var content = content
    switch random.below(12) {
    case 0: content.insert(make.inline(), at: index)
    case 1: content.remove(at: index)
    case 2: content[index] = .emphasis([content[index]])
    case 3: content[index] = .strong([content[index]])
    case 4: if let inside = content[index].inside { content.replaceSubrange(index...index, with: inside) }
    case 5: content = rewrapped(content)
    default: content[index] = edited(content[index])
    }
    return make.isOdd ? content : content.normal
  }

  private mutating func edited(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let text): return .text(edited(text))
    case .code: return .code(make.text())
    case .softBreak: return .text(Bytes(" "))
    case .lineBreak: return .softBreak
    case .emphasis(let content): return random.chance(4) ? .strong(content) : .emphasis(edited(content))
    case .strong(let content): return .strong(edited(content))
    case .link(var link):
      if random.chance(2) {
        link.destination += Bytes("/x")
      } else {
        link.content = edited(link.content).withoutLinks
      }
      return .link(link)
    case .image(var link):
      link.content = [.text(make.text())]
      return .image(link)
    }
  }

  private mutating func edited(_ text: Bytes) -> Bytes {
    var words = text.split(separator: 0x20, omittingEmptySubsequences: false).map { Bytes($0) }
    let index = random.below(words.count)
    let word = Bytes(random.pick(DocumentGenerator.words).utf8)
    switch random.below(4) {
    case 0: words.insert(word, at: index)
    case 1: words.remove(at: index)
    default: words[index] = word
    }
    return Bytes(words.joined(separator: [0x20]))
  }

  /// The same words with their lines broken elsewhere.
  mutating func rewrapped(_ content: [Inline]) -> [Inline] {
    content.flatMap { inline -> [Inline] in
      switch inline {
      case .softBreak: return random.chance(2) ? [.text(Bytes(" "))] : [inline]
      case .text(let text):
        guard random.chance(2), let space = text.dropFirst().dropLast().firstIndex(of: 0x20) else { return [inline] }
        return [.text(Bytes(text[..<space])), .softBreak, .text(Bytes(text[(space + 1)...]))]
      default: return [inline]
      }
    }.normal
  }
}

extension Block {
  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// Without what no parser makes: an id twice, tight lists with paragraphs in a row.
  func normal(isOdd: Bool, _ seen: inout Set<Bytes>) -> Block {
    switch kind {
    case .heading(var heading):
      if let id = heading.id, !seen.insert(id).inserted { heading.id = nil }
      return Block(.heading(heading))
    case .quote(let blocks): return Block(.quote(blocks.map { $0.normal(isOdd: isOdd, &seen) }))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { $0.normal(isOdd: isOdd, &seen) }
        if !isOdd, list.items[index].blocks.hasParagraphsInARow { list.isTight = false }
      }
      return Block(.list(list))
    case .definitionList(var list):
      for group in list.groups.indices {
        for index in list.groups[group].definitions.indices {
          var definition = list.groups[group].definitions[index]
          definition.blocks = definition.blocks.map { $0.normal(isOdd: isOdd, &seen) }
          if !isOdd, definition.blocks.hasParagraphsInARow { definition.isTight = false }
          list.groups[group].definitions[index] = definition
        }
      }
      return Block(.definitionList(list))
    case .paragraph, .code, .thematicBreak, .table: return self
    }
  }
}

extension [Block] {
  fileprivate var hasParagraphsInARow: Bool {
    zip(self, dropFirst()).contains { pair in
      if case (.paragraph, .paragraph) = (pair.0.kind, pair.1.kind) { true } else { false }
    }
  }
}

extension [Inline] {
  /// No link may stand in a link.
  fileprivate var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .emphasis(let content): [.emphasis(content.withoutLinks)]
      case .strong(let content): [.strong(content.withoutLinks)]
      case .link(let link): link.content.withoutLinks
      default: [inline]
      }
    }
  }
}

extension Inline {
  fileprivate var inside: [Inline]? {
    switch self {
    case .emphasis(let content), .strong(let content): content
    default: nil
    }
  }
}
