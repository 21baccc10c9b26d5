import CommonMark
import Templates

/// Where the links and images of a text lead, as far as the site itself can tell.
struct TextTargets {
  let text: Text
  /// Where a line of the Markdown was written.
  let place: (Int) -> Place

  /// Tells links to sections that there are not, and images: a text is words, and no page asks anything of another site.
  func check(_ diagnostics: inout Diagnostics) {
    var ids = Set(text.document.outline.compactMap(\.id))
    collect(text.document.blocks, into: &ids)
    visit(text.document.blocks, ids, &diagnostics)
  }

  /// Ids of headings inside quotes, lists and definitions.
  private func collect(_ blocks: [Block], into ids: inout Set<Bytes>) {
    for block in blocks {
      if case .heading(let heading) = block.kind, let id = heading.id { ids.insert(id) }
      collect(block.children, into: &ids)
    }
  }

  private func visit(_ blocks: [Block], _ ids: Set<Bytes>, _ diagnostics: inout Diagnostics) {
    for block in blocks {
      for (content, line) in block.inlines { visit(content, line, ids, &diagnostics) }
      visit(block.children, ids, &diagnostics)
    }
  }

  private func visit(_ content: [Inline], _ line: Int, _ ids: Set<Bytes>, _ diagnostics: inout Diagnostics) {
    for inline in content {
      switch inline {
      case .emphasis(let inner), .strong(let inner): visit(inner, line, ids, &diagnostics)
      case .link(let link):
        checkSection(link.destination, line, ids, &diagnostics)
        visit(link.content, line, ids, &diagnostics)
      case .image(let link):
        diagnostics.add(
          "image-in-text", at: place(line), severity: .warning,
          "the image `\(link.destination.string.prefix(60))` is not shown: texts have no images of their own, and pages ask "
            + "nothing of other sites",
          mend: "say it in words; a logo belongs into the theme")
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }

  private func checkSection(_ target: Bytes, _ line: Int, _ ids: Set<Bytes>, _ diagnostics: inout Diagnostics) {
    guard target.first == UInt8(ascii: "#"), target.count > 1 else { return }
    let id = Bytes(target.dropFirst())
    guard !ids.contains(id) else { return }
    diagnostics.add(
      "unknown-section", at: place(line), severity: .warning,
      "the link leads to `\(target.string)`, which is no section",
      mend: NearestName.mend(id.string, in: ids.map(\.string), kind: "section"))
  }
}

extension Block {
  /// The blocks inside it.
  fileprivate var children: [Block] {
    switch kind {
    case .quote(let blocks): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .definitionList(let list): list.groups.flatMap { $0.definitions.flatMap(\.blocks) }
    case .paragraph, .heading, .code, .thematicBreak, .table: []
    }
  }

  /// Its own inline content, with the line where each piece begins.
  fileprivate var inlines: [([Inline], Int)] {
    switch kind {
    case .paragraph(let content): [(content, line)]
    case .heading(let heading): [(heading.content, line)]
    case .table(let table):
      ([table.header] + table.rows).flatMap { row in row.cells.map { ($0.content, max(row.line, line)) } }
    case .definitionList(let list): list.groups.flatMap { group in group.terms.map { ($0.content, line) } }
    case .quote, .list, .code, .thematicBreak: []
    }
  }
}
