import CommonMark

extension PageWriter {
  mutating func write(_ nodes: ArraySlice<Node>, isTight: Bool) {
    var index = nodes.startIndex
    while index < nodes.endIndex {
      switch nodes[index] {
      case .kept(_, let new):
        writeKept(CollectionOfOne(new), isTight: isTight)
        index += 1
      case .edited(let edit):
        write(edit, isTight: isTight)
        index += 1
      case .removed, .added:
        let (old, new) = replacement(in: nodes, at: &index)
        writeReplacement(old, new, isTight: isTight)
      }
    }
  }

  mutating func writeKept(_ blocks: some Sequence<Block>, isTight: Bool = false) {
    let prefix = options.idPrefix
    for block in blocks { html.write(prefix.isEmpty ? block : block.prefixingIDs(prefix), isTight: isTight) }
  }

  /// What was removed at one place and what was added there.
  func replacement<Whole>(in members: ArraySlice<Merged<Whole, BlockEdit>>, at index: inout Int) -> ([Whole], [Whole]) {
    var (old, new): ([Whole], [Whole]) = ([], [])
    while index < members.endIndex, case .removed(let whole) = members[index] {
      old.append(whole)
      index += 1
    }
    while index < members.endIndex, case .added(let whole) = members[index] {
      new.append(whole)
      index += 1
    }
    return (old, new)
  }

  mutating func writeReplacement(_ old: [Block], _ new: [Block], isTight: Bool) {
    let number = beginChange()
    html.startLine()
    endChange(number)
    if !old.isEmpty { writeBlocks(old, Mark(isRemoved: true, number: number), isTight: isTight) }
    if !new.isEmpty {
      writeBlocks(new, Mark(isRemoved: false, number: old.isEmpty ? number : nil), isTight: isTight)
    }
  }

  private mutating func writeBlocks(_ blocks: [Block], _ mark: Mark, isTight: Bool) {
    open(mark, id: true)
    writeMarked(blocks, mark, isTight: isTight)
    close(mark)
    html.add("\n")
  }

  /// Blocks inside a mark. Removed headings have no address and no number: these are of the new text.
  mutating func writeMarked(_ blocks: [Block], _ mark: Mark, isTight: Bool) {
    guard mark.isRemoved else { return writeKept(blocks, isTight: isTight) }
    let (writesIDs, prefix, suffix) = (html.writesIDs, html.headingPrefix, html.headingSuffix)
    html.writesIDs = false
    html.headingPrefix = { _ in [] }
    html.headingSuffix = { _ in [] }
    html.write(blocks, isTight: isTight)
    html.writesIDs = writesIDs
    html.headingPrefix = prefix
    html.headingSuffix = suffix
  }

  mutating func write(_ edit: BlockEdit, isTight: Bool) {
    switch edit.kind {
    case .paragraphs(let spans):
      html.open(.paragraph([]), isTight: isTight)
      write(spans, break: .paragraph(isTight: isTight))
      html.close(.paragraph([]), isTight: isTight)
    case .heading(let shells, let spans): writeHeading(shells.new, spans)
    case .quote(let nodes):
      html.open(.quote([]))
      write(nodes[...], isTight: false)
      html.close(.quote([]))
    case .list(let edit): write(edit)
    case .code(let edit): write(edit)
    case .table(let edit): write(edit)
    case .definitionList(let groups):
      let shell = Block.Kind.definitionList(DefinitionList(groups: []))
      html.open(shell)
      write(groups)
      html.close(shell)
    }
  }

  private mutating func writeHeading(_ shell: Heading, _ spans: [Span]) {
    let whole = Block(.heading(shell.with(content: spans.content(.new)))).prefixingIDs(options.idPrefix)
    enterScope()
    html.open(whole.kind)
    write(spans)
    html.close(whole.kind)
    leaveScope()
  }

  private mutating func write(_ edit: CodeEdit) {
    let shell = Block.Kind.code(CodeBlock(info: edit.info.new, literal: []))
    enterScope()
    html.open(shell, attributes: Bytes(" class=\"edited\""))
    for line in edit.lines {
      switch line {
      case .kept(_, let new): html.escape(new)
      case .removed(let old): writeLine(old, isRemoved: true)
      case .added(let new): writeLine(new, isRemoved: false)
      }
    }
    html.close(shell)
    leaveScope()
  }

  private mutating func writeLine(_ line: Bytes, isRemoved: Bool) {
    let mark = Mark(isRemoved: isRemoved, number: beginChange())
    open(mark, id: true)
    html.escape(line)
    close(mark)
  }
}
