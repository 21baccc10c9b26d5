/// One tag as it stands in its source.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable(isRaw: Bool)
    case section(isInverted: Bool)
    case end
    case comment
    case partial
    case parent
    case block
    /// `\{{` in a text.
    case literalBraces
    /// A tag that is at fault: nothing is made of it.
    case broken
  }

  var kind: Kind
  var name: String
  /// Its bytes, braces included.
  var extent: Range<Int>
  /// Its bytes, and the white space and the line ending that go with it where it stands alone on its line.
  var cut: Range<Int>
  /// Whether nothing of its line is printed because of what stands beside it.
  var isAlone = false

  init(_ kind: Kind, name: String = "", extent: Range<Int>) {
    self.kind = kind
    self.name = name
    self.extent = extent
    self.cut = extent
  }

  /// Whether an end tag must follow.
  var opens: Bool {
    switch kind {
    case .section, .parent, .block: true
    default: false
    }
  }

  /// Whether the tag takes its line with it if nothing else stands there.
  var mayStandAlone: Bool {
    switch kind {
    case .variable, .literalBraces, .broken: false
    default: true
    }
  }

  /// As one would write it, for messages.
  var spelling: String {
    switch kind {
    case .variable(let isRaw): isRaw ? "{{{\(name)}}}" : "{{\(name)}}"
    case .section(let isInverted): isInverted ? "{{^\(name)}}" : "{{#\(name)}}"
    case .end: "{{/\(name)}}"
    case .comment: "{{! }}"
    case .partial: "{{> \(name)}}"
    case .parent: "{{<\(name)}}"
    case .block: "{{$\(name)}}"
    case .literalBraces, .broken: "{{"
    }
  }
}
