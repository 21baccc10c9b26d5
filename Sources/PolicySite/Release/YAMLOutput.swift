/// A mapping that is written as YAML, keys in the order in which they were added.
///
/// Text for people always stands in double quotes, escaped as JSON does, which YAML reads alike (YAML 1.2, section 7.3.1):
/// no reader takes it for a number, a date or a flag, and a frozen file never depends on an emitter's version.
struct YAMLOutput {
  private var lines: [String] = []

  /// A word that YAML can't take for anything else: a key, a date, an id.
  mutating func add(_ key: String, plain value: String?) {
    if let value { lines.append("\(key): \(value)") }
  }

  /// An id or a locale: a plain word, unless a reader of YAML takes it for nothing, a flag or a number.
  mutating func add(_ key: String, word value: String) {
    let isOther = Self.others.contains(value) || value.utf8.first?.isDigit ?? true
    lines.append("\(key): " + (isOther ? Self.quoted(value) : value))
  }

  private static let others: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  mutating func add(_ key: String, quoted value: String?) {
    if let value { lines.append("\(key): \(Self.quoted(value))") }
  }

  /// A list; left out if it is empty.
  mutating func add(_ key: String, list values: [String]) {
    guard !values.isEmpty else { return }
    lines.append("\(key):")
    lines += values.map { "  - \(Self.quoted($0))" }
  }

  /// A text that is the same in every locale, or a map.
  mutating func add(_ key: String, _ text: LocalizedText?) {
    guard let text else { return }
    let entries = text.all
    if let entry = entries.first, entry.locale == nil {
      add(key, quoted: entry.text)
      return
    }
    lines.append("\(key):")
    lines += entries.map { "  \($0.locale?.description ?? ""): \(Self.quoted($0.text))" }
  }

  mutating func add(_ key: String, map: YAMLOutput) {
    guard !map.lines.isEmpty else { return }
    lines.append("\(key):")
    lines += map.lines.map { "  " + $0 }
  }

  mutating func add(_ key: String, maps: [YAMLOutput]) {
    guard !maps.isEmpty else { return }
    lines.append("\(key):")
    for map in maps {
      for (index, line) in map.lines.enumerated() { lines.append((index == 0 ? "  - " : "    ") + line) }
    }
  }

  func text() -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      default:
        // Control characters, line separators and a byte order mark inside the text.
        let isHidden =
          scalar.value < 32 || (127...159).contains(scalar.value)
          || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
        if isHidden {
          let digits = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    return output + "\""
  }
}
