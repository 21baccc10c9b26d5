import CommonMark
import Templates

/// Where the links and images of a text lead, as far as the site itself can tell.
struct TextTargets {
  let text: Text
  /// Where a line of the Markdown was written.
  let place: (Int) -> Place
  let memory: Memory

  /// Blocks of a policy's versions that have nothing to tell of, by their serials.
  final class Memory {
    fileprivate var silent: Set<UInt64> = []
  }

  private enum Target {
    case section(Bytes)
    case image(Bytes)
  }

  /// Tells links to sections that there are not, and images: a text is words, and no page asks anything of another site.
  func check(_ diagnostics: inout Diagnostics) {
    var targets: [(target: Target, line: Int)] = []
    for block in text.document.blocks where !memory.silent.contains(block.serial) {
      let count = targets.count
      visit(block, &targets)
      if targets.count == count, block.serial != 0 { memory.silent.insert(block.serial) }
    }
    guard !targets.isEmpty else { return }
    let ids = Set(text.document.blocks.headingIDs)
    for (target, line) in targets {
      switch target {
      case .section(let id): if !ids.contains(id) { tell(section: id, line, ids, &diagnostics) }
      case .image(let address): tell(image: address, line, &diagnostics)
      }
    }
  }

  private func visit(_ block: Block, _ targets: inout [(target: Target, line: Int)]) {
    switch block.kind {
    case .paragraph(let content): visit(content, block.line, &targets)
    case .heading(let heading): visit(heading.content, block.line, &targets)
    case .quote(let blocks): for block in blocks { visit(block, &targets) }
    case .list(let list): for item in list.items { for block in item.blocks { visit(block, &targets) } }
    case .table(let table):
      visit(table.header, block.line, &targets)
      for row in table.rows { visit(row, block.line, &targets) }
    case .definitionList(let list):
      for group in list.groups {
        for term in group.terms { visit(term.content, block.line, &targets) }
        for definition in group.definitions { for block in definition.blocks { visit(block, &targets) } }
      }
    case .code, .thematicBreak: break
    }
  }

  private func visit(_ row: Table.Row, _ line: Int, _ targets: inout [(target: Target, line: Int)]) {
    for cell in row.cells { visit(cell.content, max(row.line, line), &targets) }
  }

  private func visit(_ content: [Inline], _ line: Int, _ targets: inout [(target: Target, line: Int)]) {
    for inline in content {
      switch inline {
      case .emphasis(let inner), .strong(let inner): visit(inner, line, &targets)
      case .link(let link):
        if link.destination.first == UInt8(ascii: "#"), link.destination.count > 1 {
          targets.append((.section(Bytes(link.destination.dropFirst())), line))
        }
        visit(link.content, line, &targets)
      case .image(let link): targets.append((.image(link.destination), line))
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }

  private func tell(image: Bytes, _ line: Int, _ diagnostics: inout Diagnostics) {
    diagnostics.add(
      "image-in-text", at: place(line), severity: .warning,
      "the image `\(image.string.prefix(60))` is not shown, only its description: texts have no images of their own, and "
        + "pages ask nothing of other sites",
      mend: "say it in words; a logo belongs into the theme")
  }

  private func tell(section: Bytes, _ line: Int, _ ids: Set<Bytes>, _ diagnostics: inout Diagnostics) {
    diagnostics.add(
      "unknown-section", at: place(line), severity: .warning,
      "the link leads to `#\(section.string)`, which is no section",
      mend: NearestName.mend(section.string, in: ids.map(\.string), kind: "section"))
  }
}
