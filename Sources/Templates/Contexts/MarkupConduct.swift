/// What a page would do by the markup that a template has written out: run code, or ask another site for something. Values
/// that are printed are no matter of it, `Insertion` decides about them.
///
/// It tells authors early and with a line. What makes sure of it in readers' browsers, whatever tricks markup knows, is the
/// Content-Security-Policy that each page must begin with.
struct MarkupConduct {
  let bytes: [UInt8]
  /// Whether it was told of the value or element in which the document is.
  private var isTold = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  struct Fault {
    let kind: TemplateFault.Kind
    let message: String
    let mend: String
  }

  /// What is wrong with the byte, which leads from one state to another; once for each value and element.
  mutating func fault(at offset: Int, before: MarkupState, after: MarkupState) -> Fault? {
    guard let found = found(offset, before, after) else {
      if case .value = after { return nil }
      if case .element = after { return nil }
      isTold = false
      return nil
    }
    defer { isTold = true }
    return isTold ? nil : found
  }

  private func found(_ offset: Int, _ before: MarkupState, _ after: MarkupState) -> Fault? {
    switch (before, after) {
    case (.value(let tag, let old), .value(_, let new)): inValue(offset, tag, old, new)
    case (.element(let tag, _), .element(_, let matched)): inElement(offset, tag, matched)
    case (.beforeValue(let tag, let name), .value), (.beforeValue(let tag, let name), .singleQuoted),
      (.beforeValue(let tag, let name), .unquoted):
      beginning(offset, tag, name)
    case (_, .beforeValue(_, let name)) where bytes[offset] == UInt8(ascii: "="):
      AttributeValue.isHandler(name) || name.elementsEqual("srcdoc".utf8)
        ? Fault(
          kind: .runsCode, message: "`\(name.string)` runs code in readers' browsers",
          mend: "leave it out: a page is whole without it")
        : nil
    default: nil
    }
  }

  // MARK: Attributes

  /// What can be told where a value begins: of those without double quotes, which are not followed, all.
  private func beginning(_ offset: Int, _ tag: StartTag, _ name: [UInt8]) -> Fault? {
    let quote = bytes[offset]
    let isQuoted = quote == .quote || quote == UInt8(ascii: "'")
    let rest = bytes[(isQuoted ? offset + 1 : offset)...].prefix(512)
    let value = rest.prefix { isQuoted ? $0 != quote : !$0.isSpace && $0 != UInt8(ascii: ">") }
    switch (tag.name.string, name.string) {
    case ("meta", "http-equiv"): return directive(offset, value, isQuoted: quote == .quote)
    case ("meta", "content"): return nil
    case ("link", "rel"):
      let text = String(decoding: value, as: UTF8.self).lowercased()
      let isSound = quote == .quote && !["preconnect", "dns-prefetch", "&", "{"].contains { text.contains($0) }
      return isSound ? nil : Self.elsewhere("`rel` of `<link>`")
    default: break
    }
    guard quote != .quote else { return nil }
    if case .address = AttributeValue(of: name, in: tag), UnsafeScheme.begins(value) { return Self.address }
    guard LoadedFile.isNamed(by: name, of: tag) else { return nil }
    let leavesSite = value.indices.contains { isElsewhere($0, since: value.startIndex) }
    return leavesSite ? Self.elsewhere("`\(name.string)` of `<\(tag.name.string)>`") : nil
  }

  /// A page may lead on at once to another of the site, and say what it may load; nothing else in the place of a header.
  private func directive(_ offset: Int, _ value: ArraySlice<UInt8>, isQuoted: Bool) -> Fault? {
    let isPolicy = isQuoted && String(decoding: value, as: UTF8.self).lowercased() == "content-security-policy"
    let leadsOn =
      bytes[..<offset].suffix(17).elementsEqual("<meta http-equiv=".utf8)
      && bytes[offset...].starts(with: "\"refresh\" content=\"0; url={{".utf8)
    if isPolicy || leadsOn { return nil }
    return Fault(
      kind: .asksElsewhere, message: "`http-equiv` may lead readers elsewhere",
      mend: "it is for `Content-Security-Policy` and for `<meta http-equiv=\"refresh\" content=\"0; url={{target}}\">`")
  }

  private func inValue(_ offset: Int, _ tag: StartTag, _ old: AttributeValue, _ new: AttributeValue) -> Fault? {
    if new == .address(.unsafe) { return old == new ? nil : Self.address }
    if case .code = old { return style(offset) }
    guard tag.isLoading else { return nil }
    if tag.name.elementsEqual("script".utf8) { return Self.script }
    guard !tag.name.elementsEqual("meta".utf8) else { return nil }
    return isElsewhere(offset, since: 0) ? Self.elsewhere("`\(tag.attribute.string)` of `<\(tag.name.string)>`") : nil
  }

  /// Whether the byte makes an address one of another site: a scheme, two slashes or what a browser takes for them, and
  /// what could stand for either.
  private func isElsewhere(_ offset: Int, since start: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: ":"), .backslash, 0..<0x20: true
    case UInt8(ascii: "&"): !bytes[offset...].starts(with: "&amp;".utf8)
    case UInt8(ascii: "/"): offset > start && bytes[offset - 1] == UInt8(ascii: "/")
    default: false
    }
  }

  // MARK: Elements

  private func inElement(_ offset: Int, _ tag: StartTag, _ matched: Int) -> Fault? {
    switch tag.name.string {
    case "script": matched == 0 && !bytes[offset].isSpace ? Self.script : nil
    case "style": style(offset)
    default: nil
    }
  }

  /// `url(…)` and its like, and `@import`. A place in the page itself may be named: `url(#arrow)`.
  private func style(_ offset: Int) -> Fault? {
    let rest = bytes[(offset + 1)...]
    let isAsking =
      switch bytes[offset] {
      case UInt8(ascii: "@"): rest.prefix { $0.isLetter }.map(\.lowercased).elementsEqual("import".utf8)
      case UInt8(ascii: "("):
        loads(before: offset) && rest.first { $0 != .quote && $0 != UInt8(ascii: "'") } != UInt8(ascii: "#")
      default: false
      }
    return isAsking ? Self.elsewhere("the style") : nil
  }

  private func loads(before offset: Int) -> Bool {
    let name = bytes[..<offset].reversed().prefix { $0.isLetter || $0 == UInt8(ascii: "-") }.reversed()
    return LoadedFile.styleFunctions.contains(name.map(\.lowercased).string)
  }

  // MARK: Faults

  private static let script = Fault(
    kind: .runsCode, message: "a script would run in readers' browsers",
    mend: "leave it out: a page is whole without one")

  private static let address = Fault(
    kind: .runsCode, message: "the address runs code in readers' browsers, or opens a file",
    mend: "link to a page, a section or an https: address")

  private static func elsewhere(_ what: String) -> Fault {
    Fault(
      kind: .asksElsewhere, message: "\(what) may ask another site for something",
      mend: "name files of the theme only: `url(tile.svg)` in assets/brand.css, or `{{entity.logo}}`")
  }
}
