import Templates

/// The addresses in a stylesheet: each must be an asset of the theme, for no page asks anything of another site.
///
/// Comments, strings, names with escapes and functions are told apart as CSS Syntax Module Level 3 says (section 4.3), as
/// far as addresses hang on it.
struct StylesheetAddresses {
  private let css: [UInt8]
  private let file: String
  private let names: [String: String]
  private var position = 0
  private var output: [UInt8] = []
  /// The functions that are open.
  private var functions: [String] = []

  /// - Parameter names: the published names of the theme's assets, by their paths.
  init(_ css: [UInt8], file: String, names: [String: String]) {
    self.css = css
    self.file = file
    self.names = names
  }

  /// The stylesheet with its addresses naming published files.
  mutating func rewritten(_ diagnostics: inout Diagnostics) -> [UInt8] {
    while let byte = current {
      switch byte {
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): copyComment()
      case _ where Self.quotes.contains(byte): readString(&diagnostics)
      case UInt8(ascii: "("):
        functions.append("")
        copy(1)
      case UInt8(ascii: ")"):
        functions.removeLast(min(functions.count, 1))
        copy(1)
      case UInt8(ascii: "@"): readName(from: position + 1, &diagnostics)
      case _ where Self.isOfName(byte): readName(from: position, &diagnostics)
      default: copy(1)
      }
    }
    return output
  }

  private var current: UInt8? { position < css.count ? css[position] : nil }
  private var next: UInt8? { position + 1 < css.count ? css[position + 1] : nil }

  private mutating func copy(_ count: Int) {
    output += css[position..<min(position + count, css.count)]
    position += count
  }

  private mutating func copyComment() {
    var end = position + 2
    while end < css.count, !(css[end] == UInt8(ascii: "/") && css[end - 1] == UInt8(ascii: "*") && end > position + 2) {
      end += 1
    }
    copy(end + 1 - position)
  }

  // MARK: Names

  private mutating func readName(from start: Int, _ diagnostics: inout Diagnostics) {
    let (name, end) = name(from: start)
    guard end > start else { return copy(1) }
    if css[position] == UInt8(ascii: "@") {
      if name == "import" {
        diagnostics.add(
          "stylesheet-import", at: place, "`@import` would ask for another stylesheet",
          mend: "put the rules into assets/brand.css; one stylesheet is published")
      }
      return copy(end - position)
    }
    guard end < css.count, css[end] == UInt8(ascii: "(") else { return copy(end - position) }
    copy(end + 1 - position)
    functions.append(name)
    if name == "url", let first = css[position...].first(where: { !Self.isSpace($0) }),
      !Self.quotes.contains(first)
    {
      let raw = css[position...].prefix { $0 != UInt8(ascii: ")") }
      rewrite(raw, length: raw.count, &diagnostics)
    }
  }

  /// The name in small letters without its escapes, and where it ends.
  private func name(from start: Int) -> (name: String, end: Int) {
    var name: [UInt8] = []
    var end = start
    while end < css.count, Self.isOfName(css[end]) {
      guard css[end] == Self.backslash else {
        name.append(css[end])
        end += 1
        continue
      }
      end += 1
      let digits = css[end...].prefix(6).prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }
      guard !digits.isEmpty else {
        if end < css.count { name.append(css[end]) }
        end += 1
        continue
      }
      let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      name += Array(String(scalar ?? "\u{FFFD}").utf8)
      end = digits.endIndex
      if end < css.count, Self.isSpace(css[end]) { end += 1 }
    }
    return (String(decoding: name, as: UTF8.self).lowercased(), min(end, css.count))
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == backslash || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || Unicode.Scalar(byte).properties.isAlphabetic || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  private static let newline = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]

  // MARK: Addresses

  /// A string is an address where its function says so.
  private mutating func readString(_ diagnostics: inout Diagnostics) {
    let quote = css[position]
    var end = position + 1
    while end < css.count, css[end] != quote, css[end] != Self.newline { end += css[end] == Self.backslash ? 2 : 1 }
    let isAddress = ["url", "src", "image", "image-set", "-webkit-image-set"].contains(functions.last ?? "")
    let inner = css[(position + 1)..<max(position + 1, min(end, css.count))]
    if isAddress { rewrite(inner, length: inner.count + 2, &diagnostics) } else { copy(inner.count + 2) }
  }

  /// Writes the published name in place of the address, which has `length` bytes with its quotes.
  private mutating func rewrite(_ address: ArraySlice<UInt8>, length: Int, _ diagnostics: inout Diagnostics) {
    let text = String(decoding: address, as: UTF8.self)
    let path = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    // A place in the page itself.
    if path.hasPrefix("#") { return copy(length) }
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if let name = parts.first.flatMap({ names[String($0)] }) {
      output += Array(("\"" + name + (parts.count > 1 ? "#" + parts[1] : "") + "\"").utf8)
    } else {
      diagnostics.add(
        "unknown-asset", at: place, "the stylesheet names `\(path)`, which is not an asset of the theme",
        mend: NearestName.mend(path, in: Array(names.keys), kind: "asset"))
    }
    position = min(position + length, css.count)
  }

  private var place: Place {
    let before = css[..<min(position, css.count)]
    let line = before.count { $0 == Self.newline } + 1
    let start = before.lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
    return Place(
      file: file, line: line, column: String(decoding: css[start..<before.endIndex], as: UTF8.self).count + 1)
  }
}
