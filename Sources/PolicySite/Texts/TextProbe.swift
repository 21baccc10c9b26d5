import Templates

/// Marks in the place of values and clauses: a text that is parsed with them shows where each of them stands.
///
/// A mark is made of small letters alone, so that it comes through Markdown, typography, escaping and slugs as it is.
struct TextProbe {
  /// Whether clauses are marked too; else they stand as they are, with marks for the values in them.
  var marksClauses = false
  /// A law whose flag is turned over.
  var toggledLaw: String?

  func marked(_ values: [String: TextValue]) -> [String: TextValue] {
    var marked: [String: TextValue] = [:]
    for (name, value) in values { marked[name] = Self.marked(value, name) }
    if let law = toggledLaw, case .record(var flags)? = marked["laws"], case .flag(let flag)? = flags[law] {
      flags[law] = .flag(!flag)
      marked["laws"] = .record(flags)
    }
    return marked
  }

  func marked(_ clause: TemplateSource?) -> TemplateSource? {
    guard marksClauses, let clause else { return clause }
    return TemplateSource(name: clause.name, file: clause.file, bytes: Mark.bytes("clauses/" + clause.name))
  }

  private static func marked(_ value: TextValue, _ name: String) -> TextValue {
    switch value {
    case .absent, .flag: value
    case .text(let bytes): bytes.isEmpty ? value : .text(Mark.bytes(name))
    case .list(let elements): .list(elements.map { marked($0, name) })
    case .record(let fields):
      .record(Dictionary(uniqueKeysWithValues: fields.map { ($0, marked($1, "\(name).\($0)")) }))
    }
  }
}

/// A name spelt in letters that no text has: sixteen letters stand for half a byte each, between `qzxj` and `jxzq`.
enum Mark {
  static let start = Array("qzxj".utf8)
  static let end = Array("jxzq".utf8)
  private static let a = UInt8(ascii: "a")

  static func bytes(_ name: String) -> [UInt8] {
    start + name.utf8.flatMap { [a + ($0 >> 4), a + ($0 & 15)] } + end
  }

  /// The name that the letters between start and end spell.
  static func name(_ letters: ArraySlice<UInt8>) -> String? {
    guard letters.count.isMultiple(of: 2), letters.allSatisfy({ (a...a + 15).contains($0) }) else { return nil }
    let halves = letters.map { $0 - a }
    let bytes = stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
