/// By what one sees whether a page changed, and whether more of it did than the address of its stylesheet.
struct PageMark: Hashable, CustomStringConvertible {
  /// Of all but the addresses of stylesheets.
  let content: String
  /// Of these.
  let look: String
  /// The addresses as the page has them.
  let sheets: [String]

  init(_ bytes: [UInt8], sheets: [PageHead.Attribute]) {
    self.sheets = sheets.map(\.raw)
    var content = Fingerprint([])
    var place = 0
    for sheet in sheets {
      content.add(bytes[place..<sheet.range.lowerBound])
      place = sheet.range.upperBound
    }
    content.add(bytes[place...])
    self.content = content.description
    look = Fingerprint(Array(self.sheets.joined(separator: "\n").utf8)).description
  }

  var description: String { content + "." + look }

  /// What has changed since a page had that mark.
  func change(since mark: String) -> Change? {
    if mark == description { return nil }
    return mark.hasPrefix(content + ".") ? .look : .content
  }

  enum Change {
    case look, content
  }
}
