extension Typography {
  /// `content`, a block's, set by the custom of the language. Values stand in it as their characters, which count as
  /// letters. Doing it twice changes nothing more, unless a straight quote was left without a partner.
  func set(_ content: [Inline], literals: Literals) -> [Inline] {
    guard self != .none else { return content }
    let content = setImages(content, literals: literals)
    let flow = TextFlow(content, literals: literals)
    let edits = edits(flow)
    return edits.isEmpty ? content : flow.applying(edits, to: content)
  }

  /// The description of an image is a flow of its own.
  private func setImages(_ content: [Inline], literals: Literals) -> [Inline] {
    content.map { inline in
      switch inline {
      case .text, .softBreak, .lineBreak, .code: return inline
      case .emphasis(let content): return .emphasis(setImages(content, literals: literals))
      case .strong(let content): return .strong(setImages(content, literals: literals))
      case .link(var link):
        link.content = setImages(link.content, literals: literals)
        return .link(link)
      case .image(var link):
        link.content = set(link.content, literals: literals)
        return .image(link)
      }
    }
  }

  private func edits(_ flow: TextFlow) -> [TextFlow.Edit] {
    let scalars = flow.scalars
    guard scalars.contains(where: isTrigger) else { return [] }
    let addresses = Addresses.ranges(in: scalars)
    let isProtected = { (index: Int) in addresses.contains { $0.contains(index) } }
    let pairs = QuotePairs(in: scalars, skipping: isProtected)
    switch self {
    case .none: return []
    case .english:
      return EnglishQuotes(scalars: scalars, pairs: pairs, isProtected: isProtected).edits
    case .french:
      var setter = FrenchSetter(scalars: scalars, pairs: pairs, isProtected: isProtected)
      return setter.edits()
    }
  }

  private func isTrigger(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Sign.doubleQuote, Sign.apostrophe: true
    case 0x30...0x39, 0x21, 0x25, 0x3A, 0x3B, 0x3F, 0xAB, 0xBB, 0x20AC: self == .french
    default: false
    }
  }
}
