/// Goes through the entries from the first to the last, and sees what they come to and which can't be.
struct Replay {
  private(set) var state = LedgerState()
  private(set) var faults: [LedgerFault] = []

  init(_ entries: [LedgerEntry]) {
    var before: SealTime?
    for entry in entries {
      if let before, entry.sealed < before {
        faults.append(.timeBackwards(entry: entry.number, sealed: entry.sealed, before: before))
      }
      before = entry.sealed
      faults += entry.ownFaults
      state.name(entry.policy)
      apply(entry)
    }
  }

  private mutating func apply(_ entry: LedgerEntry) {
    switch entry.act {
    case .released(let frozen, let waivers):
      add(VersionRecord(frozen, waivers, origin: .released, by: entry))
    case .adopted(let frozen):
      add(VersionRecord(frozen, Waivers(), origin: .adopted, by: entry))
    case .corrected(let frozen, let waivers, let corrects, let undoneBy):
      let known = [corrects, undoneBy].compactMap { $0 }.map { living($0, entry) != nil }
      guard !known.contains(false),
        add(VersionRecord(frozen, waivers, origin: .corrected(corrects, undoneBy: undoneBy), by: entry))
      else { return }
      state[corrects]?.correctedBy.append(frozen.id)
    case .localeAdded(let id, let locale, let digest):
      add(locale, digest, to: id, entry)
    case .withdrawn(let effective, let reason):
      state.withdraw(Withdrawal(entry: entry.number, sealed: entry.sealed, effective: effective, reason: reason))
    case .retracted(let id, let reason):
      guard living(id, entry) != nil else { return }
      state[id]?.retraction = Retraction(entry: entry.number, sealed: entry.sealed, reason: reason)
      state[id]?.entries.append(entry.number)
    case .redacted(let id, let files, let reason):
      redact(id, files, reason, entry)
    }
  }

  @discardableResult
  private mutating func add(_ record: VersionRecord) -> Bool {
    guard state[record.id] == nil else {
      faults.append(.versionExists(entry: record.entry, record.id))
      return false
    }
    state[record.id] = record
    return true
  }

  private mutating func add(_ locale: String, _ digest: Digest, to id: VersionID, _ entry: LedgerEntry) {
    guard let record = living(id, entry) else { return }
    let file = FrozenName.file(ofLocale: locale)
    guard record.files[file] == nil else {
      faults.append(.localeExists(entry: entry.number, id, locale: locale))
      return
    }
    let added = LocaleRecord(locale: locale, entry: entry.number, sealed: entry.sealed, isLate: true)
    state[id]?.files[file] = digest
    state[id]?.locales = (record.locales + [added]).sorted { $0.locale < $1.locale }
    state[id]?.entries.append(entry.number)
  }

  /// A retracted version may be redacted too: its files are still shown.
  private mutating func redact(
    _ id: VersionID, _ files: [String: RedactedFile], _ reason: String, _ entry: LedgerEntry
  ) {
    guard let record = known(id, entry) else { return }
    let others = files.sorted { $0.key < $1.key }.filter { record.files[$0.key] != $0.value.was }
    guard others.isEmpty else {
      faults += others.map {
        .otherBefore(entry: entry.number, id, file: $0.key, was: $0.value.was, sealed: record.files[$0.key])
      }
      return
    }
    for (file, digests) in files.sorted(by: { $0.key < $1.key }) {
      state[id]?.files[file] = digests.now
      state[id]?.redactions.append(
        Redaction(entry: entry.number, sealed: entry.sealed, file: file, digests: digests, reason: reason))
    }
    state[id]?.entries.append(entry.number)
  }

  /// The version, which must be there and not retracted.
  private mutating func living(_ id: VersionID, _ entry: LedgerEntry) -> VersionRecord? {
    guard let record = known(id, entry) else { return nil }
    guard record.retraction == nil else {
      faults.append(.versionRetracted(entry: entry.number, id))
      return nil
    }
    return record
  }

  private mutating func known(_ id: VersionID, _ entry: LedgerEntry) -> VersionRecord? {
    let record = state[id]
    if record == nil { faults.append(.versionUnknown(entry: entry.number, id)) }
    return record
  }
}
