import Templates
import Yams

/// A mapping of a YAML file, whose values are asked for by key and checked as they are read.
///
/// Scalars are taken as they are written (a register number `0042` stays that), so no YAML type is guessed.
struct YAMLMap {
  let file: String
  let place: Place
  private let lineOffset: Int
  private let entries: [(key: String, place: Place, value: Node)]
  /// The place of each key in `entries`: a file of strings has hundreds, each of which is asked for.
  private let places: [String: Int]

  /// The keys in the order of the file.
  var keys: [String] { entries.map(\.key) }

  /// Takes `node` for a mapping; a fault and nil if it isn't one.
  init?(_ node: Node, file: String, lineOffset: Int, of what: String, _ diagnostics: inout Diagnostics) {
    let place = Place(file: file, node, lineOffset: lineOffset)
    guard case .mapping(let mapping) = node else {
      diagnostics.add(
        "yaml-type", at: place, "\(what) must be a mapping, but this is \(node.kindName)",
        mend: "write `key: value` lines")
      return nil
    }
    self.file = file
    self.place = place
    self.lineOffset = lineOffset
    var entries: [(String, Place, Node)] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        diagnostics.add(
          "yaml-type", at: Place(file: file, key, lineOffset: lineOffset), "a key must be a plain word",
          mend: "write `key: value`")
        continue
      }
      entries.append((scalar.string, Place(file: file, key, lineOffset: lineOffset), value))
    }
    self.entries = entries
    places = Dictionary(entries.enumerated().map { ($0.element.0, $0.offset) }) { first, _ in first }
  }

  /// The keys with the lines on which they stand, counted from 0 in the file, in the order of the lines.
  var keyLines: [(key: String, line: Int)] {
    entries.map { ($0.key, $0.place.line - 1) }.sorted { $0.line < $1.line }
  }

  /// Whether both say the same, apart from some keys.
  func isEqual(to other: YAMLMap, besides keys: [String]) -> Bool {
    let (own, others) = (entries.filter { !keys.contains($0.key) }, other.entries.filter { !keys.contains($0.key) })
    return own.count == others.count && zip(own, others).allSatisfy { $0.key == $1.key && $0.value == $1.value }
  }

  /// An empty mapping, for a file that need not be there.
  init(emptyAt file: String) {
    self.file = file
    place = Place(file: file)
    lineOffset = 0
    entries = []
    places = [:]
  }

  /// A fault for each key that is not in `known`, with the nearest one that is.
  func refuseOthers(than known: [String], in what: String, _ diagnostics: inout Diagnostics) {
    for entry in entries where !known.contains(entry.key) {
      diagnostics.add(
        "unknown-key", at: entry.place, "`\(entry.key)` is not a key of \(what)",
        mend: NearestName.mend(entry.key, in: known, kind: "key"))
    }
  }

  func has(_ key: String) -> Bool {
    places[key] != nil
  }

  /// Where the key's value stands; where the key would stand if it isn't there.
  func place(of key: String) -> Place {
    guard let value = value(key) else { return place }
    return Place(file: file, value, lineOffset: lineOffset)
  }

  /// The places of all values, those of mappings in it as `dpo.email`.
  var keyPlaces: KeyPlaces {
    var found = KeyPlaces()
    func add(_ name: String, _ node: Node) {
      found.places[name] = Place(file: file, node, lineOffset: lineOffset)
      guard case .mapping(let mapping) = node else { return }
      for case (.scalar(let key), let value) in mapping { add(name + "." + key.string, value) }
    }
    for entry in entries { add(entry.key, entry.value) }
    return found
  }

  /// Where the key itself stands.
  func keyPlace(of key: String) -> Place {
    places[key].map { entries[$0].place } ?? place
  }

  func require(_ key: String, in what: String, _ diagnostics: inout Diagnostics) {
    guard !has(key) else { return }
    diagnostics.add("missing-key", at: place, "\(what) needs `\(key)`", mend: "add a line `\(key): …`")
  }

  // MARK: Values

  func text(_ key: String, _ diagnostics: inout Diagnostics) -> String? {
    guard let node = value(key) else { return nil }
    return scalar(node, of: key, &diagnostics)
  }

  func flag(_ key: String, _ diagnostics: inout Diagnostics) -> Bool? {
    guard let text = text(key, &diagnostics) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      diagnostics.add(
        "yaml-type", at: place(of: key), "`\(key)` is true or false, not `\(text)`", mend: "write `\(key): true`")
      return nil
    }
  }

  /// A whole number that is not negative.
  func number(_ key: String, _ diagnostics: inout Diagnostics) -> Int? {
    guard let text = text(key, &diagnostics) else { return nil }
    guard let number = Int(text), number >= 0 else {
      diagnostics.add(
        "yaml-type", at: place(of: key), "`\(key)` is a whole number, not `\(text)`", mend: "write `\(key): 30`")
      return nil
    }
    return number
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ diagnostics: inout Diagnostics) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(key, &diagnostics) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    diagnostics.add(
      "unknown-value", at: place(of: key), "`\(key)` can't be `\(text)`",
      mend: NearestName.of(text, in: known).map { "did you mean `\($0)`?" }
        ?? "write one of: \(known.joined(separator: ", "))")
    return nil
  }

  /// A value parsed by `parse`; `form` says in a fault what is expected.
  func parsed<Value>(_ key: String, _ form: String, _ diagnostics: inout Diagnostics, _ parse: (String) -> Value?)
    -> Value?
  {
    guard let text = text(key, &diagnostics) else { return nil }
    if let value = parse(text) { return value }
    diagnostics.add(
      "impossible-value", at: place(of: key), "`\(key)` is `\(text)`, which is not \(form)",
      mend: "write \(form)")
    return nil
  }

  /// A list of texts; a single text stands for a list of one.
  func texts(_ key: String, _ diagnostics: inout Diagnostics) -> [(text: String, place: Place)]? {
    guard let node = value(key) else { return nil }
    guard case .sequence(let sequence) = node else {
      return scalar(node, of: key, &diagnostics).map { [($0, place(of: key))] }
    }
    return sequence.compactMap { item in
      scalar(item, of: key, &diagnostics).map { ($0, Place(file: file, item, lineOffset: lineOffset)) }
    }
  }

  /// One text, or a map from locale to text.
  func localized(_ key: String, _ diagnostics: inout Diagnostics) -> LocalizedText? {
    guard let node = value(key) else { return nil }
    guard case .mapping = node else { return scalar(node, of: key, &diagnostics).map { LocalizedText($0) } }
    guard let map = YAMLMap(node, file: file, lineOffset: lineOffset, of: "`\(key)`", &diagnostics) else { return nil }
    if map.entries.isEmpty {
      diagnostics.add(
        "empty-value", at: map.place, "`\(key)` has no value", mend: "give it one, or remove the line")
    }
    var texts: [(LocaleTag, String)] = []
    for entry in map.entries {
      guard let tag = LocaleTag(entry.key) else {
        diagnostics.add(
          "impossible-locale", at: entry.place, "`\(entry.key)` is not a language tag of BCP 47",
          mend: "`\(key)` is one text, or a map such as `fr: …` and `en: …`")
        continue
      }
      if let text = map.text(entry.key, &diagnostics) { texts.append((tag, text)) }
    }
    return texts.isEmpty ? nil : LocalizedText(texts)
  }

  func map(_ key: String, _ diagnostics: inout Diagnostics) -> YAMLMap? {
    guard let node = value(key) else { return nil }
    return YAMLMap(node, file: file, lineOffset: lineOffset, of: "`\(key)`", &diagnostics)
  }

  func maps(_ key: String, _ diagnostics: inout Diagnostics) -> [YAMLMap] {
    guard let node = value(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      diagnostics.add(
        "yaml-type", at: place(of: key), "`\(key)` is a list, but this is \(node.kindName)",
        mend: "begin each item with `- `")
      return []
    }
    return sequence.compactMap {
      YAMLMap($0, file: file, lineOffset: lineOffset, of: "an item of `\(key)`", &diagnostics)
    }
  }

  /// Whether the value is a mapping (and not one text).
  func isMap(_ key: String) -> Bool {
    if case .mapping? = value(key) { true } else { false }
  }

  private func value(_ key: String) -> Node? {
    places[key].map { entries[$0].value }
  }

  private func scalar(_ node: Node, of key: String, _ diagnostics: inout Diagnostics) -> String? {
    let place = Place(file: file, node, lineOffset: lineOffset)
    guard case .scalar(let scalar) = node else {
      diagnostics.add(
        "yaml-type", at: place, "`\(key)` is text, but this is \(node.kindName)",
        mend:
          "write the value behind `\(key):`, in quotes if it holds `: `, or begins with one of [ { & * ! | > ' \" % @")
      return nil
    }
    let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    guard !isNull, scalar.string.contains(where: { !$0.isWhitespace }) else {
      diagnostics.add("empty-value", at: place, "`\(key)` has no value", mend: "give it one, or remove the line")
      return nil
    }
    return scalar.string
  }
}

extension Place {
  init(file: String, _ node: Node, lineOffset: Int) {
    self.init(file: file, line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 1)
  }
}

extension Node {
  /// How a person calls what stands there.
  var kindName: String {
    switch self {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "the text `\(scalar.string.prefix(40))`"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
