extension Typography {
  /// `content`, a block's, set by the custom of the language. The values of a text are in it already: set before it is
  /// released, a value would otherwise differ from the frozen text, in which it is text like any other. Doing it twice changes nothing more, unless a straight quote was left without a partner.
  func set(_ content: [Inline]) -> [Inline] {
    guard self != .none, mayTrigger(content) else { return content }
    let content = setImages(content)
    let flow = TextFlow(content)
    let edits = edits(flow)
    return edits.isEmpty ? content : flow.applying(edits, to: content)
  }

  /// The description of an image is a flow of its own.
  private func setImages(_ content: [Inline]) -> [Inline] {
    content.map { inline in
      switch inline {
      case .text, .softBreak, .lineBreak, .code: return inline
      case .emphasis(let content): return .emphasis(setImages(content))
      case .strong(let content): return .strong(setImages(content))
      case .link(var link):
        link.content = setImages(link.content)
        return .link(link)
      case .image(var link):
        link.content = set(link.content)
        return .image(link)
      }
    }
  }

  private func edits(_ flow: TextFlow) -> [TextFlow.Edit] {
    let scalars = flow.scalars
    guard scalars.contains(where: isTrigger) else { return [] }
    let addresses = Addresses.ranges(in: scalars)
    let isProtected = { (index: Int) in
      addresses.contains { $0.contains(index) } || Self.hasMark(behind: index, in: scalars)
    }
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

  /// Whether the sign carries a combining mark: then it is no quote, but a character of its own.
  private static func hasMark(behind index: Int, in scalars: [UInt32]) -> Bool {
    guard index + 1 < scalars.count else { return false }
    switch scalars[index + 1] {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return true
    default: return false
    }
  }

  /// Whether a byte of the text can begin a trigger: most blocks have none, and stay as they are.
  private func mayTrigger(_ content: [Inline]) -> Bool {
    content.contains { inline in
      switch inline {
      case .text(let text): text.withUnsafeBufferPointer { $0.contains(where: mayTrigger) }
      case .softBreak, .lineBreak, .code: false
      case .emphasis(let content), .strong(let content): mayTrigger(content)
      case .link(let link), .image(let link): mayTrigger(link.content)
      }
    }
  }

  private func mayTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): true
    // Guillemets begin with 0xC2 in UTF-8, and the euro sign with 0xE2.
    case 0x30...0x39, 0x21, 0x25, 0x3A, 0x3B, 0x3F, 0xC2, 0xE2: self == .french
    default: false
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
