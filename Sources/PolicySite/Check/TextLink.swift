import CommonMark

/// A link of a text: in its summary, in what it says of changes, or in its body.
struct TextLink: Sendable {
  let target: String
  /// What stands in it, without markup.
  let words: Bytes
  let spot: ProsePassage.Spot

  /// All links of a text in their order.
  static func all(of text: Text, _ front: FrontMatter) -> [TextLink] {
    var collector = Collector()
    collector.add(text.summary, front.summary)
    collector.add(text.changes, front.changes)
    for block in text.document.blocks { collector.add(block) }
    return collector.links
  }

  private struct Collector {
    var links: [TextLink] = []

    mutating func add(_ list: Document, _ lines: [FrontMatter.Line]) {
      guard case .list(let list)? = list.blocks.first?.kind else { return }
      for (item, line) in zip(list.items, lines) {
        for block in item.blocks { add(block, at: line.place) }
      }
    }

    mutating func add(_ block: Block, at place: Place? = nil) {
      switch block.kind {
      case .paragraph(let content): add(content, block.line, place)
      case .heading(let heading): add(heading.content, block.line, place)
      case .quote(let blocks): for block in blocks { add(block, at: place) }
      case .list(let list): for block in list.items.flatMap(\.blocks) { add(block, at: place) }
      case .table(let table):
        for row in [table.header] + table.rows {
          for cell in row.cells { add(cell.content, max(row.line, block.line), place) }
        }
      case .definitionList(let list):
        for group in list.groups {
          let first = group.definitions.first?.blocks.first?.line ?? block.line
          for (index, term) in group.terms.enumerated() {
            add(term.content, max(first - group.terms.count + index, block.line), place)
          }
          for block in group.definitions.flatMap(\.blocks) { add(block, at: place) }
        }
      case .code, .thematicBreak: break
      }
    }

    private mutating func add(_ content: [Inline], _ line: Int, _ place: Place?) {
      var line = line
      walk(content, &line, place)
    }

    private mutating func walk(_ content: [Inline], _ line: inout Int, _ place: Place?) {
      for inline in content {
        switch inline {
        case .emphasis(let inner), .strong(let inner): walk(inner, &line, place)
        case .link(let link):
          links.append(
            TextLink(
              target: link.destination.string, words: link.content.plainText,
              spot: place.map { .place($0) } ?? .line(line)))
          walk(link.content, &line, place)
        case .softBreak, .lineBreak: line += 1
        case .image(let image): walk(image.content, &line, place)
        case .text, .code: break
        }
      }
    }
  }
}

extension CheckedText {
  func place(_ link: TextLink) -> Place {
    switch link.spot {
    case .place(let place): place
    case .line(let line): self.place(line)
    }
  }
}
