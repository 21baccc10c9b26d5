import CommonMark

@testable import Redline

/// Trees in a short notation. In texts `*emphasis*`, `**strong**`, `` `code` ``, `[text](target)`, and line ends.
func p(_ text: String) -> Block { Block(.paragraph(inlines(text))) }

func h(_ level: Int, _ text: String, id: String? = nil) -> Block {
  Block(.heading(Heading(level: level, id: id.map { Bytes($0.utf8) }, content: inlines(text))))
}

func ul(_ items: String...) -> Block {
  Block(.list(List(isTight: true, items: items.map { List.Item(blocks: [p($0)]) })))
}

func ol(start: Int = 1, tight: Bool = true, _ items: [Block]...) -> Block {
  Block(.list(List(start: start, isTight: tight, items: items.map { List.Item(blocks: $0) })))
}

func quote(_ blocks: Block...) -> Block { Block(.quote(blocks)) }
func code(_ literal: String) -> Block { Block(.code(CodeBlock(literal: Bytes(literal.utf8)))) }

func table(_ rows: [String]...) -> Block {
  let rows = rows.map { Table.Row(cells: $0.map { Table.Cell(content: inlines($0)) }) }
  return Block(
    .table(
      Table(alignments: rows[0].cells.map { _ in .none }, header: rows[0], rows: Array(rows.dropFirst()))))
}

func dl(_ pairs: (String, String)...) -> Block {
  Block(
    .definitionList(
      DefinitionList(
        groups: pairs.map {
          DefinitionList.Group(
            terms: [.init(content: inlines($0.0))], definitions: [.init(isTight: true, blocks: [p($0.1)])])
        })))
}

func merge(_ old: [Block], _ new: [Block]) -> Merge {
  Merge(old: Document(blocks: old), new: Document(blocks: new))
}

/// The page without folds, links between changes and labels: what a golden case is about.
func marked(_ old: [Block], _ new: [Block]) -> String {
  var html = page(merge(old, new)).string
  for (start, end) in [("<span class=\"steps\">", "</span>"), ("<span class=\"visually-hidden\">", "</span>")] {
    while let from = html.range(of: start) {
      guard let to = html[from.upperBound...].range(of: end) else { break }
      html.removeSubrange(from.lowerBound..<to.upperBound)
    }
  }
  return html
}

func inlines(_ text: String) -> [Inline] {
  var rest = text[...]
  return inlines(&rest, until: "").normal
}

private func inlines(_ rest: inout Substring, until end: String) -> [Inline] {
  var content: [Inline] = []
  var text = ""
  func take() {
    if !text.isEmpty { content.append(.text(Bytes(text.utf8))) }
    text = ""
  }
  while let character = rest.first {
    if !end.isEmpty, rest.hasPrefix(end) {
      rest = rest.dropFirst(end.count)
      take()
      return content
    }
    rest = rest.dropFirst()
    switch character {
    case "\n":
      take()
      content.append(.softBreak)
    case "*" where rest.first == "*":
      take()
      rest = rest.dropFirst()
      content.append(.strong(inlines(&rest, until: "**")))
    case "*":
      take()
      content.append(.emphasis(inlines(&rest, until: "*")))
    case "`":
      take()
      content.append(.code(Bytes(rest.prefix { $0 != "`" }.utf8)))
      rest = rest.drop { $0 != "`" }.dropFirst()
    case "[":
      take()
      let inside = inlines(&rest, until: "](")
      content.append(.link(.init(destination: Bytes(rest.prefix { $0 != ")" }.utf8), content: inside)))
      rest = rest.drop { $0 != ")" }.dropFirst()
    default: text.append(character)
    }
  }
  take()
  return content
}

extension StringProtocol {
  /// The first place of `needle`.
  func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
