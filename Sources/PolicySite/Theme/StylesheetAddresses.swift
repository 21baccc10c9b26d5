import Templates

/// The addresses in a stylesheet: each must be an asset of the theme, for no page asks anything of another site.
struct StylesheetAddresses {
  let names: [String: String]
  let place: Place

  /// The stylesheet with `url(…)` naming published files.
  func rewrite(_ css: [UInt8], _ diagnostics: inout Diagnostics) -> [UInt8] {
    let text = String(decoding: css, as: UTF8.self)
    if text.contains("@import") {
      diagnostics.add(
        "stylesheet-import", at: place, "`@import` would ask for another stylesheet",
        mend: "put the rules into assets/brand.css; one stylesheet is published")
    }
    var output = ""
    var rest = text[...]
    while let range = rest.firstRange(of: "url(") {
      output += rest[..<range.upperBound]
      rest = rest[range.upperBound...]
      let target = rest.prefix { $0 != ")" }
      rest = rest.dropFirst(target.count)
      let path = target.filter { $0 != "\"" && $0 != "'" }.trimmingPrefix { $0.isWhitespace }
      let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first.flatMap({ names[String($0)] }) else {
        diagnostics.add(
          "unknown-asset", at: place, "the stylesheet names `\(path)`, which is not an asset of the theme",
          mend: NearestName.mend(String(path), in: Array(names.keys), kind: "asset"))
        continue
      }
      output += "\"" + name + (parts.count > 1 ? "#" + parts[1] : "") + "\""
    }
    return Array((output + rest).utf8)
  }
}
