/// The keys of an entry. The order of the cases is the order in the file.
enum EntryKey: String, CaseIterable {
  case number, policy, act, version, corrects
  case undoneBy = "undone_by"
  case sealed
  case lastUpdated = "last_updated"
  case effective, change, reason, retroactive, without
  case acceptedStale = "accepted_stale"
  case locale, files, was, previous, digest
}

/// What stands behind a key. Only numbers and words of our own are plain: YAML would read `no`, a date or a digest
/// without letters as something else.
enum EntryValue {
  case plain(String)
  case text(String)
  case list([String])
  case digests([String: Digest])
}

/// The keys and values of one entry, and their one spelling.
struct EntryFields {
  var values: [EntryKey: EntryValue] = [:]

  /// The lines, in the order of the keys.
  var bytes: [UInt8] {
    EntryKey.allCases.flatMap { key in values[key].map { EntryFields.line(key, $0) } ?? [] }
  }

  /// The line of `key`; of a map, its lines.
  static func line(_ key: EntryKey, _ value: EntryValue) -> [UInt8] {
    Array("\(key == .number ? "- " : "  ")\(key.rawValue):".utf8) + spelling(of: value) + [UInt8(ascii: "\n")]
  }

  private static func spelling(of value: EntryValue) -> [UInt8] {
    let space = [UInt8(ascii: " ")]
    switch value {
    case .plain(let word): return space + Array(word.utf8)
    case .text(let text): return space + QuotedText.bytes(of: text)
    case .list(let items):
      return Array(" [".utf8) + items.map(QuotedText.bytes).joined(separator: Array(", ".utf8)) + Array("]".utf8)
    case .digests(let digests):
      return digests.sorted { $0.key < $1.key }.flatMap { Array("\n    \($0.key): \"\($0.value.hex)\"".utf8) }
    }
  }
}
