/// Text for XML 1.0, in elements and in attributes with double quotes.
enum XMLText {
  /// What XML has no character for (section 2.2) is written as `\u{…}`. In attributes a line end would become a space.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": escaped += scalar.escaped(asASCII: true)
      default:
        if VisibleText.isHidden(scalar) {
          escaped += scalar.escaped(asASCII: true)
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}
