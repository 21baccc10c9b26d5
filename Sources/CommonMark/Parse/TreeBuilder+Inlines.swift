extension TreeBuilder {
  /// The finished inline content of a block: values put in, typography done.
  mutating func content(of node: CNode, depth: Int) -> [Inline] {
    finished(inlines(of: node, depth: depth + 1))
  }

  func finished(_ content: [Inline]) -> [Inline] {
    typography.set(literals.isEmpty ? content : literals.filled(content))
  }

  /// The inlines under `parent`; values stand in text still as their characters.
  mutating func inlines(of parent: CNode, depth: Int) -> [Inline] {
    guard depth < Document.maximumDepth else {
      noteDepth(at: line)
      return []
    }
    var content: [Inline] = []
    // No more than this, for neighbouring texts are joined.
    content.reserveCapacity(parent.childCount)
    var text: Bytes = []
    for node in parent.children {
      if node.kind == .text {
        node.appendLiteral(to: &text)
      } else if let inline = inline(node, depth: depth) {
        if !text.isEmpty { content.append(.text(text)) }
        text = []
        content.append(inline)
      }
    }
    if !text.isEmpty { content.append(.text(text)) }
    return content
  }

  /// Nil for what leaves nothing in the tree.
  private mutating func inline(_ node: CNode, depth: Int) -> Inline? {
    switch node.kind {
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .emphasis: return .emphasis(inlines(of: node, depth: depth + 1))
    case .strong: return .strong(inlines(of: node, depth: depth + 1))
    case .codeSpan: return code(node.literal)
    case .link: return .link(link(node, depth: depth))
    case .image: return .image(link(node, depth: depth))
    case .inlineHTML:
      noteHTML(node.literal)
      return nil
    default: return nil
    }
  }

  private func code(_ literal: Bytes) -> Inline? {
    let filled = literals.filled(literal)
    guard filled != literal else { return .code(literal) }
    guard !filled.isEmpty else { return nil }
    return .code(filled.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 })
  }

  private mutating func link(_ node: CNode, depth: Int) -> Inline.Link {
    let written = node.address
    let destination = literals.filled(written)
    if Escaping.isUnsafe(address: destination) { noteUnsafe(destination, written: written) }
    let content = inlines(of: node, depth: depth + 1)
    return Inline.Link(destination: destination, title: literals.filled(node.title), content: content)
  }
}

extension Literals {
  /// `content` with the values in its text; text that is empty then is dropped.
  func filled(_ content: [Inline]) -> [Inline] {
    content.compactMap { inline in
      switch inline {
      case .text(let text):
        let filled = filled(text)
        return filled.isEmpty ? nil : .text(filled)
      case .softBreak, .lineBreak, .code: return inline
      case .emphasis(let content): return .emphasis(filled(content))
      case .strong(let content): return .strong(filled(content))
      case .link(let link): return .link(filled(link))
      case .image(let link): return .image(filled(link))
      }
    }
  }

  private func filled(_ link: Inline.Link) -> Inline.Link {
    Inline.Link(destination: link.destination, title: link.title, content: filled(link.content))
  }
}
