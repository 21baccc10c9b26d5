/// A page as the preview shows it: with the script that follows changes, and a mark by which these are seen.
struct LivePage {
  let bytes: [UInt8]
  let mark: PageMark
  private let head: PageHead

  static let folder = "_codicil/"
  static let script = "client.js"

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    head = PageHead(bytes)
    mark = PageMark(bytes, sheets: Self.sheets(head))
  }

  /// The page with the script at the end of its head, and a policy that lets it run; as it is, if it has no head.
  func withScript(day: String?) -> [UInt8] {
    guard let end = head.end else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 256)
    var place = 0
    for tag in head.tags where tag.value("http-equiv")?.raw.lowercased() == "content-security-policy" {
      guard let content = tag.value("content") else { continue }
      output += bytes[place..<content.range.lowerBound]
      output += Self.escaped(ContentPolicy(Self.unescaped(content.raw)).widened().text).utf8
      place = content.range.upperBound
    }
    output += bytes[place..<end]
    let days = day.map { " data-day=\"\(Self.escaped($0))\"" } ?? ""
    output += "<script src=\"/\(Self.folder)\(Self.script)\" data-mark=\"\(mark)\"\(days) defer></script>\n".utf8
    output += bytes[end...]
    return output
  }

  private static func sheets(_ head: PageHead) -> [PageHead.Attribute] {
    head.tags.compactMap { tag in
      guard tag.name == "link", let kinds = tag.value("rel")?.raw.lowercased().split(separator: " "),
        kinds.contains("stylesheet")
      else { return nil }
      return tag.value("href")
    }
  }

  private static let entities = [("\"", "&quot;"), ("'", "&#39;"), ("<", "&lt;"), (">", "&gt;")]

  private static func escaped(_ text: String) -> String {
    // A quote of the policy's own words may stand in double quotes as it is.
    text.flatMap { character -> String in
      switch character {
      case "&": "&amp;"
      case "\"": "&quot;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.reduce(into: "") { $0.append($1) }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return (entities + [("&", "&amp;")]).reduce(text) { text, entity in
      text.split(separator: entity.1, omittingEmptySubsequences: false).joined(separator: entity.0)
    }
  }
}
