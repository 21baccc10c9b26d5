extension Typography {
  /// `content`, a block's, set by the custom of the language. The values of a text are in it already: set before it is
  /// released, a value would otherwise differ from the frozen text, in which it is text like any other. Doing it twice changes nothing more, unless a straight quote was left without a partner.
  func set(_ content: [Inline]) -> [Inline] {
    guard self != .none, mayTrigger(content) else { return content }
    let hasImage = content.contains(anywhere: { if case .image = $0 { true } else { false } })
    let content = hasImage ? setImages(content) : content
    let flow = TextFlow(content)
    let edits = edits(flow.text)
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

  private func edits(_ text: Bytes) -> [TextFlow.Edit] {
    let protection = Protection(in: text)
    let pairs = QuotePairs(in: text, besides: protection)
    if self == .english { return EnglishQuotes(text: text, pairs: pairs, protection: protection).edits }
    var setter = FrenchSetter(text: text, pairs: pairs, protection: protection)
    return setter.edits()
  }

  /// Whether a byte of the text can begin a trigger: most blocks have none, and stay as they are.
  private func mayTrigger(_ content: [Inline]) -> Bool {
    content.contains(anywhere: { if case .text(let text) = $0 { mayTrigger(text) } else { false } })
  }

  private func mayTrigger(_ text: Bytes) -> Bool {
    text.withUnsafeBytes { text in
      self == .french
        ? text.contains(where: Self.isFrenchTrigger)
        : text.scan { eight in
          eight.places(of: UInt8(ascii: "\"")) | eight.places(of: UInt8(ascii: "'"))
        } until: { index in
          text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'")
        }
    }
  }

  private static func isFrenchTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    // Guillemets begin with 0xC2 in UTF-8, and the euro sign with 0xE2.
    case UInt8(ascii: "\""), UInt8(ascii: "'"), 0x30...0x39, 0x21, 0x25, 0x3A, 0x3B, 0x3F, 0xC2, 0xE2: true
    default: false
    }
  }
}
