/// The context stack of a text: actual values, with the names under which they were found.
struct TextScope {
  private var levels: [Level]

  private struct Level {
    var value: TextValue
    /// In full, with a dot behind; empty for the outermost level.
    var prefix: String
  }

  /// What a name stands for.
  struct Finding {
    var value: TextValue
    /// `legal_name` in a section over `entity` is `entity.legal_name`.
    var fullName: String
  }

  /// Why a name stands for nothing, and the mend.
  struct Failure: Error {
    var message: String
    var mend: String?
  }

  init(_ values: [String: TextValue]) {
    levels = [Level(value: .record(values), prefix: "")]
  }

  mutating func enter(_ value: TextValue, named name: String) {
    levels.append(Level(value: value, prefix: name + "."))
  }

  mutating func leave() {
    levels.removeLast()
  }

  func find(_ name: Name) throws(Failure) -> Finding {
    let parts = name.parts
    guard let first = parts.first else { return try dot() }
    for level in levels.reversed() {
      guard case .record(let fields) = level.value, let value = fields[first] else { continue }
      return try descend(Finding(value: value, fullName: level.prefix + first), parts)
    }
    throw unknown(parts)
  }

  private func dot() throws(Failure) -> Finding {
    guard let level = levels.last, levels.count > 1 else {
      throw Failure(message: "`.` stands for nothing outside of a section", mend: "name the value")
    }
    return Finding(value: level.value, fullName: String(level.prefix.dropLast()))
  }

  private func descend(_ finding: Finding, _ parts: [String]) throws(Failure) -> Finding {
    var finding = finding
    for (position, part) in parts.enumerated().dropFirst() {
      let before = parts[..<position].joined(separator: ".")
      finding.fullName += "." + part
      switch finding.value {
      case .absent: break
      case .record(let fields):
        guard let value = fields[part] else {
          let nearest = NearestName.of(part, in: fields.keys).map { [$0] + parts[(position + 1)...] }
          throw Failure(
            message: "`\(parts.joined(separator: "."))` is not known here",
            mend: nearest.map { "did you mean `\((parts[..<position] + $0).joined(separator: "."))`?" }
              ?? "`\(before)` has \(fields.keys.sorted().listed)")
        }
        finding.value = value
      case .text, .flag, .list:
        throw Failure(
          message: "`\(before)` is \(finding.value.noun), and has no `\(part)`", mend: "write `\(before)`")
      }
    }
    return finding
  }

  private func unknown(_ parts: [String]) -> Failure {
    let name = parts.joined(separator: ".")
    var known: [String: TextValue] = [:]
    for case .record(let fields) in levels.map(\.value) { known.merge(fields) { _, inner in inner } }
    let nearest = NearestName.of(parts[0], in: known.keys).map { ([$0] + parts.dropFirst()).joined(separator: ".") }
    let below = known.keys.sorted().first { key in
      if case .record(let fields)? = known[key] { fields[parts[0]] != nil } else { false }
    }
    let suggestion = nearest ?? below.map { "\($0).\(name)" }
    return Failure(
      message: "`\(name)` is not known here",
      mend: suggestion.map { "did you mean `\($0)`?" } ?? "known are \(known.keys.sorted().listed)")
  }
}

extension [String] {
  /// "`a`, `b` and `c`"; of many the first ones.
  fileprivate var listed: String {
    guard let last, count > 1 else { return first.map { "only `\($0)`" } ?? "no names" }
    if count > 12 { return prefix(12).map { "`\($0)`" }.joined(separator: ", ") + " and more" }
    return dropLast().map { "`\($0)`" }.joined(separator: ", ") + " and `\(last)`"
  }
}

extension TextValue {
  /// With its article, for messages.
  var noun: String {
    switch self {
    case .absent: "absent"
    case .text: "text"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    }
  }

  /// Whether a section over it is rendered.
  var isTrue: Bool {
    switch self {
    case .absent: false
    case .text(let bytes): !bytes.isEmpty
    case .flag(let isTrue): isTrue
    case .list(let elements): !elements.isEmpty
    case .record: true
    }
  }
}
