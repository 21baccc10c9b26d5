import CommonMark

/// A text with names in braces, cut into what stands between them.
struct StringPattern: Sendable {
  private struct Part: Sendable {
    var plain: [UInt8]
    /// The same, escaped for HTML.
    var markup: [UInt8] = []
    /// The name that follows; nil behind the last.
    var name: String?
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      parts.append(
        Part(plain: Array(rest[..<open]), name: String(decoding: rest[(open + 1)..<close], as: UTF8.self)))
      rest = rest[(close + 1)...]
    }
    parts.append(Part(plain: Array(rest)))
    for index in parts.indices { Escaping.appendHTML(parts[index].plain, to: &parts[index].markup) }
    self.parts = parts
  }

  /// - Parameter value: the markup for a name.
  func markup(_ value: (String) -> [UInt8]?) -> [UInt8] {
    var output: [UInt8] = []
    for part in parts {
      output += part.markup
      if let name = part.name, let value = value(name) { output += value }
    }
    return output
  }

  func plain(_ value: (String) -> String?) -> String {
    var output: [UInt8] = []
    for part in parts {
      output += part.plain
      if let name = part.name, let value = value(name) { output += value.utf8 }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
