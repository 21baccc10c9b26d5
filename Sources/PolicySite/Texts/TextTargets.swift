import CommonMark
import Templates

/// Where the links and images of a text lead, as far as the site itself can tell.
struct TextTargets {
  let text: Text
  /// Where a line of the Markdown was written.
  let place: (Int) -> Place

  /// Tells links to sections that there are not, and images: a text is words, and no page asks anything of another site.
  func check(_ diagnostics: inout Diagnostics) {
    visit(text.document.blocks, Set(text.document.blocks.headingIDs), &diagnostics)
  }

  private func visit(_ blocks: [Block], _ ids: Set<Bytes>, _ diagnostics: inout Diagnostics) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): visit(content, block.line, ids, &diagnostics)
      case .heading(let heading): visit(heading.content, block.line, ids, &diagnostics)
      case .quote(let blocks): visit(blocks, ids, &diagnostics)
      case .list(let list): for item in list.items { visit(item.blocks, ids, &diagnostics) }
      case .table(let table):
        visit(table.header, block.line, ids, &diagnostics)
        for row in table.rows { visit(row, block.line, ids, &diagnostics) }
      case .definitionList(let list):
        for group in list.groups {
          for term in group.terms { visit(term.content, block.line, ids, &diagnostics) }
          for definition in group.definitions { visit(definition.blocks, ids, &diagnostics) }
        }
      case .code, .thematicBreak: break
      }
    }
  }

  private func visit(_ row: Table.Row, _ line: Int, _ ids: Set<Bytes>, _ diagnostics: inout Diagnostics) {
    for cell in row.cells { visit(cell.content, max(row.line, line), ids, &diagnostics) }
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
