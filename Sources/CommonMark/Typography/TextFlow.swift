/// The text of a block's inline content in one row, so that quotes pair and spaces are seen across emphasis and links.
struct TextFlow {
  /// Unicode scalars; `opaque` for code, images and autolinks, a line feed for a break.
  private(set) var scalars: [UInt32] = []
  /// Where each text node begins and ends, in the order of the tree.
  private var nodes: [Range<Int>] = []
  private let literals: Literals

  /// Stands for what typography does not look into; it counts as a letter.
  static let opaque: UInt32 = 0x11_0000

  /// What is put in the place of some scalars of one node.
  struct Edit {
    var range: Range<Int>
    var replacement: [UInt32]
  }

  init(_ content: [Inline], literals: Literals) {
    self.literals = literals
    append(content)
  }

  private mutating func append(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text):
        let start = scalars.count
        text.string.unicodeScalars.forEach { scalars.append($0.value) }
        nodes.append(start..<scalars.count)
      case .softBreak, .lineBreak: scalars.append(10)
      case .code, .image: scalars.append(Self.opaque)
      case .emphasis(let content), .strong(let content): append(content)
      case .link(let link):
        if isAutolink(link) { scalars.append(Self.opaque) } else { append(link.content) }
      }
    }
  }

  /// Whether the link shows its own address; values stand in its text still as characters.
  private func isAutolink(_ link: Inline.Link) -> Bool {
    guard link.content.count == 1, case .text(let text) = link.content.first else { return false }
    let filled = literals.filled(text)
    return link.destination == filled || link.destination == Bytes("mailto:") + filled
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

  /// The text of a node after its edits; nil if it has none.
  private func text(_ range: Range<Int>, _ edits: [Edit], _ edit: inout Int) -> Inline? {
    guard edit < edits.count, edits[edit].range.lowerBound < range.upperBound else { return nil }
    var text = String.UnicodeScalarView()
    func append(_ values: some Sequence<UInt32>) {
      text.append(contentsOf: values.lazy.compactMap(Unicode.Scalar.init))
    }
    var index = range.lowerBound
    while edit < edits.count, edits[edit].range.lowerBound < range.upperBound {
      append(scalars[index..<edits[edit].range.lowerBound])
      append(edits[edit].replacement)
      index = edits[edit].range.upperBound
      edit += 1
    }
    append(scalars[index..<range.upperBound])
    return .text(Bytes(String(text).utf8))
  }
}
