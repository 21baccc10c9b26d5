/// Writes a tree as HTML, byte for byte as libcmark's own renderer writes plain CommonMark (heading ids aside).
///
/// Each element has an `open` and a `close`, so that the redline can write shells around merged children.
/// `attributes` is markup put into the start tag as it stands, with a leading space: ` class="removed"`.
package struct HTMLWriter {
  package var output: Bytes = []
  /// Written right after a heading's start tag: its computed number.
  package var headingPrefix: (Heading) -> Bytes = { _ in [] }
  /// Written right before a heading's end tag: its permalink.
  package var headingSuffix: (Heading) -> Bytes = { _ in [] }
  /// Off where the same content stands a second time on a page (no id may stand twice).
  package var writesIDs = true
  /// Puts each table into a region that can be scrolled with the keyboard, under the name given for its number on the page.
  /// Nil writes tables bare.
  package var tableLabel: ((Int) -> Bytes)?
  /// Gives links whose text is their own address the class `bare`: on paper the address need not follow.
  package var marksBareLinks = false
  /// Written in front of relative targets, on pages that stand elsewhere than the text was written for: `../../`.
  package var linkBase: Bytes = []
  /// What was written of blocks that other texts or pages have, too.
  package var memory: HTMLMemory?
  /// Whether the memory serves for headings, too: all writers that use it so write the same before their end tags.
  package var remembersHeadings = false
  private var tableCount = 0
  /// Whether what was written holds for this page only: it has an address, a number, a link that is told from here.
  private var isBound = false

  package init() {}

  /// Writes `blocks`; `isTight` leaves out the `<p>` of paragraphs, as in a tight list.
  package mutating func write(_ blocks: [Block], isTight: Bool = false) { write(blocks[...], isTight: isTight) }

  package mutating func write(_ blocks: ArraySlice<Block>, isTight: Bool = false) {
    for block in blocks { write(block, isTight: isTight) }
  }

  package mutating func write(_ block: Block, isTight: Bool = false, attributes: Bytes = []) {
    switch block.kind {
    case .paragraph, .quote, .list, .code, .definitionList:
      guard memory != nil, !isTight, attributes.isEmpty else { break }
      startLine()
      return remember(block.serial) { $0.writeAnew(block, isTight: isTight, attributes: attributes) }
    case .heading(let heading):
      guard remembersHeadings, attributes.isEmpty else { break }
      return remember(heading, block.serial) { $0.writeAnew(block, isTight: isTight, attributes: attributes) }
    case .thematicBreak, .table: break
    }
    writeAnew(block, isTight: isTight, attributes: attributes)
  }

  private mutating func writeAnew(_ block: Block, isTight: Bool, attributes: Bytes) {
    open(block.kind, isTight: isTight, attributes: attributes)
    switch block.kind {
    case .paragraph(let content): write(content)
    case .heading(let heading): write(heading.content)
    case .quote(let blocks): write(blocks)
    case .list(let list):
      for item in list.items {
        openItem()
        write(item.blocks, isTight: list.isTight)
        closeItem()
      }
    case .code(let code): escape(code.literal)
    case .thematicBreak: break
    case .table(let table): remember(block.serial) { $0.writeRows(of: table) }
    case .definitionList(let list):
      for group in list.groups { write(group) }
    }
    close(block.kind, isTight: isTight)
  }

  /// Writes the block of that number, or what was written of it before.
  private mutating func remember(_ serial: UInt64, _ write: (inout HTMLWriter) -> Void) {
    guard let memory, serial != 0 else { return write(&self) }
    if let known = memory[serial] {
      output += known
      return
    }
    let (start, wasBound) = (output.count, isBound)
    isBound = false
    write(&self)
    if !isBound { memory[serial] = Bytes(output[start...]) }
    isBound = isBound || wasBound
  }

  private mutating func remember(_ heading: Heading, _ serial: UInt64, _ write: (inout HTMLWriter) -> Void) {
    // A link's target may be told from the page.
    guard let memory, serial != 0, !heading.content.hasTarget else { return write(&self) }
    let prefix = headingPrefix(heading)
    startLine()
    if let known = memory.headings[serial], known.prefix == prefix {
      isBound = true
      output += known.html
      return
    }
    let start = output.count
    write(&self)
    memory.headings[serial] = HTMLMemory.Heading(prefix: prefix, html: Bytes(output[start...]))
  }

  // MARK: Blocks

  package mutating func open(_ kind: Block.Kind, isTight: Bool = false, attributes: Bytes = []) {
    switch kind {
    case .paragraph:
      guard !isTight else { return }
      startLine()
      add(tag: "<p>", attributes)
    case .heading(let heading):
      isBound = true
      startLine()
      add("<h")
      output.append(UInt8(ascii: "0") + UInt8(heading.level))
      if writesIDs, let id = heading.id {
        add(" id=\"")
        escape(id)
        add(tag: "\">", attributes)
      } else {
        add(tag: ">", attributes)
      }
      output += headingPrefix(heading)
    case .quote:
      startLine()
      add(tag: "<blockquote>\n", attributes)
    case .list(let list):
      startLine()
      if let start = list.start {
        add("<ol")
        if start != 1 {
          add(" start=\"")
          output += String(start).utf8
          add("\"")
        }
        add(tag: ">\n", attributes)
      } else {
        add(tag: "<ul>\n", attributes)
      }
    case .code(let code):
      startLine()
      add(tag: "<pre><code", attributes)
      if let language = code.language {
        add(" class=\"language-")
        escape(language)
        add("\"")
      }
      add(">")
    case .thematicBreak:
      startLine()
      add("<hr", attributes, " />\n")
    case .table:
      startLine()
      openRegion()
      add(tag: "<table>\n", attributes)
    case .definitionList:
      startLine()
      add(tag: "<dl>\n", attributes)
    }
  }

  package mutating func close(_ kind: Block.Kind, isTight: Bool = false) {
    switch kind {
    case .paragraph:
      if !isTight { add("</p>\n") }
    case .heading(let heading):
      output += headingSuffix(heading)
      add("</h")
      output.append(UInt8(ascii: "0") + UInt8(heading.level))
      add(">\n")
    case .quote:
      startLine()
      add("</blockquote>\n")
    case .list(let list): add(list.start == nil ? "</ul>\n" : "</ol>\n")
    case .code: add("</code></pre>\n")
    case .thematicBreak: break
    case .table:
      add("</table>\n")
      if tableLabel != nil { add("</div>\n") }
    case .definitionList: add("</dl>\n")
    }
  }

  private mutating func openRegion() {
    isBound = true
    guard let tableLabel else { return }
    tableCount += 1
    add("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    escape(tableLabel(tableCount))
    add("\">\n")
  }

  package mutating func openItem(attributes: Bytes = []) {
    startLine()
    add(tag: "<li>", attributes)
  }

  package mutating func closeItem() {
    add("</li>\n")
  }

  // MARK: Tables

  private mutating func writeRows(of table: Table) {
    openHead()
    write(table.header, isHeader: true, alignments: table.alignments)
    closeHead()
    guard !table.rows.isEmpty else { return }
    openBody()
    for row in table.rows { write(row, isHeader: false, alignments: table.alignments) }
    closeBody()
  }

  package mutating func write(
    _ row: Table.Row, isHeader: Bool, alignments: [Table.Alignment], attributes: Bytes = []
  ) {
    openRow(attributes: attributes)
    for (cell, alignment) in zip(row.cells, alignments) {
      openCell(isHeader: isHeader, alignment: alignment)
      write(cell.content)
      closeCell(isHeader: isHeader)
    }
    closeRow()
  }

  package mutating func openHead() { add("<thead>\n") }
  package mutating func closeHead() { add("</thead>\n") }
  package mutating func openBody() { add("<tbody>\n") }
  package mutating func closeBody() { add("</tbody>\n") }
  package mutating func openRow(attributes: Bytes = []) { add(tag: "<tr>\n", attributes) }
  package mutating func closeRow() { add("</tr>\n") }

  /// Alignment is a class: the site's Content-Security-Policy allows no style attribute, and HTML has dropped `align`.
  package mutating func openCell(isHeader: Bool, alignment: Table.Alignment, classes: Bytes = []) {
    add(isHeader ? "<th" : "<td")
    guard !classes.isEmpty || alignment != .none else { return add(">") }
    add(" class=\"")
    output += classes
    if !classes.isEmpty, alignment != .none { add(" ") }
    add(alignment.className)
    add("\">")
  }

  package mutating func closeCell(isHeader: Bool) {
    add(isHeader ? "</th>\n" : "</td>\n")
  }

  // MARK: Definition lists

  package mutating func write(_ group: DefinitionList.Group) {
    for term in group.terms {
      openTerm()
      write(term.content)
      closeTerm()
    }
    for definition in group.definitions {
      openDefinition()
      write(definition.blocks, isTight: definition.isTight)
      closeDefinition()
    }
  }

  package mutating func openTerm(attributes: Bytes = []) {
    startLine()
    add(tag: "<dt>", attributes)
  }

  package mutating func closeTerm() { add("</dt>\n") }

  package mutating func openDefinition(attributes: Bytes = []) {
    startLine()
    add(tag: "<dd>", attributes)
  }

  package mutating func closeDefinition() { add("</dd>\n") }

  // MARK: Inlines

  package mutating func write(_ content: [Inline]) {
    for inline in content { write(inline) }
  }

  package mutating func write(_ inline: Inline) {
    open(inline)
    switch inline {
    case .text(let text): escape(text)
    case .softBreak: add("\n")
    case .lineBreak: add("<br />\n")
    case .code(let literal): escape(literal)
    case .emphasis(let content), .strong(let content): write(content)
    case .link(let link): write(link.content)
    case .image: break
    }
    close(inline)
  }

  /// The start tag of an inline that has one; the whole of an image, which is its description: a text is words, and what
  /// shows it (a page, a feed, a mail, another site's page) asks nothing of anybody.
  package mutating func open(_ inline: Inline, attributes: Bytes = []) {
    switch inline {
    case .text, .softBreak, .lineBreak: break
    case .code: add(tag: "<code>", attributes)
    case .emphasis: add(tag: "<em>", attributes)
    case .strong: add(tag: "<strong>", attributes)
    case .link(let link):
      add("<a href=\"")
      if link.isRelative {
        isBound = true
        escape(address: linkBase)
      }
      escape(address: link.destination)
      writeTitle(link.title)
      let isBare = link.isBare
      isBound = isBound || isBare
      add("\"", attributes, marksBareLinks && isBare ? " class=\"bare\">" : ">")
    case .image(let link): writePlain(link.content)
    }
  }

  package mutating func close(_ inline: Inline) {
    switch inline {
    case .text, .softBreak, .lineBreak, .image: break
    case .code: add("</code>")
    case .emphasis: add("</em>")
    case .strong: add("</strong>")
    case .link: add("</a>")
    }
  }

  private mutating func writeTitle(_ title: Bytes) {
    guard !title.isEmpty else { return }
    add("\" title=\"")
    escape(title)
  }

  /// The content without its markup, for an attribute.
  package mutating func writePlain(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text), .code(let text): escape(text)
      case .softBreak, .lineBreak: add(" ")
      case .emphasis(let content), .strong(let content): writePlain(content)
      case .link(let link), .image(let link): writePlain(link.content)
      }
    }
  }

  // MARK: Bytes

  /// Ends the line that is begun, if one is.
  package mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { add("\n") }
  }

  package mutating func add(_ markup: StaticString) {
    markup.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  package mutating func add(_ before: StaticString, _ bytes: Bytes, _ after: StaticString) {
    add(before)
    output += bytes
    add(after)
  }

  /// A start tag with `attributes` in front of its first `>`; most have none, and are written in one go.
  private mutating func add(tag: StaticString, _ attributes: Bytes) {
    guard !attributes.isEmpty else { return add(tag) }
    tag.withUTF8Buffer { tag in
      let end = tag.firstIndex(of: UInt8(ascii: ">")) ?? tag.count
      output.append(contentsOf: UnsafeBufferPointer(rebasing: tag[..<end]))
      output += attributes
      output.append(contentsOf: UnsafeBufferPointer(rebasing: tag[end...]))
    }
  }

  /// Text for HTML text and double-quoted attributes.
  package mutating func escape(_ text: Bytes) {
    Escaping.appendHTML(text, to: &output)
  }

  /// A link's target: percent-encoded where a URL must be, then escaped; nothing of it if its scheme is unsafe.
  package mutating func escape(address: Bytes) {
    guard !Escaping.isUnsafe(address: address) else { return }
    Escaping.appendAddress(address, to: &output)
  }
}

extension Inline.Link {
  /// Whether its text is its own address.
  fileprivate var isBare: Bool {
    guard content.count == 1, case .text(let text) = content.first else { return false }
    return text == destination
  }
}

extension CodeBlock {
  /// The first word of the info string.
  var language: Bytes? {
    let word = info.prefix { $0 != UInt8(ascii: " ") && !(9...13).contains($0) }
    return word.isEmpty ? nil : Bytes(word)
  }
}

extension Table.Alignment {
  /// The class that the theme's stylesheet aligns by; empty for none.
  var className: StaticString {
    switch self {
    case .none: ""
    case .left: "align-left"
    case .center: "align-center"
    case .right: "align-right"
    }
  }
}
