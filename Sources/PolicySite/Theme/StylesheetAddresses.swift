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
  private var told = 0

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
      if name == "import", mayTell() {
        diagnostics.add(
          "stylesheet-import", at: place, "`@import` would ask for another stylesheet",
          mend: "put the rules into assets/brand.css; one stylesheet is published")
      }
      // Its address is a name, which nobody asks for.
      if name == "namespace" { return copy((css[end...].firstIndex(of: UInt8(ascii: ";")) ?? css.count) - position) }
      return copy(end - position)
    }
    guard end < css.count, css[end] == UInt8(ascii: "(") else { return copy(end - position) }
    copy(end + 1 - position)
    functions.append(name)
    if name == "url", let first = css[position...].first(where: { !$0.isSpace }),
      !Self.quotes.contains(first)
    {
      var end = position
      while end < css.count, css[end] != UInt8(ascii: ")") { end += css[end] == Self.backslash ? 2 : 1 }
      let raw = css[position..<min(end, css.count)]
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
      if end < css.count, css[end].isSpace { end += 1 }
    }
    return (String(decoding: name, as: UTF8.self).lowercased(), min(end, css.count))
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == backslash || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte.isLetter || byte.isDigit
  }

  private static let newlines: [UInt8] = [0x0A, 0x0C, 0x0D]
  private static let backslash = UInt8(ascii: "\\")
  private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]

  // MARK: Addresses

  /// A string is an address where its function says so.
  private mutating func readString(_ diagnostics: inout Diagnostics) {
    let quote = css[position]
    var end = position + 1
    while end < css.count, css[end] != quote, !Self.newlines.contains(css[end]) {
      end += css[end] == Self.backslash ? 2 : 1
    }
    let isAddress = functions.last.map(LoadedFile.styleFunctions.contains) ?? false
    let inner = css[(position + 1)..<max(position + 1, min(end, css.count))]
    if isAddress { rewrite(inner, length: inner.count + 2, &diagnostics) } else { copy(inner.count + 2) }
  }

  /// Writes the published name in place of the address, which has `length` bytes with its quotes.
  private mutating func rewrite(_ address: ArraySlice<UInt8>, length: Int, _ diagnostics: inout Diagnostics) {
    let text = String(decoding: address, as: UTF8.self)
    let path = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    let isPlain = fragment?.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "-_.:0123456789".unicodeScalars.contains($0)
    }
    // A place in the page itself.
    if path.isEmpty || path.hasPrefix("#") && isPlain == true { return copy(length) }
    if let name = parts.first.flatMap({ published(String($0)) }), isPlain != false {
      output += Array(("\"" + name + (fragment.map { "#" + $0 } ?? "") + "\"").utf8)
    } else if path.lowercased().hasPrefix("data:") {
      if mayTell() {
        diagnostics.add(
          "unknown-asset", at: place, "the stylesheet has a file in it, `\(path.prefix(24))…`, which pages do not load",
          mend: "put the file into assets/, and name it: `url(tile.svg)`")
      }
    } else if mayTell() {
      diagnostics.add(
        "unknown-asset", at: place, "the stylesheet names `\(path)`, which is not an asset of the theme",
        mend: NearestName.mend(path, in: Array(names.keys), kind: "asset"))
    }
    position = min(position + length, css.count)
  }

  /// The published name of an asset, as stylesheets write it: `./tile.svg`, `my%20tile.svg`, `my\ tile.svg`, `a.woff?#iefix`.
  private func published(_ path: String) -> String? {
    if let name = names[path] { return name }
    let plain = path.replacing("\\", with: "").prefix { $0 != "?" }
    return names[LinkAddress.decoded(String(plain.hasPrefix("./") ? plain.dropFirst(2) : plain))]
  }

  /// Whoever has more faults than that has made one mistake.
  private mutating func mayTell() -> Bool {
    told += 1
    return told <= 20
  }

  private var place: Place { Place(file: file, offset: position, in: css) }
}
