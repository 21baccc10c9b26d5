/// The theme's colours in an e-mail, where they stand in `style` attributes: mail programs know no stylesheets.
struct NoticeColors {
  let theme: Theme

  func bar() -> [UInt8] {
    Array("<div style=\"height:6px;background:\(color("accent"))\"></div>".utf8)
  }

  func button(_ href: String, _ words: String) -> [UInt8] {
    anchor(
      href, words,
      style: "display:inline-block;padding:10px 18px;text-decoration:none;font-weight:bold;"
        + "background:\(color("accent"));color:\(color("accent-text"))")
  }

  func link(_ href: String, _ words: String) -> [UInt8] {
    anchor(href, words, style: "color:\(color("link"))")
  }

  private func anchor(_ href: String, _ words: String, style: String) -> [UInt8] {
    Array("<a href=\"".utf8) + Escape.html(href) + Array("\" style=\"\(style)\">".utf8) + Escape.html(words)
      + Array("</a>".utf8)
  }

  /// Only what every mail program reads: `#rrggbb` or its like. The text's own colour where a theme says it otherwise.
  private func color(_ token: String) -> String {
    let value = theme.settings.tokens.first { $0.name == token }?.light ?? ""
    let digits = value.dropFirst()
    let isPlain = value.hasPrefix("#") && [3, 6].contains(digits.count) && digits.allSatisfy(\.isHexDigit)
    if isPlain { return value }
    return token == "accent-text" ? "#ffffff" : "#1d1d1b"
  }
}
