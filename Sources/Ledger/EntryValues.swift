/// Makes an entry of its fields. A key that the act does not have is not looked for here: it fails when the entry is
/// compared with its own spelling.
struct EntryValues {
  let fields: [EntryKey: (line: Int, value: EntryValue)]
  /// The entry's first line.
  let line: Int
  let place: Int

  func entry() throws(FormFault) -> LedgerEntry {
    LedgerEntry(
      number: try checked(.number, plain(.number)) { Digits.value(Array($0.utf8)) }, policy: try text(.policy),
      act: try act(), sealed: try checked(.sealed, text(.sealed), as: SealTime.init),
      previous: try checked(.previous, text(.previous), as: Digest.init),
      digest: try checked(.digest, text(.digest), as: Digest.init))
  }

  private func act() throws(FormFault) -> LedgerAct {
    switch try plain(.act) {
    case "released": return .released(try frozen(), try waivers())
    case "adopted": return .adopted(try frozen())
    case "corrected":
      return .corrected(
        try frozen(), try waivers(), corrects: try id(.corrects),
        undoneBy: fields[.undoneBy] == nil ? nil : try id(.undoneBy))
    case "locale-added":
      let locale = try text(.locale)
      return .localeAdded(try id(.version), locale: locale, digest: try digest(ofLocale: locale))
    case "withdrawn": return .withdrawn(effective: try effective(), reason: try optionalText(.reason))
    case "retracted": return .retracted(try id(.version), reason: try optionalText(.reason))
    case "redacted": return .redacted(try id(.version), files: try redactedFiles(), reason: try text(.reason))
    default: throw fault(.act, "is none that this codicil knows", mend: FormFault.newer)
    }
  }

  private func frozen() throws(FormFault) -> FrozenVersion {
    FrozenVersion(
      id: try id(.version), lastUpdated: try checked(.lastUpdated, text(.lastUpdated), as: LastUpdated.init),
      effective: try effective(), change: try checked(.change, plain(.change), as: ChangeClass.init),
      files: try digests(.files))
  }

  private func waivers() throws(FormFault) -> Waivers {
    Waivers(
      reason: try optionalText(.reason), retroactive: try optionalText(.retroactive), without: try locales(.without),
      acceptedStale: try locales(.acceptedStale))
  }

  private func digest(ofLocale locale: String) throws(FormFault) -> Digest {
    let file = FrozenName.file(ofLocale: locale)
    guard let digest = try digests(.files)[file] else { throw fault(.files, "lacks \(file), the file of the locale") }
    return digest
  }

  private func redactedFiles() throws(FormFault) -> [String: RedactedFile] {
    let was = try digests(.was)
    let now = try digests(.files)
    guard was.keys.allSatisfy({ now[$0] != nil }), now.keys.allSatisfy({ was[$0] != nil }) else {
      throw fault(.was, "does not name the files that `files` names")
    }
    return was.reduce(into: [:]) { files, file in
      files[file.key] = now[file.key].map { RedactedFile(was: file.value, now: $0) }
    }
  }

  private func id(_ key: EntryKey) throws(FormFault) -> VersionID {
    try checked(key, text(key), as: VersionID.init)
  }

  private func effective() throws(FormFault) -> Day {
    try checked(.effective, text(.effective), as: Day.init)
  }

  private func checked<Value>(
    _ key: EntryKey, _ text: String, as read: (String) -> Value?
  ) throws(FormFault) -> Value {
    guard let value = read(text) else { throw fault(key, "has an impossible value: \(text)") }
    return value
  }

  private func plain(_ key: EntryKey) throws(FormFault) -> String {
    guard case .plain(let word) = try value(key) else { throw fault(key, "must be a word without quotes") }
    return word
  }

  private func text(_ key: EntryKey) throws(FormFault) -> String {
    guard case .text(let text) = try value(key) else { throw fault(key, "must be in double quotes") }
    return text
  }

  private func optionalText(_ key: EntryKey) throws(FormFault) -> String? {
    fields[key] == nil ? nil : try text(key)
  }

  private func locales(_ key: EntryKey) throws(FormFault) -> Set<String> {
    guard fields[key] != nil else { return [] }
    guard case .list(let items) = try value(key) else { throw fault(key, "must be a list in brackets") }
    return Set(items)
  }

  private func digests(_ key: EntryKey) throws(FormFault) -> [String: Digest] {
    guard case .digests(let digests) = try value(key) else { throw fault(key, "must hold lines of files and digests") }
    return digests
  }

  private func value(_ key: EntryKey) throws(FormFault) -> EntryValue {
    guard let field = fields[key] else { throw fault(key, "is missing") }
    return field.value
  }

  private func fault(_ key: EntryKey, _ summary: String, mend: String = FormFault.restore) -> FormFault {
    FormFault(line: fields[key]?.line ?? line, entry: place, "the key \(key.rawValue) \(summary)", mend: mend)
  }
}
