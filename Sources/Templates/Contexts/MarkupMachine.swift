/// Follows the bytes of a template through HTML or XML, so that each tag's place in the document is known.
struct MarkupMachine {
  /// What the program must do at a byte.
  enum Event {
    /// Behind the quote that opens an address.
    case addressBegins
    /// Before the quote that closes an address.
    case addressEnds(isPrinted: Bool)
    /// A name goes on behind a section, which may have ended in a name or not.
    case nameIsUncertain
  }

  let format: TemplateFormat
  var state: MarkupState

  mutating func read(_ byte: UInt8) -> Event? {
    switch state {
    case .plain: break
    case .content: if byte == Self.less { state = .tagStart }
    case .element(let tag, let matched): readElement(byte, tag, matched)
    case .json(let tag, let place, let matched): readJSON(byte, tag, place, matched)
    case .tagStart: readTagStart(byte)
    case .endTagStart: readEndTagStart(byte)
    case .declaration(let read): readDeclaration(byte, read)
    case .comment(let dashes): readComment(byte, dashes)
    case .characterData(let brackets): readCharacterData(byte, brackets)
    case .instruction: if byte == Self.greater { state = .content }
    case .value(let tag, let value): return readValue(byte, tag, value)
    default: return readTag(byte)
    }
    return nil
  }

  // MARK: Outside of tags

  private mutating func readTagStart(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "!"): state = .declaration([])
    case UInt8(ascii: "?"): state = .instruction
    case UInt8(ascii: "/"): state = .endTagStart
    case Self.less: break
    default:
      state = isNameStart(byte) ? .tagName(StartTag(name: [folded(byte)])) : .content
    }
  }

  private mutating func readEndTagStart(_ byte: UInt8) {
    if isNameStart(byte) {
      state = .tagName(StartTag(name: [folded(byte)], isEnd: true))
    } else {
      state = byte == Self.greater ? .content : .instruction
    }
  }

  private mutating func readDeclaration(_ byte: UInt8, _ read: [UInt8]) {
    let read = read + [byte]
    if read.elementsEqual("--".utf8) {
      state = .comment(dashes: format == .html ? 2 : 0)
    } else if read.elementsEqual("[CDATA[".utf8), format == .xml {
      state = .characterData(brackets: 0)
    } else if "--".utf8.starts(with: read) || "[CDATA[".utf8.starts(with: read) {
      state = .declaration(read)
    } else {
      state = byte == Self.greater ? .content : .instruction
    }
  }

  private mutating func readComment(_ byte: UInt8, _ dashes: Int) {
    if byte == Self.greater, dashes >= 2 {
      state = .content
    } else {
      state = .comment(dashes: byte == UInt8(ascii: "-") ? dashes + 1 : 0)
    }
  }

  private mutating func readCharacterData(_ byte: UInt8, _ brackets: Int) {
    if byte == Self.greater, brackets >= 2 {
      state = .content
    } else {
      state = .characterData(brackets: byte == UInt8(ascii: "]") ? brackets + 1 : 0)
    }
  }

  // MARK: Elements whose content is not markup

  private mutating func readElement(_ byte: UInt8, _ tag: StartTag, _ matched: Int) {
    if !readEndTag(byte, tag, matched) { state = .element(tag, matched: self.matched(byte, tag, matched)) }
  }

  private mutating func readJSON(_ byte: UInt8, _ tag: StartTag, _ place: MarkupState.JSONPlace, _ matched: Int) {
    guard !readEndTag(byte, tag, matched) else { return }
    let next: MarkupState.JSONPlace =
      switch (place, byte) {
      case (.outside, .quote): .string
      case (.outside, _): .outside
      case (.escape, _): .string
      case (.string, .quote): .outside
      case (.string, .backslash): .escape
      case (.string, _): .string
      }
    state = .json(tag, next, matched: self.matched(byte, tag, matched))
  }

  /// Whether the byte ends the element: its end tag is whole.
  private mutating func readEndTag(_ byte: UInt8, _ tag: StartTag, _ matched: Int) -> Bool {
    guard matched == tag.name.count + 2, byte.isSpace || byte == UInt8(ascii: "/") || byte == Self.greater else {
      return false
    }
    state = byte == Self.greater ? .content : .inTag(StartTag(name: tag.name, isEnd: true))
    return true
  }

  private func matched(_ byte: UInt8, _ tag: StartTag, _ matched: Int) -> Int {
    let end = Array("</".utf8) + tag.name
    if matched < end.count, byte.lowercased == end[matched] { return matched + 1 }
    return byte == Self.less ? 1 : 0
  }

  // MARK: Inside tags

  private mutating func readTag(_ byte: UInt8) -> Event? {
    switch (state, byte) {
    case (.beforeValue(var tag, let name), .quote):
      let value = AttributeValue(of: name, in: tag)
      tag.attribute = name
      tag.isLoading = format == .html && LoadedFile.isNamed(by: name, of: tag)
      state = .value(tag, value)
      if case .address = value { return .addressBegins }
    case (.beforeValue(let tag, _), UInt8(ascii: "'")): state = .singleQuoted(tag)
    case (.beforeValue, _) where byte.isSpace: break
    case (.singleQuoted(let tag), UInt8(ascii: "'")): state = .afterValue(tag)
    case (.singleQuoted, _): break
    case (.tagName(let tag), Self.greater), (.inTag(let tag), Self.greater), (.attributeName(let tag, _), Self.greater),
      (.afterAttributeName(let tag, _), Self.greater), (.beforeValue(let tag, _), Self.greater),
      (.unquoted(let tag), Self.greater), (.afterValue(let tag), Self.greater), (.sectionEnd(let tag), Self.greater):
      state = content(of: tag)
    case (.beforeValue(let tag, _), _): state = .unquoted(tag)
    case (.unquoted(let tag), _): if byte.isSpace { state = .inTag(tag) }
    case (.tagName(var tag), _):
      tag.name.append(folded(byte))
      state = byte.isSpace || byte == UInt8(ascii: "/") ? .inTag(tag.droppingLast) : .tagName(tag)
    case (.sectionEnd(let tag), _):
      guard !byte.isSpace, byte != UInt8(ascii: "/") else {
        state = .inTag(tag)
        return nil
      }
      state = .attributeName(tag, [folded(byte)])
      return .nameIsUncertain
    case (.attributeName(let tag, let name), UInt8(ascii: "=")),
      (.afterAttributeName(let tag, let name), UInt8(ascii: "=")):
      state = .beforeValue(tag, name)
    case (.attributeName(let tag, let name), _):
      if byte == UInt8(ascii: "/") {
        state = .inTag(tag)
      } else {
        state = byte.isSpace ? .afterAttributeName(tag, name) : .attributeName(tag, name + [folded(byte)])
      }
    case (.afterAttributeName, _) where byte.isSpace: break
    case (.inTag(let tag), _), (.afterAttributeName(let tag, _), _), (.afterValue(let tag), _):
      state = byte.isSpace || byte == UInt8(ascii: "/") ? .inTag(tag) : .attributeName(tag, [folded(byte)])
    default: break
    }
    return nil
  }

  private mutating func readValue(_ byte: UInt8, _ tag: StartTag, _ value: AttributeValue) -> Event? {
    guard byte == .quote else {
      let next = value.reading(byte)
      state = .value(tag, next)
      if case .metaContent = value, case .address = next { return .addressBegins }
      return nil
    }
    var tag = tag
    tag.attribute = []
    tag.isLoading = false
    if case .scriptType(let type) = value { tag.isJSON = type.elementsEqual("application/ld+json".utf8) }
    state = .afterValue(tag)
    if case .address(let scheme) = value { return .addressEnds(isPrinted: scheme.isPrinted) }
    return nil
  }

  private func content(of tag: StartTag) -> MarkupState {
    guard format == .html, !tag.isEnd else { return .content }
    switch tag.name.string {
    case "script": return tag.isJSON ? .json(tag, .outside, matched: 0) : .element(tag, matched: 0)
    case "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes":
      return .element(tag, matched: 0)
    default: return .content
    }
  }

  /// HTML's names know no capitals, XML's do.
  private func folded(_ byte: UInt8) -> UInt8 { format == .html ? byte.lowercased : byte }

  private func isNameStart(_ byte: UInt8) -> Bool {
    byte.isLetter || (format == .xml && (byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")))
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
}

extension StartTag {
  fileprivate var droppingLast: StartTag {
    StartTag(name: name.dropLast(), isEnd: isEnd, isJSON: isJSON)
  }
}
