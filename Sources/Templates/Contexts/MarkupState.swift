/// Where in an HTML or XML document a template has come to.
///
/// A cut of the states in which the HTML standard (13.2.5, tokenization) divides a document, as far as the escaping of
/// values depends on them.
enum MarkupState: Sendable, Hashable {
  /// Plain text, which has no markup.
  case plain
  /// Between tags.
  case content
  /// Inside an element whose content is not markup; `matched` bytes of its end tag were read.
  case element(StartTag, matched: Int)
  /// Inside `<script type="application/ld+json">`.
  case json(StartTag, JSONPlace, matched: Int)
  /// Behind `<`.
  case tagStart
  /// Behind `</`.
  case endTagStart
  /// Behind `<!`, with what was read of it while it may still become a comment.
  case declaration([UInt8])
  /// A comment, behind so many dashes.
  case comment(dashes: Int)
  /// `<![CDATA[`, behind so many closing brackets.
  case characterData(brackets: Int)
  /// `<!doctype html>`, `<?xml … ?>`
  case instruction
  case tagName(StartTag)
  /// Between the attributes.
  case inTag(StartTag)
  case attributeName(StartTag, [UInt8])
  case afterAttributeName(StartTag, [UInt8])
  case beforeValue(StartTag, [UInt8])
  case value(StartTag, AttributeValue)
  case singleQuoted(StartTag)
  case unquoted(StartTag)
  /// Behind the quote that closes an attribute.
  case afterValue(StartTag)
  /// Behind a section in a tag, where a name may just have ended or not: white space or the end of the tag must follow.
  case sectionEnd(StartTag)

  enum JSONPlace: Sendable, Hashable {
    case outside, string, escape
  }

  static func start(of format: TemplateFormat) -> MarkupState {
    format == .text ? .plain : .content
  }
}

extension MarkupState {
  /// The one state in which a template may go on after either of two, if there is one.
  func joined(with other: MarkupState) -> MarkupState? {
    if self == other { return self }
    if case .value(let tag, .address(let left)) = self, case .value(tag, .address(let right)) = other {
      return .value(tag, .address(left.joined(with: right)))
    }
    guard let left = tagBehindAttribute, let right = other.tagBehindAttribute, left.name == right.name,
      left.isEnd == right.isEnd
    else { return nil }
    return .sectionEnd(StartTag(name: left.name, isEnd: left.isEnd, isJSON: left.isJSON && right.isJSON))
  }

  /// The tag, where nothing has begun that must go on.
  private var tagBehindAttribute: StartTag? {
    switch self {
    case .tagName(let tag), .inTag(let tag), .attributeName(let tag, _), .afterAttributeName(let tag, _),
      .afterValue(let tag), .sectionEnd(let tag):
      tag
    default: nil
    }
  }
}

extension AttributeValue.Scheme {
  fileprivate func joined(with other: AttributeValue.Scheme) -> AttributeValue.Scheme {
    switch (self, other) {
    case (.unsafe, _), (_, .unsafe): .unsafe
    case (.settled, .settled): .settled(isPrinted: isPrinted || other.isPrinted)
    default: .open(start: [], isPrinted: true)
    }
  }
}

extension MarkupState: CustomStringConvertible {
  /// For messages: "ends in …".
  var description: String {
    switch self {
    case .plain: "text"
    case .content: "text between tags"
    case .element(let tag, _), .json(let tag, _, _): "a `<\(tag.name.string)>` element"
    case .tagStart, .endTagStart, .tagName: "the name of a tag"
    case .declaration, .instruction: "a declaration"
    case .comment: "a comment"
    case .characterData: "a CDATA section"
    case .inTag, .afterValue, .sectionEnd: "a tag"
    case .attributeName, .afterAttributeName: "the name of an attribute"
    case .beforeValue, .unquoted: "an attribute without quotes"
    case .singleQuoted: "an attribute in single quotes"
    case .value(_, .code(let name)): "a `\(name.string)` attribute"
    case .value(_, .scriptType): "the type of a script"
    case .value(_, .address(.unsafe)): "an address that runs code"
    case .value: "an attribute"
    }
  }
}
