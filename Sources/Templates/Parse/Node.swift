/// What a template is made of. Ranges are offsets in its source.
indirect enum Node: Sendable {
  /// Bytes that are printed as they stand. An empty text that starts a line only tells where a line begins, for the
  /// indentation of partials.
  case text(Range<Int>, startsLine: Bool)
  case variable(Name, isRaw: Bool)
  case section(Name, isInverted: Bool, body: [Node])
  case partial(Name, Indentation)
  case parent(Name, Indentation, arguments: [Block])
  case block(Block)
}

/// What a tag names, and where the tag begins.
struct Name: Sendable {
  let text: String
  let offset: Int
  /// What dots part; none of the dot itself.
  let parts: [String]

  init(text: String, offset: Int) {
    self.text = text
    self.offset = offset
    parts = text.utf8.contains(UInt8(ascii: ".")) ? text.split(separator: ".").map(String.init) : [text]
  }
}

/// How an included template, or the argument for a block, is moved to the right.
enum Indentation: Sendable {
  /// The tag stands within a line: what it includes is printed as it is.
  case inline
  /// The tag stands alone on its line: each line of what it includes begins with these bytes of the source.
  case standalone(Range<Int>)
}

/// A part of a template that a template which includes it may replace: a parameter with its default, or the argument.
struct Block: Sendable {
  let name: Name
  let indentation: Indentation
  let body: [Node]
}
