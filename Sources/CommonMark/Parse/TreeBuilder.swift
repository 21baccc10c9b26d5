/// Makes our tree of libcmark's.
struct TreeBuilder {
  let draft: Draft
  let masks: [AttributeMask]
  let literals: Literals
  let typography: Typography
  var faults: [Fault] = []
  /// The line of the block in hand.
  var line = 0
  /// Where the last fault was found in the source: the next of the same spelling stands behind it.
  var searchedUpTo = 0
  /// The headings that the draft has in front of the text.
  var front: [CNode] = []
  /// The masks that were found at the end of a heading.
  var maskedHeadings: Set<Int> = []
  /// The line of each explicit id.
  var idLines: [Bytes: Int] = [:]

  init(draft: Draft, masks: [AttributeMask], literals: Literals, typography: Typography) {
    self.draft = draft
    self.masks = masks
    self.literals = literals
    self.typography = typography
  }

  var source: Source { draft.source }

  mutating func document(of tree: CTree) -> Document {
    tree.withRoot { root in
      front = Swift.Array(root.children.prefix(draft.front.count))
      defer { front = [] }
      return Document(blocks: blocks(of: root, depth: 0))
    }
  }

  mutating func blocks(of parent: CNode, depth: Int) -> [Block] {
    guard depth < Document.maximumDepth else {
      noteDepth(at: parent.startLine - draft.front.count)
      return []
    }
    guard !draft.isConstructed else { return blocksWithConstructs(of: parent, depth: depth) }
    var blocks: [Block] = []
    blocks.reserveCapacity(parent.childCount)
    for node in parent.children {
      line = node.startLine
      if let block = block(node, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  /// The block that `node` is, but for placeholders; nil for what leaves nothing in the tree.
  mutating func block(_ node: CNode, depth: Int) -> Block? {
    let line = line
    switch node.kind {
    case .paragraph:
      // Nothing but empty values.
      let content = content(of: node, depth: depth)
      return content.isEmpty ? nil : Block(.paragraph(content), line: line)
    case .heading: return Block(.heading(heading(node, depth: depth)), line: line)
    case .quote: return Block(.quote(blocks(of: node, depth: depth + 1)), line: line)
    case .list: return Block(.list(list(node, depth: depth)), line: line)
    case .code:
      let code = CodeBlock(info: literals.filled(node.fenceInfo), literal: literals.filled(node.literal))
      return Block(.code(code), line: line)
    case .thematicBreak: return Block(.thematicBreak, line: line)
    case .html:
      noteHTML(node.literal)
      return nil
    default: return nil
    }
  }

  private mutating func list(_ node: CNode, depth: Int) -> List {
    var items: [List.Item] = []
    for item in node.children { items.append(List.Item(blocks: blocks(of: item, depth: depth + 2))) }
    return List(start: node.listStart, isTight: node.isTight, items: items)
  }
}
