/// HTML that is written piece by piece: what is not markup is escaped.
struct HTMLText {
  private(set) var output = ""

  mutating func markup(_ text: String) {
    output += text
  }

  mutating func text(_ text: String) {
    output += String(decoding: Escape.html(text), as: UTF8.self)
  }

  /// - Parameter tag: the element's name, with its attributes.
  mutating func element(_ tag: String, _ content: String) {
    output += "<\(tag)>"
    text(content)
    output += "</\(tag.prefix { $0 != " " })>"
  }

  mutating func item(_ content: String) {
    element("li", content)
    output += "\n"
  }

  /// Words in another language.
  mutating func quote(_ content: String, in locale: LocaleTag) {
    element("bdi lang=\"\(locale)\" dir=\"\(locale.isRightToLeft ? "rtl" : "ltr")\"", content)
  }

  /// Plain text where there is no address to lead to.
  mutating func link(_ content: String, to address: String?) {
    guard let address, Self.isAddress(address) else { return text(content) }
    output += "<a href=\""
    text(address)
    output += "\">"
    text(content)
    output += "</a>"
  }

  /// Whether a source is one that a browser can open.
  static func isAddress(_ source: String) -> Bool {
    (source.hasPrefix("https://") || source.hasPrefix("http://"))
      && !source.contains { $0.isWhitespace || "<>\"\\^`{|}".contains($0) }
  }
}
