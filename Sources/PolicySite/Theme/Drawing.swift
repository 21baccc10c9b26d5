import Templates

/// A drawing (SVG 2) among the assets. A reader who opens it by itself has it run as a page does, without a policy: it may
/// hold nothing that runs.
///
/// It is searched as text, not read as XML: what looks like code is refused wherever it stands, so that no comment, entity
/// or namespace hides any.
struct Drawing {
  private let file: String
  private let bytes: [UInt8]
  /// In small letters.
  private let text: [UInt8]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    text = bytes.map { $0.isLetter ? $0 | 0x20 : $0 }
  }

  func check(_ diagnostics: inout Diagnostics) {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      diagnostics.add(
        "invalid-utf8", at: Place(file: file), "the drawing is not UTF-8", mend: "save it as UTF-8")
      return
    }
    for (phrase, what) in Self.phrases {
      if let offset = ByteSearch(Array(phrase.utf8)).offsets(in: text, limit: 1).first {
        tell(offset, what, &diagnostics)
      }
    }
    if let offset = handler() { tell(offset, "an event handler", &diagnostics) }
    if let offset = address() { tell(offset, "an address that can't be followed safely", &diagnostics) }
  }

  private static let phrases = [
    ("<script", "a script"), (":script", "a script"), ("<!entity", "an entity"), ("<!attlist", "a list of attributes"),
    ("<?xml-stylesheet", "a stylesheet of its own"), ("javascript:", "an address that runs code"),
  ]

  /// ` onload="…"`: a name that begins with `on` behind white space, a quote or a slash, and has a value.
  private func handler() -> Int? {
    ByteSearch(Array("on".utf8)).offsets(in: text).first { offset in
      guard offset > 0, Self.isBorder(text[offset - 1]) else { return false }
      let name = text[offset...].prefix(while: \.isLetter)
      return name.count > 2 && !["once", "only", "ontology"].contains(String(decoding: name, as: UTF8.self))
        && quoted(behind: name.endIndex) != nil
    }
  }

  /// An `href` or `src` with an entity, which could spell a scheme, or with a document in it; `attributeName="href"`.
  private func address() -> Int? {
    for name in ["href", "src", "attributename"] {
      for offset in ByteSearch(Array(name.utf8)).offsets(in: text) {
        guard let value = quoted(behind: offset + name.utf8.count) else { continue }
        let text = String(decoding: value.prefix(64), as: UTF8.self).filter { !$0.isWhitespace }
        let isImage = ["png", "jpeg", "gif", "webp"].contains { text.hasPrefix("data:image/\($0)") }
        let isUnsafe =
          name == "attributename"
          ? text.contains("href") || text.contains("&")
          : text.contains("&#") || text.contains("&colon") || text.hasPrefix("data:") && !isImage
        if isUnsafe { return offset }
      }
    }
    return nil
  }

  /// What stands between quotes behind an equals sign.
  private func quoted(behind offset: Int) -> ArraySlice<UInt8>? {
    let sign = text[offset...].drop(while: \.isSpace)
    guard sign.first == UInt8(ascii: "=") else { return nil }
    let value = sign.dropFirst().drop(while: \.isSpace)
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    return value.dropFirst().prefix { $0 != quote }
  }

  private static func isBorder(_ byte: UInt8) -> Bool {
    byte.isSpace || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/")].contains(byte)
  }

  private func tell(_ offset: Int, _ what: String, _ diagnostics: inout Diagnostics) {
    diagnostics.add(
      "runs-code", at: Place(file: file, offset: offset, in: bytes), "the drawing has \(what)",
      mend: "save it as plain SVG, without scripts, handlers and animated links")
  }
}
