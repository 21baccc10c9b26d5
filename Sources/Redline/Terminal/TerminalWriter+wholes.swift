import CommonMark

/// Blocks and inlines that are written whole.
extension TerminalWriter {
  mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content):
      write(content)
      out.endLine()
    case .heading(let heading):
      out.write(Bytes(repeating: UInt8(ascii: "#"), count: heading.level) + Bytes(" "))
      write(heading.content)
      out.endLine()
    case .quote(let blocks):
      out.indent(first: Bytes("> "), rest: Bytes("> "))
      write(blocks)
      out.outdent()
    case .list(let list):
      var number = list.start
      for item in list.items { write(item, number: &number) }
    case .code(let code):
      out.indent(first: Bytes("    "), rest: Bytes("    "))
      writeLines(code.literal)
      out.outdent()
    case .thematicBreak:
      out.write(Bytes("---"))
      out.endLine()
    case .table(let table):
      for row in [table.header] + table.rows { write(row) }
    case .definitionList(let list):
      for group in list.groups { write(group) }
    }
  }

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  mutating func write(_ item: List.Item, number: inout Int?) {
    openItem(number: &number)
    write(item.blocks)
    out.outdent()
  }

  mutating func write(_ row: Table.Row) {
    for cell in row.cells {
      out.write(Bytes("| "))
      write(cell.content)
      out.write(Bytes(" "))
    }
    out.write(Bytes("|"))
    out.endLine()
  }

  mutating func write(_ group: DefinitionList.Group) {
    for term in group.terms { write(term) }
    for definition in group.definitions { write(definition) }
  }

  mutating func write(_ term: DefinitionList.Term) {
    write(term.content)
    out.endLine()
  }

  mutating func write(_ definition: DefinitionList.Definition) {
    out.indent(first: Bytes(": "), rest: Bytes("  "))
    write(definition.blocks)
    out.outdent()
  }

  mutating func writeLines(_ literal: Bytes) {
    var lines = literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      out.write(Bytes(line))
      out.endLine()
    }
  }

  mutating func write(_ content: [Inline]) {
    for inline in content { write(inline) }
  }

  mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): out.write(text)
    case .softBreak: out.write(Bytes(" "))
    case .lineBreak:
      out.write(Bytes("\\"))
      out.endLine()
    case .code(let literal): out.write(Bytes("`") + literal + Bytes("`"))
    case .emphasis(let content), .strong(let content):
      writeStart(of: inline)
      write(content)
      writeEnd(of: inline)
    case .link(let link), .image(let link):
      writeStart(of: inline)
      write(link.content)
      writeEnd(of: inline)
    }
  }

  mutating func writeStart(of inline: Inline) {
    switch inline {
    case .emphasis: out.write(Bytes("*"))
    case .strong: out.write(Bytes("**"))
    case .link: out.write(Bytes("["))
    case .image: out.write(Bytes("!["))
    default: break
    }
  }

  mutating func writeEnd(of inline: Inline) {
    switch inline {
    case .emphasis: out.write(Bytes("*"))
    case .strong: out.write(Bytes("**"))
    case .link(let link), .image(let link): out.write(Bytes("](") + link.destination + Bytes(")"))
    default: break
    }
  }
}
