/// A character of the source that stands for a value, and the kind of node in which it came to stand.
struct Occurrence {
  let offset: Int
  /// Index into the literals.
  let literal: Int
  var place = Place.unseen
  var isInTable = false

  enum Place {
    /// In no node: in the label or the target of a reference that nothing uses.
    case unseen
    case text
    /// In a link's target, a title or a fence's info string; in an autolink, which is target and text.
    case address
    /// In a code span; with all that the span holds, values still as characters.
    case codeSpan(Bytes)
    /// In the code block that begins on this line.
    case codeBlock(line: Int)
    case attribute
  }

  /// All of them in the order of the source. Each gets a number of its own in a trial parse that shows its place.
  static func all(in source: Source, literals: Literals) -> [Occurrence] {
    guard !literals.isEmpty, source.bytes.has(Literals.lead) else { return [] }
    var occurrences: [Occurrence] = []
    var numbered = source.bytes
    var offset = 0
    while offset < source.bytes.count {
      guard let index = Literals.index(in: source.bytes, at: offset) else {
        offset += 1
        continue
      }
      // A private-use character beyond the values is text; it may not count as an occurrence in the trial.
      if index < literals.values.count, occurrences.count < 0xFFFE {
        numbered.replaceSubrange(offset..<(offset + 4), with: Literals.character(occurrences.count))
        occurrences.append(Occurrence(offset: offset, literal: index))
      } else {
        numbered.replaceSubrange(offset..<(offset + 4), with: Bytes("xxxx"))
      }
      offset += 4
    }
    let document = Parser(literals: Literals([]), typography: .none).parse(Source(numbered)).document
    var finder = PlaceFinder(occurrences: occurrences)
    finder.visit(document.blocks)
    return finder.occurrences
  }
}

/// Walks a tree in which each occurrence stands as a character of its own number.
private struct PlaceFinder {
  var occurrences: [Occurrence]
  var isInTable = false

  mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): visit(content)
      case .heading(let heading):
        for attribute in heading.attributes { note(attribute.value, .attribute) }
        visit(heading.content)
      case .quote(let blocks): visit(blocks)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .code(let code):
        note(code.info, .address)
        note(code.literal, .codeBlock(line: block.line))
      case .thematicBreak: break
      case .table(let table):
        isInTable = true
        for row in [table.header] + table.rows { for cell in row.cells { visit(cell.content) } }
        isInTable = false
      case .definitionList(let list):
        for group in list.groups {
          for term in group.terms { visit(term.content) }
          for definition in group.definitions { visit(definition.blocks) }
        }
      }
    }
  }

  private mutating func visit(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text): note(text, .text)
      case .softBreak, .lineBreak: break
      case .code(let literal): note(literal, .codeSpan(literal))
      case .emphasis(let content), .strong(let content): visit(content)
      case .link(let link), .image(let link):
        // The text first: in an autolink the same character stands in both.
        visit(link.content)
        note(link.destination, .address)
        note(link.title, .address)
      }
    }
  }

  private mutating func note(_ text: Bytes, _ place: Occurrence.Place) {
    for offset in text.indices {
      guard let number = Literals.index(in: text, at: offset), number < occurrences.count else { continue }
      occurrences[number].place = place
      occurrences[number].isInTable = isInTable
    }
  }
}
