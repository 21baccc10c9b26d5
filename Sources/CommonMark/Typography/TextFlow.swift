/// The text of a block's inline content in one row, so that quotes pair and spaces are seen across emphasis and links.
struct TextFlow {
  /// Unicode scalars; `opaque` for code, images and autolinks, a line feed for a break.
  private(set) var scalars: [UInt32] = []
  /// The text nodes' bytes one after the other, and where each scalar begins in them.
  private var bytes: Bytes = []
  private var offsets: [Int] = []
  /// Where each text node begins and ends, in the order of the tree.
  private var nodes: [Range<Int>] = []

  /// Stands for what typography does not look into; it counts as a letter.
  static let opaque: UInt32 = 0x11_0000

  /// What is put in the place of some scalars of one node.
  struct Edit {
    var range: Range<Int>
    var replacement: [UInt32]
  }

  init(_ content: [Inline]) {
    let likely = content.reduce(0) { $0 + $1.likelyLength }
    scalars.reserveCapacity(likely)
    offsets.reserveCapacity(likely + 1)
    bytes.reserveCapacity(likely)
    append(content)
    offsets.append(bytes.count)
  }

  private mutating func append(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text):
        let start = scalars.count
        append(text)
        nodes.append(start..<scalars.count)
      case .softBreak, .lineBreak: append(sign: 10)
      case .code, .image: append(sign: Self.opaque)
      case .emphasis(let content), .strong(let content): append(content)
      case .link(let link):
        if isAutolink(link) { append(sign: Self.opaque) } else { append(link.content) }
      }
    }
  }

  /// What has no bytes.
  private mutating func append(sign: UInt32) {
    scalars.append(sign)
    offsets.append(bytes.count)
  }

  /// Decodes UTF-8; a byte that belongs to no scalar counts as one of its own.
  private mutating func append(_ text: Bytes) {
    let start = bytes.count
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        offsets.append(start + index)
        if byte < 0x80 || length == 1 || index + length > text.count {
          scalars.append(byte < 0x80 ? UInt32(byte) : 0xFFFD)
          index += 1
        } else {
          var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
          for next in index + 1..<index + length { scalar = scalar << 6 | UInt32(text[next] & 0x3F) }
          scalars.append(scalar)
          index += length
        }
      }
    }
    bytes += text
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
    var text: Bytes = []
    while edit < edits.count, edits[edit].range.lowerBound < range.upperBound {
      text += bytes[offsets[index]..<offsets[edits[edit].range.lowerBound]]
      for sign in edits[edit].replacement { Self.append(sign, to: &text) }
      index = min(edits[edit].range.upperBound, range.upperBound)
      edit += 1
    }
    text += bytes[offsets[index]..<offsets[range.upperBound]]
    return .text(text)
  }

  /// Encodes a sign of the Basic Multilingual Plane.
  private static func append(_ sign: UInt32, to text: inout Bytes) {
    switch sign {
    case 0..<0x80: text.append(UInt8(sign))
    case 0x80..<0x800: text += [0xC0 | UInt8(sign >> 6), 0x80 | UInt8(sign & 0x3F)]
    default: text += [0xE0 | UInt8(sign >> 12), 0x80 | UInt8(sign >> 6 & 0x3F), 0x80 | UInt8(sign & 0x3F)]
    }
  }
}

extension Inline {
  /// About how many bytes of text it has.
  fileprivate var likelyLength: Int {
    switch self {
    case .text(let text): text.count
    case .emphasis(let content), .strong(let content): content.reduce(0) { $0 + $1.likelyLength }
    case .link(let link): link.content.reduce(0) { $0 + $1.likelyLength }
    case .code, .image, .softBreak, .lineBreak: 1
    }
  }
}
