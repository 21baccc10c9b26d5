/// Reads the lines of one entry. What it lets pass in another spelling fails at the end, where the entry is written
/// again and compared line by line: that comparison, not the reading, is what makes the form strict.
struct EntryReader {
  /// At least one; the first opens the entry.
  let lines: ArraySlice<LedgerLine>
  /// The number that the entry should have.
  let place: Int

  func entry() throws(FormFault) -> LedgerEntry {
    let entry = try EntryValues(fields: try fields(), line: lines.first?.number ?? 1, place: place).entry()
    try compare(with: entry.bytes)
    return entry
  }

  private func fields() throws(FormFault) -> [EntryKey: (line: Int, value: EntryValue)] {
    var fields: [EntryKey: (line: Int, value: EntryValue)] = [:]
    var map: EntryKey?
    for line in lines {
      if line.bytes.starts(with: "    ".utf8) {
        guard let key = map, case .digests(var digests)? = fields[key]?.value else { throw misplaced(line) }
        let (name, digest) = try digest(in: line)
        guard digests.updateValue(digest, forKey: name) == nil else {
          throw FormFault(line: line.number, entry: place, "the file \(name) is named twice")
        }
        fields[key]?.value = .digests(digests)
      } else {
        let (key, value) = try field(in: line)
        guard fields.updateValue((line.number, value), forKey: key) == nil else {
          throw FormFault(line: line.number, entry: place, "the key \(key.rawValue) stands twice in one entry")
        }
        map = key
      }
    }
    return fields
  }

  /// `  key: value`, or `  key:` before a map.
  private func field(in line: LedgerLine) throws(FormFault) -> (EntryKey, EntryValue) {
    let parts = halves(line.bytes.dropFirst(2))
    guard line.bytes.starts(with: "  ".utf8) || line.opensEntry, parts.count == 2 else { throw misplaced(line) }
    let name = String(decoding: parts[0], as: UTF8.self)
    guard let key = EntryKey(rawValue: name) else {
      throw FormFault(
        line: line.number, entry: place, "an entry has no such key: \(line.quoted)", mend: FormFault.newer)
    }
    guard !parts[1].isEmpty else { return (key, .digests([:])) }
    guard let value = value(of: parts[1].dropFirst()) else {
      throw FormFault(line: line.number, entry: place, "the value of \(name) can't be read: \(line.quoted)")
    }
    return (key, value)
  }

  private func value(of bytes: ArraySlice<UInt8>) -> EntryValue? {
    switch bytes.first {
    case UInt8(ascii: "\""): QuotedText.text(of: bytes).map { .text($0) }
    case UInt8(ascii: "["): list(bytes.dropFirst().dropLast()).map { .list($0) }
    default: .plain(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// `"ar", "fr"`: locales, which hold no comma.
  private func list(_ bytes: ArraySlice<UInt8>) -> [String]? {
    let items = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { QuotedText.text(of: $0.drop { $0 == UInt8(ascii: " ") }) }
    let texts = items.compactMap { $0 }
    return texts.count == items.count ? texts : nil
  }

  /// `    name: "digest"`.
  private func digest(in line: LedgerLine) throws(FormFault) -> (String, Digest) {
    let parts = halves(line.bytes.dropFirst(4))
    let name = String(decoding: parts[0], as: UTF8.self)
    guard parts.count == 2, FrozenName.isFile(name), let hex = QuotedText.text(of: parts[1].dropFirst()),
      let digest = Digest(hex: hex)
    else {
      throw FormFault(line: line.number, entry: place, "here must be a file's name and digest, not \(line.quoted)")
    }
    return (name, digest)
  }

  /// What stands before and after the first colon.
  private func halves(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
  }

  private func misplaced(_ line: LedgerLine) -> FormFault {
    FormFault(line: line.number, entry: place, "this line belongs to no entry: \(line.quoted)")
  }

  private func compare(with bytes: [UInt8]) throws(FormFault) {
    let form = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (line, expected) in zip(lines, form) where line.bytes != expected {
      let expected = LedgerLine(number: line.number, bytes: expected)
      throw FormFault(line: line.number, entry: place, "here must be \(expected.quoted), not \(line.quoted)")
    }
    guard lines.count == form.count else {
      let line = lines[lines.index(lines.startIndex, offsetBy: min(lines.count, form.count + 1) - 1)]
      throw FormFault(line: line.number, entry: place, "the entry has too few or too many lines, from this one on")
    }
  }
}
