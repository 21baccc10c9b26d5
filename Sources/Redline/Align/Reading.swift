import CommonMark

/// Takes down what a reader sees of a text: how lines are wrapped, ids, tightness and alignment are left out.
///
/// What is taken down is a stream of bytes, with a byte that no text contains before each mark of structure; two texts
/// read the same if and only if their streams are equal.
struct Reading<Sink: ReadingSink> {
  var sink = Sink()
  private var isAfterSpace = false

  mutating func take(_ block: Block) {
    switch block.kind {
    case .paragraph(let content):
      mark(1)
      take(content)
    case .heading(let heading):
      mark(2)
      mark(UInt8(truncatingIfNeeded: heading.level))
      take(heading.content)
    case .quote(let blocks):
      mark(3)
      take(blocks)
    case .list(let list):
      mark(4)
      if let start = list.start { text(Bytes(String(start).utf8)) }
      for item in list.items { take(item) }
      mark(end)
    case .code(let code):
      mark(5)
      literal(code.literal)
    case .thematicBreak: mark(6)
    case .table(let table):
      mark(7)
      take(table.header.cells)
      for row in table.rows { take(row.cells) }
      mark(end)
    case .definitionList(let list):
      mark(8)
      for group in list.groups { take(group) }
      mark(end)
    }
  }

  mutating func take(_ blocks: [Block]) { take(blocks[...]) }

  mutating func take(_ blocks: ArraySlice<Block>) {
    for block in blocks { take(block) }
    mark(end)
  }

  mutating func take(_ item: List.Item) {
    mark(9)
    take(item.blocks)
  }

  mutating func take(_ cells: some Sequence<Table.Cell>) {
    mark(10)
    for cell in cells { take(cell.content) }
  }

  mutating func take(_ group: DefinitionList.Group) {
    mark(11)
    for term in group.terms { take(term) }
    for definition in group.definitions { take(definition) }
  }

  mutating func take(_ term: DefinitionList.Term) {
    mark(12)
    take(term.content)
  }

  mutating func take(_ definition: DefinitionList.Definition) {
    mark(13)
    take(definition.blocks)
  }

  mutating func take(_ content: [Inline]) {
    for inline in content { take(inline) }
    mark(end)
  }

  mutating func take(_ inline: Inline) {
    switch inline {
    case .text(let bytes): text(bytes)
    case .softBreak: space()
    case .lineBreak: mark(14)
    case .code(let bytes):
      mark(15)
      literal(bytes)
    case .emphasis(let content):
      shell(of: inline)
      take(content)
    case .strong(let content):
      shell(of: inline)
      take(content)
    case .link(let link), .image(let link):
      shell(of: inline)
      take(link.content)
    }
  }

  /// What an inline says by itself, without its content.
  mutating func shell(of inline: Inline) {
    switch inline {
    case .emphasis: mark(16)
    case .strong: mark(17)
    case .link(let link):
      mark(18)
      literal(link.destination)
      literal(link.title)
    case .image(let link):
      mark(19)
      literal(link.destination)
      literal(link.title)
    default: break
    }
  }

  /// Text in which a run of spaces is one space. What has single spaces only is handed on in one go.
  private mutating func text(_ bytes: Bytes) {
    bytes.withUnsafeBufferPointer { bytes in
      let whole = UnsafeRawBufferPointer(bytes)
      var (start, index) = (0, 0)
      while index < bytes.count {
        if let isSpaceLast = whole.singleSpaces(at: index, isAfterSpace: isAfterSpace) {
          isAfterSpace = isSpaceLast
          index += 8
          continue
        }
        let byte = bytes[index]
        guard byte <= 0x20, WordScanner.Glyph.isSpace(byte) else {
          isAfterSpace = false
          index += 1
          continue
        }
        if byte != 0x20 || isAfterSpace {
          sink.add(bytes, start, index)
          start = index + 1
          if !isAfterSpace { sink.add(0x20) }
        }
        isAfterSpace = true
        index += 1
      }
      sink.add(bytes, start, bytes.count)
    }
  }

  private mutating func space() {
    if !isAfterSpace { sink.add(0x20) }
    isAfterSpace = true
  }

  mutating func literal(_ bytes: Bytes) {
    isAfterSpace = false
    bytes.withUnsafeBufferPointer { sink.add($0, 0, $0.count) }
    mark(end)
  }

  mutating func mark(_ byte: UInt8) {
    isAfterSpace = false
    sink.add(escape)
    sink.add(byte)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the last one of eight bytes is a space, if no other white space is among them, nor a space behind another.
  /// Else, and near the end, nil.
  fileprivate func singleSpaces(at index: Int, isAfterSpace: Bool) -> Bool? {
    guard count - index >= 8 else { return nil }
    let eight = UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let spaces = eight.places(of: 0x20)
    let controls = (eight & UInt64(eightTimes: 0xE0)).places(of: 0)
    guard controls == 0, spaces & (spaces << 8 | (isAfterSpace ? 0x80 : 0)) == 0 else { return nil }
    return spaces >> 63 == 1
  }
}

protocol ReadingSink {
  init()
  mutating func add(_ byte: UInt8)
  /// Adds the bytes from `start` to `end`, one after the other.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
}

/// 0xFF does not occur in UTF-8.
private let escape: UInt8 = 0xFF
private let end: UInt8 = 0
