/// Inline content. Neighbouring `text` nodes are joined, so that equal texts are equal trees.
package enum Inline: Sendable, Hashable {
  case text(Bytes)
  case softBreak
  case lineBreak
  case code(Bytes)
  case emphasis([Inline])
  case strong([Inline])
  // A link is larger than the rest: with it in place, every text node would be as large.
  indirect case link(Link)
  indirect case image(Link)

  /// The target of a link or an image, and what stands inside it (for an image: its description).
  package struct Link: Sendable, Hashable {
    /// Unescaped; the HTML writer percent-encodes it.
    package var destination: Bytes
    package var title: Bytes
    package var content: [Inline]

    package init(destination: Bytes, title: Bytes = [], content: [Inline]) {
      self.destination = destination
      self.title = title
      self.content = content
    }

    /// Whether the target has neither a scheme nor a host, nor begins at the site's root, nor lies in the text itself.
    var isRelative: Bool {
      guard let first = destination.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "/") else { return false }
      for byte in destination {
        switch byte {
        case UInt8(ascii: ":"): return false
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        default: continue
        }
      }
      return true
    }
  }
}

extension [Inline] {
  /// Whether one of these, or of what stands inside them, is such.
  func contains(anywhere isSuch: (Inline) -> Bool) -> Bool {
    for inline in self {
      if isSuch(inline) { return true }
      switch inline {
      case .text, .softBreak, .lineBreak, .code: continue
      case .emphasis(let content), .strong(let content):
        if content.contains(anywhere: isSuch) { return true }
      case .link(let link), .image(let link):
        if link.content.contains(anywhere: isSuch) { return true }
      }
    }
    return false
  }

  /// Whether there is a link or an image.
  package var hasTarget: Bool {
    contains(anywhere: {
      switch $0 {
      case .link, .image: true
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong: false
      }
    })
  }
}
