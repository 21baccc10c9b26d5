/// The text of a block's inline content in one row, so that quotes pair and spaces are seen across emphasis and links.
struct TextFlow {
  /// The text nodes' bytes one after the other; `opaque` for code, images and autolinks, a line feed for a break.
  private(set) var text: Bytes = []
  /// Where each text node begins and ends, in the order of the tree.
  private var nodes: [Range<Int>] = []

  /// What is put in the place of some scalars of one node.
  struct Edit {
    /// Indices into the flow's text.
    var range: Range<Int>
    var replacement: StaticString
  }

  init(_ content: [Inline]) {
    if content.count == 1, case .text(let only) = content[0] {
      text = only
      nodes = [0..<only.count]
      return
    }
    text.reserveCapacity(content.reduce(0) { $0 + $1.likelyLength })
    nodes.reserveCapacity(content.count)
    append(content)
  }

  private mutating func append(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let bytes):
        nodes.append(text.count..<(text.count + bytes.count))
        text += bytes
      case .softBreak, .lineBreak: text.append(UInt8(ascii: "\n"))
      case .code, .image: text.append(Bytes.opaque)
      case .emphasis(let content), .strong(let content): append(content)
      case .link(let link):
        if isAutolink(link) { text.append(Bytes.opaque) } else { append(link.content) }
      }
    }
  }

  /// Whether the link shows its own address.
  private func isAutolink(_ link: Inline.Link) -> Bool {
    guard link.content.count == 1, case .text(let text) = link.content.first else { return false }
    return link.destination == text || link.destination == Bytes("mailto:") + text
  }

  /// `content`, of which this flow was made, with `edits` done; they stand in rising order.
  func applying(_ edits: [Edit], to content: [Inline]) -> [Inline] {
    var node = 0
    var edit = 0
    return rebuilt(content, &node, edits, &edit)
  }

  private func rebuilt(_ content: [Inline], _ node: inout Int, _ edits: [Edit], _ edit: inout Int) -> [Inline] {
    content.map { inline in
      switch inline {
      case .text:
        defer { node += 1 }
        return text(nodes[node], edits, &edit) ?? inline
      case .softBreak, .lineBreak, .code, .image: return inline
      case .emphasis(let content): return .emphasis(rebuilt(content, &node, edits, &edit))
      case .strong(let content): return .strong(rebuilt(content, &node, edits, &edit))
      case .link(var link):
        if !isAutolink(link) { link.content = rebuilt(link.content, &node, edits, &edit) }
        return .link(link)
      }
    }
  }

  /// The text of a node after its edits; nil if it has none. The end of an edit that began in the node before is
  /// left out.
  private func text(_ range: Range<Int>, _ edits: [Edit], _ edit: inout Int) -> Inline? {
    var index = max(range.lowerBound, edit > 0 ? min(edits[edit - 1].range.upperBound, range.upperBound) : 0)
    guard index > range.lowerBound || (edit < edits.count && edits[edit].range.lowerBound < range.upperBound) else {
      return nil
    }
    let end = edits[edit...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? edits.count
    var result: Bytes = []
    // No sign becomes longer by more than four bytes.
    result.reserveCapacity(range.count + 4 * (end - edit))
    while edit < end {
      result += text[index..<edits[edit].range.lowerBound]
      edits[edit].replacement.withUTF8Buffer { result.append(contentsOf: $0) }
      index = min(edits[edit].range.upperBound, range.upperBound)
      edit += 1
    }
    result += text[index..<range.upperBound]
    return .text(result)
  }
}

extension Inline {
  /// How many bytes of a flow it comes to, at most.
  fileprivate var likelyLength: Int {
    switch self {
    case .text(let text): text.count
    case .emphasis(let content), .strong(let content): content.reduce(0) { $0 + $1.likelyLength }
    case .link(let link): link.content.reduce(0) { $0 + $1.likelyLength }
    case .code, .image, .softBreak, .lineBreak: 1
    }
  }
}
