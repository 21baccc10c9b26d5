package import CommonMark

/// A block of the merge.
package typealias Node = Merged<Block, BlockEdit>

/// A block that stands in both texts and differs inside.
///
/// What a reader does not see as a change of the text is carried twice, as a pair: ids and attributes of headings,
/// tightness of lists, alignment of columns, info strings of code. What a reader sees (the level of a heading, the start
/// of a list, the target of a link) is the same in both, or the block would be removed and added.
///
/// A class, because one edit often stands in several merges.
package final class BlockEdit: Sendable, Hashable {
  package let kind: Kind
  /// How many numbered changes it has on a page.
  let changeCount: Int
  let tally: Tally

  package enum Kind: Sendable, Hashable {
    /// One paragraph; or several, where one was split or several were joined.
    case paragraphs([Span])
    /// The headings without their content, and their merged content.
    indirect case heading(Pair<Heading>, [Span])
    case quote([Node])
    case list(ListEdit)
    case code(CodeEdit)
    case table(TableEdit)
    case definitionList([Merged<DefinitionList.Group, GroupEdit>])
  }

  init(_ kind: Kind) {
    self.kind = kind
    changeCount = kind.changeCount
    tally = Tally(of: kind)
  }

  package static func == (one: BlockEdit, other: BlockEdit) -> Bool {
    one === other || one.kind == other.kind
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
  }
}

/// Code, merged line by line.
package struct CodeEdit: Sendable, Hashable {
  package var info: Pair<Bytes>
  /// Runs of whole lines with their line ends.
  package var lines: [Merged<Bytes, Never>]
}

extension Node {
  /// The blocks of one side.
  package func blocks(_ side: Side) -> [Block] {
    wholes(side) { $0.blocks(side) }
  }
}

extension [Node] {
  package func blocks(_ side: Side) -> [Block] {
    flatMap { $0.blocks(side) }
  }
}

extension BlockEdit {
  fileprivate func blocks(_ side: Side) -> [Block] {
    switch kind {
    case .paragraphs(let spans): spans.paragraphs(side).map { Block(.paragraph($0)) }
    case .heading(let shells, let spans):
      [Block(.heading(shells[side].with(content: spans.content(side))))]
    case .quote(let nodes): [Block(.quote(nodes.blocks(side)))]
    case .list(let edit): [Block(.list(edit.list(side)))]
    case .code(let edit): [Block(.code(edit.code(side)))]
    case .table(let edit): [Block(.table(edit.table(side)))]
    case .definitionList(let groups):
      [Block(.definitionList(DefinitionList(groups: groups.flatMap { $0.wholes(side) { [$0.group(side)] } })))]
    }
  }
}

extension CodeEdit {
  fileprivate func code(_ side: Side) -> CodeBlock {
    CodeBlock(info: info[side], literal: lines.flatMap { $0.wholes(side) }.flatMap { $0 })
  }
}

extension Heading {
  func with(content: [Inline]) -> Heading {
    Heading(level: level, id: id, attributes: attributes, content: content)
  }
}
