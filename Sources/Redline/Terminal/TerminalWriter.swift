import CommonMark

/// Writes the merge tree in a form close to Markdown, so that formatting and targets can be seen.
struct TerminalWriter {
  var out: TerminalLines

  mutating func write(_ merge: Merge, context: Int, moved: (Origin) -> Bytes) {
    var isVisible = Folding.visible(merge, context: context)[...]
    var skipped = false
    for passage in merge.passages {
      if let origin = passage.origin {
        out.write(moved(origin))
        out.emptyLine()
      }
      for node in merge.nodes(of: passage) {
        guard isVisible.popFirst() == true else {
          skipped = true
          continue
        }
        if skipped, !out.lines.isEmpty { out.write(Bytes("…")) }
        out.emptyLine()
        skipped = false
        write([node])
        out.emptyLine()
      }
    }
  }

  mutating func write(_ nodes: [Node]) {
    writeEach(nodes, whole: { $0.write($1) }, edited: { $0.write($1) })
  }

  /// Whole members, marked if one text only has them, and edited ones.
  mutating func writeEach<Whole, Edit>(
    _ members: [Merged<Whole, Edit>], whole: (inout TerminalWriter, Whole) -> Void,
    edited: (inout TerminalWriter, Edit) -> Void
  ) {
    for member in members {
      switch member {
      case .kept(_, let new): whole(&self, new)
      case .edited(let edit): edited(&self, edit)
      case .removed(let old): mark(.old) { whole(&$0, old) }
      case .added(let new): mark(.new) { whole(&$0, new) }
      }
    }
  }

  private mutating func mark(_ side: Side, _ content: (inout TerminalWriter) -> Void) {
    out.open(side)
    content(&self)
    out.close()
  }

  private mutating func write(_ edit: BlockEdit) {
    switch edit.kind {
    case .paragraphs(let spans):
      write(spans)
      out.endLine()
    case .heading(let shells, let spans):
      out.write(Bytes(repeating: UInt8(ascii: "#"), count: shells.new.level) + Bytes(" "))
      write(spans)
      out.endLine()
    case .quote(let nodes):
      out.indent(first: Bytes("> "), rest: Bytes("> "))
      write(nodes)
      out.outdent()
    case .list(let edit): write(edit)
    case .code(let edit):
      out.indent(first: Bytes("    "), rest: Bytes("    "))
      writeEach(edit.lines, whole: { $0.writeLines($1) }, edited: { _, _ in })
      out.outdent()
    case .table(let edit):
      writeRow(edit.header)
      writeEach(edit.rows, whole: { $0.write($1) }, edited: { $0.writeRow($1) })
    case .definitionList(let groups): writeEach(groups, whole: { $0.write($1) }, edited: { $0.write($1) })
    }
  }

  private mutating func write(_ edit: ListEdit) {
    var number = edit.start
    writeEach(
      edit.items, whole: { $0.write($1, number: &number) },
      edited: { writer, edit in
        writer.openItem(number: &number)
        switch edit {
        case .blocks(let nodes): writer.write(nodes)
        case .split(let spans): writer.write(spans)
        }
        writer.out.outdent()
      })
  }

  mutating func openItem(number: inout Int?) {
    let bullet = number.map { Bytes("\($0). ".utf8) } ?? Bytes("- ")
    number = number.map { $0 + 1 }
    out.indent(first: bullet, rest: Bytes(repeating: UInt8(ascii: " "), count: bullet.count))
  }

  private mutating func writeRow(_ cells: [Merged<Table.Cell, [Span]>]) {
    for cell in cells {
      out.write(Bytes("| "))
      writeEach([cell], whole: { $0.write($1.content) }, edited: { $0.write($1) })
      out.write(Bytes(" "))
    }
    out.write(Bytes("|"))
    out.endLine()
  }

  private mutating func write(_ edit: GroupEdit) {
    writeEach(
      edit.terms, whole: { $0.write($1) },
      edited: { writer, spans in
        writer.write(spans)
        writer.out.endLine()
      })
    writeEach(
      edit.definitions, whole: { $0.write($1) },
      edited: { writer, edit in
        writer.out.indent(first: Bytes(": "), rest: Bytes("  "))
        writer.write(edit.nodes)
        writer.out.outdent()
      })
  }

  private mutating func write(_ spans: [Span]) {
    writeEach(
      spans,
      whole: { writer, fragments in
        for fragment in fragments { writer.write(fragment) }
      },
      edited: { writer, edit in
        writer.writeStart(of: edit.shell)
        writer.write(edit.spans)
        writer.writeEnd(of: edit.shell)
      })
  }

  private mutating func write(_ fragment: Fragment) {
    switch fragment {
    case .text(let text, _): out.write(text)
    case .inline(let inline): write(inline)
    case .paragraphBreak:
      out.write(Bytes("¶"))
      out.endLine()
    }
  }
}
