import CommonMark

/// Makes documents of every construct.
struct DocumentGenerator {
  var random: SeededGenerator
  /// Whether trees may be made that no parser makes: neighbouring and empty text nodes, tight lists of two paragraphs.
  var isOdd = false
  private var ids = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let words: [String] = [
    "data", "we", "the", "you", "your", "of", "cookies", "retention", "12", "24", "months", "1.5", "2026-12-01",
    "processor", "OVH", "l’hébergeur", "d'une", "e\u{301}te\u{301}", "10\u{A0}000\u{202F}€", "<tag>", "A&B",
    "\"quoted\"",
    "سياسة", "الخصوصية،", "隐私政策", "個人情報", "👩‍👩‍👧", "🇫🇷", "privacy@wemet.fr", "(see", "below)", "opt-out", "rights",
    "consent,", "law.", "and", "purpose;", "«\u{A0}mot\u{A0}»", "naïve", "ไทย", "a", "b", "c", "d",
  ]

  mutating func document(blocks count: Int) -> Document {
    var seen: Set<Bytes> = []
    return Document(blocks: blocks(count, depth: 0).map { $0.normal(isOdd: isOdd, &seen) })
  }

  mutating func blocks(_ count: Int, depth: Int) -> [Block] {
    (0..<count).map { _ in block(depth: depth) }
  }

  mutating func block(depth: Int) -> Block {
    switch random.below(depth > 2 ? 5 : 12) {
    case 0, 1, 2, 3: Block(.paragraph(content()))
    case 4: random.chance(3) ? Block(.thematicBreak) : Block(.code(code()))
    case 5, 6, 7: depth > 0 && !random.chance(5) ? Block(.paragraph(content())) : Block(.heading(heading()))
    case 8: Block(.quote(blocks(random.below(3), depth: depth + 1)))
    case 9: Block(.list(list(depth: depth)))
    case 10: Block(.table(table()))
    default: Block(.definitionList(DefinitionList(groups: (0...random.below(3)).map { _ in group(depth: depth) })))
    }
  }

  mutating func heading() -> Heading {
    ids += 1
    let id = random.chance(4) ? nil : Bytes("s\(ids)".utf8)
    let attributes = random.chance(6) ? [Heading.Attribute(key: Bytes("data-x"), value: Bytes("y"))] : []
    return Heading(level: 1 + random.below(4), id: id, attributes: attributes, content: content(1 + random.below(2)))
  }

  mutating func list(depth: Int) -> List {
    let start: Int? = random.chance(2) ? nil : random.below(3)
    return List(
      start: start, isTight: random.chance(2), items: (0...random.below(4)).map { _ in item(depth: depth) })
  }

  mutating func item(depth: Int) -> List.Item {
    var blocks = [Block(.paragraph(content(1)))]
    if random.chance(4) { blocks.append(block(depth: depth + 1)) }
    if random.chance(12) { blocks = [] }
    return List.Item(blocks: blocks)
  }

  mutating func code() -> CodeBlock {
    let lines = (0..<random.below(4)).map { _ in text() + Bytes("\n") }
    return CodeBlock(info: random.chance(2) ? [] : Bytes("swift x"), literal: lines.flatMap { $0 })
  }

  mutating func table() -> Table {
    let width = 1 + random.below(4)
    return Table(
      alignments: (0..<width).map { _ in alignment() }, header: row(width),
      rows: (0..<random.below(5)).map { _ in row(width) })
  }

  mutating func alignment() -> Table.Alignment { random.pick([.none, .left, .center, .right]) }

  mutating func row(_ width: Int) -> Table.Row {
    Table.Row(cells: (0..<width).map { _ in cell() })
  }

  mutating func cell() -> Table.Cell {
    Table.Cell(content: random.chance(6) ? [] : content(1))
  }

  mutating func group(depth: Int) -> DefinitionList.Group {
    DefinitionList.Group(
      terms: (0...random.below(2)).map { _ in DefinitionList.Term(content: content(1)) },
      definitions: (0...random.below(2)).map { _ in definition(depth: depth) })
  }

  mutating func definition(depth: Int) -> DefinitionList.Definition {
    DefinitionList.Definition(
      isTight: random.chance(2),
      blocks: random.chance(3) ? blocks(1 + random.below(2), depth: depth + 1) : [Block(.paragraph(content(2)))])
  }

  mutating func content(_ most: Int = 4, inLink: Bool = false, depth: Int = 0) -> [Inline] {
    var content: [Inline] = []
    for _ in 0...random.below(most) { content.append(inline(inLink: inLink, depth: depth)) }
    return isOdd ? content : content.normal
  }

  mutating func inline(inLink: Bool = false, depth: Int = 0) -> Inline {
    if isOdd, random.chance(20) { return .text([]) }
    switch random.below(depth > 2 ? 6 : 12) {
    case 0, 1, 2, 3: return .text(text())
    case 4: return random.chance(4) ? .lineBreak : .softBreak
    case 5: return .code(text())
    case 6, 7: return .emphasis(content(2, inLink: inLink, depth: depth + 1))
    case 8, 9: return .strong(content(2, inLink: inLink, depth: depth + 1))
    case 10: return .image(.init(destination: Bytes("i\(random.below(3)).png".utf8), content: [.text(text())]))
    default:
      guard !inLink else { return .text(text()) }
      return .link(
        .init(
          destination: Bytes("https://wemet.fr/\(random.below(4))?a&b".utf8),
          title: random.chance(3) ? Bytes("a \"title\"") : [], content: content(2, inLink: true, depth: depth + 1)))
    }
  }

  mutating func text() -> Bytes {
    let words = (0...random.below(12)).map { _ in random.pick(Self.words) }
    let spaceBefore = random.chance(3) ? " " : ""
    let spaceAfter = random.chance(3) ? " " : ""
    return Bytes((spaceBefore + words.joined(separator: " ") + spaceAfter).utf8)
  }
}

extension [Inline] {
  /// As the parser leaves it: neighbouring texts joined, none empty, no spaces around wrapped lines or at the ends.
  var normal: [Inline] {
    var joined: [Inline] = []
    for inline in self {
      if case .text(let text) = inline {
        if text.isEmpty { continue }
        if case .text(let before)? = joined.last {
          joined[joined.count - 1] = .text(before + text)
          continue
        }
      }
      if inline == .softBreak || inline == .lineBreak {
        if joined.isEmpty || joined.last == .softBreak || joined.last == .lineBreak { continue }
      }
      joined.append(inline)
    }
    while joined.last == .softBreak || joined.last == .lineBreak { joined.removeLast() }
    var trimmed: [Inline] = []
    for (index, inline) in joined.enumerated() {
      guard case .text(var text) = inline else {
        trimmed.append(inline)
        continue
      }
      let isFirst = index == 0 || joined[index - 1] == .softBreak || joined[index - 1] == .lineBreak
      let isLast = index + 1 == joined.count || joined[index + 1] == .softBreak || joined[index + 1] == .lineBreak
      if isFirst { while text.first == 0x20 { text.removeFirst() } }
      if isLast { while text.last == 0x20 { text.removeLast() } }
      if !text.isEmpty { trimmed.append(.text(text)) }
    }
    return trimmed
  }
}
