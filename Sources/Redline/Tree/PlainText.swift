package import CommonMark

extension Heading {
  /// The title without its markup.
  package var plainTitle: Bytes {
    var writer = PlainText()
    writer.take(content)
    return writer.bytes
  }
}

/// Inline content without its markup.
struct PlainText {
  private(set) var bytes: Bytes = []

  mutating func take(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text), .code(let text): bytes += text
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .emphasis(let content), .strong(let content): take(content)
      case .link(let link), .image(let link): take(link.content)
      }
    }
  }
}
