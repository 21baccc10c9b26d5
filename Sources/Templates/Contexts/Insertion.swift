/// Whether a value may be printed at a place in a document, how it is escaped there, and where the document is afterwards.
enum Insertion {
  case allowed(Escape, MarkupState)
  case notPrintable
  /// Markup is printed with three braces only.
  case markupNeedsBraces
  /// Three braces are for markup only.
  case textIsNotMarkup
  case unsafe(mend: String)

  init(of shape: Shape, isRaw: Bool, in state: MarkupState, _ format: TemplateFormat) {
    switch shape {
    case .flag, .list, .record: self = .notPrintable
    case .markup: self = Self.markup(isRaw: isRaw, state, format)
    case .text, .address, .file, .script: self = isRaw ? .textIsNotMarkup : Self.text(shape, state, format)
    }
  }

  private static func markup(isRaw: Bool, _ state: MarkupState, _ format: TemplateFormat) -> Insertion {
    guard case .content = state else {
      return .unsafe(mend: "print markup between the tags of an HTML page, and text here")
    }
    if format == .xml {
      return isRaw
        ? .unsafe(mend: "print it escaped, with two braces, into an element of `type=\"html\"`")
        : .allowed(.xmlText, state)
    }
    return isRaw ? .allowed(.none, state) : .markupNeedsBraces
  }

  private static func text(_ shape: Shape, _ state: MarkupState, _ format: TemplateFormat) -> Insertion {
    switch state {
    case .plain: .allowed(.none, state)
    case .content: .allowed(format == .xml ? .xmlText : .html, state)
    case .element(let tag, _):
      tag.name.elementsEqual("title".utf8) || tag.name.elementsEqual("textarea".utf8)
        ? .allowed(.html, .element(tag, matched: 0))
        : .unsafe(mend: "put it into a `data-` attribute, or into `<script type=\"application/ld+json\">`")
    case .json(let tag, .string, _): .allowed(.json, .json(tag, .string, matched: 0))
    case .json: .unsafe(mend: "put it into a JSON string: \"{{name}}\"")
    case .comment where format == .html: .allowed(.html, .comment(dashes: 0))
    case .value(let tag, let value): attribute(shape, tag, value, format)
    case .unquoted, .beforeValue, .singleQuoted: .unsafe(mend: "write double quotes around the attribute's value")
    case .comment, .characterData, .instruction, .declaration:
      .unsafe(mend: "print it between the tags or into a double-quoted attribute")
    case .tagStart, .endTagStart, .tagName, .inTag, .attributeName, .afterAttributeName, .afterValue,
      .sectionEnd:
      .unsafe(mend: "write the names of tags and attributes out, in sections if they vary")
    }
  }

  private static func attribute(
    _ shape: Shape, _ tag: StartTag, _ value: AttributeValue, _ format: TemplateFormat
  ) -> Insertion {
    if format == .html, let mend = LoadedFile.mend(printing: shape, into: value, tag) { return .unsafe(mend: mend) }
    let next = MarkupState.value(tag, value.printed)
    switch value {
    case .plain, .metaContent: return .allowed(format == .xml ? .xmlAttribute : .html, next)
    case .address(.open): return .allowed(.address, next)
    case .address(.settled): return .allowed(.component, next)
    case .addresses: return .allowed(.listedAddress, next)
    case .scriptType: return .unsafe(mend: "write the type of the script out")
    case .address(.unsafe), .code:
      return .unsafe(mend: "put it into a `data-` attribute, or choose among classes with sections")
    }
  }
}
