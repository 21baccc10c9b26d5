import CommonMark

/// A paragraph, heading, cell or line of a text as plain words.
struct ProsePassage: Sendable {
  enum Kind: Sendable, Equatable {
    case paragraph, heading, term
    /// `isFollowed` if a cell of the same row that comes after says anything.
    case cell(isFollowed: Bool)
    /// The title, a line of the summary or of `changes`.
    case frontMatter
  }

  enum Spot: Sendable {
    /// A line of the parsed Markdown.
    case line(Int)
    case place(Place)
  }

  let kind: Kind
  let spot: Spot
  /// Line breaks as line feeds; code as U+FFFC, for it is no prose.
  let bytes: Bytes
  let tokens: [ProseToken]

  init(_ content: [Inline], _ kind: Kind, at spot: Spot) {
    var bytes: Bytes = []
    content.appendProse(to: &bytes)
    self.init(bytes, kind, at: spot)
  }

  init(_ bytes: Bytes, _ kind: Kind, at spot: Spot) {
    self.kind = kind
    self.spot = spot
    self.bytes = bytes
    tokens = ProseTokenizer.tokens(of: bytes)
  }

  /// How many line breaks stand before a token.
  func line(of token: Int) -> Int {
    guard tokens.indices.contains(token) else { return 0 }
    return bytes[..<tokens[token].range.lowerBound].count { $0 == UInt8(ascii: "\n") }
  }

  /// What is written in these tokens, on one line.
  func words(_ tokens: Range<Int>) -> String {
    let range = self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    return String(decoding: bytes[range].map { $0 == UInt8(ascii: "\n") ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The same as far as it stands on the first line: words to point at.
  func wordsOnLine(_ tokens: Range<Int>) -> String {
    let range = self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    return String(decoding: bytes[range].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}

extension Sequence<Inline> {
  fileprivate func appendProse(to bytes: inout Bytes) {
    for inline in self {
      switch inline {
      case .text(let text): bytes += text
      case .code: bytes += Bytes("\u{FFFC}")
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: "\n"))
      case .emphasis(let content), .strong(let content): content.appendProse(to: &bytes)
      case .link(let link), .image(let link): link.content.appendProse(to: &bytes)
      }
    }
  }
}
