/// What a page would do by the markup that a template has written out: run code, or ask another site for something. Values
/// that are printed are no matter of it, `Insertion` decides about them.
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
    case (.beforeValue(let tag, let name), .singleQuoted), (.beforeValue(let tag, let name), .unquoted):
      unquoted(offset, tag, name)
    case (_, .beforeValue(_, let name)) where bytes[offset] == UInt8(ascii: "="):
      name.starts(with: "on".utf8) || name.elementsEqual("srcdoc".utf8)
        ? Fault(
          kind: .runsCode, message: "`\(name.string)` runs code in readers' browsers",
          mend: "leave it out: a page is whole without it")
        : nil
    default: nil
    }
  }

  // MARK: Attributes

  private func inValue(_ offset: Int, _ tag: StartTag, _ old: AttributeValue, _ new: AttributeValue) -> Fault? {
    if new == .address(.unsafe) { return old == new ? nil : Self.address }
    let isScript = tag.name.elementsEqual("script".utf8)
    if isScript, LoadedFile.isNamed(by: tag.attribute, of: tag) { return Self.script }
    if case .code = old { return style(offset) }
    guard LoadedFile.isNamed(by: tag.attribute, of: tag) else { return nil }
    if tag.name.elementsEqual("meta".utf8) { guard case .address = old else { return nil } }
    let isElsewhere =
      switch bytes[offset] {
      // A scheme; what a browser takes for a slash; what could stand for either.
      case UInt8(ascii: ":"), .backslash, UInt8(ascii: "&"): true
      case UInt8(ascii: "/"): offset > 0 && bytes[offset - 1] == UInt8(ascii: "/")
      default: false
      }
    return isElsewhere ? Self.elsewhere("`\(tag.attribute.string)` of `<\(tag.name.string)>`") : nil
  }

  /// Only between double quotes is a value followed.
  private func unquoted(_ offset: Int, _ tag: StartTag, _ name: [UInt8]) -> Fault? {
    switch AttributeValue(of: name, in: tag) {
    case .address:
      let start = bytes[offset] == UInt8(ascii: "'") ? offset + 1 : offset
      if UnsafeScheme.begins(bytes[start...].prefix(64)) { return Self.address }
    case .code: break
    default: guard LoadedFile.isNamed(by: name, of: tag), tag.name.string != "meta" else { return nil }
    }
    guard LoadedFile.isNamed(by: name, of: tag) || name.elementsEqual("style".utf8) else { return nil }
    return Fault(
      kind: .asksElsewhere, message: "`\(name.string)` of `<\(tag.name.string)>` has no double quotes",
      mend: "write them, so that it can be told whether it asks another site for something")
  }

  // MARK: Elements

  private func inElement(_ offset: Int, _ tag: StartTag, _ matched: Int) -> Fault? {
    switch tag.name.string {
    case "script": matched == 0 && !bytes[offset].isSpace ? Self.script : nil
    case "style": style(offset)
    default: nil
    }
  }

  /// `url(…)` and its like, `@import`, and a backslash, which could stand for a letter of theirs. A place in the page itself
  /// may be named: `url(#arrow)`.
  private func style(_ offset: Int) -> Fault? {
    let isAsking =
      switch bytes[offset] {
      case .backslash: true
      case UInt8(ascii: "@"): bytes[(offset + 1)...].prefix(6).map(\.lowercased).elementsEqual("import".utf8)
      case UInt8(ascii: "("): loads(before: offset) && bytes[(offset + 1)...].first != UInt8(ascii: "#")
      default: false
      }
    return isAsking ? Self.elsewhere("the style") : nil
  }

  private func loads(before offset: Int) -> Bool {
    let name = bytes[..<offset].reversed().prefix { $0.isLetter || $0 == UInt8(ascii: "-") }.reversed()
    return ["url", "src", "image", "image-set", "-webkit-image-set"]
      .contains { name.map(\.lowercased).elementsEqual($0.utf8) }
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
