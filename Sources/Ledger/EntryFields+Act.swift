/// From an entry to its fields, the digest left out.
extension EntryFields {
  init(of entry: LedgerEntry) {
    values[.number] = .plain(String(entry.number))
    values[.policy] = .text(entry.policy)
    values[.act] = .plain(entry.act.word)
    values[.version] = entry.act.version.map { .text($0.description) }
    values[.sealed] = .text(entry.sealed.description)
    values[.previous] = .text(entry.previous.hex)
    set(entry.act)
  }

  private mutating func set(_ act: LedgerAct) {
    switch act {
    case .released(let frozen, let waivers):
      set(frozen)
      set(waivers)
    case .adopted(let frozen):
      set(frozen)
    case .corrected(let frozen, let waivers, let corrects, let undoneBy):
      set(frozen)
      set(waivers)
      values[.corrects] = .text(corrects.description)
      values[.undoneBy] = undoneBy.map { .text($0.description) }
    case .localeAdded(_, let locale, let digest):
      values[.locale] = .text(locale)
      values[.files] = .digests([FrozenName.file(ofLocale: locale): digest])
    case .withdrawn(let effective, let reason):
      values[.effective] = .text(effective.description)
      values[.reason] = reason.map { .text($0) }
    case .retracted(_, let reason):
      values[.reason] = reason.map { .text($0) }
    case .redacted(_, let files, let reason):
      values[.reason] = .text(reason)
      values[.files] = .digests(files.mapValues(\.now))
      values[.was] = .digests(files.mapValues(\.was))
    }
  }

  private mutating func set(_ frozen: FrozenVersion) {
    values[.lastUpdated] = .text(frozen.lastUpdated.text)
    values[.effective] = .text(frozen.effective.description)
    values[.change] = .plain(frozen.change.rawValue)
    values[.files] = .digests(frozen.files)
  }

  private mutating func set(_ waivers: Waivers) {
    values[.reason] = waivers.reason.map { .text($0) }
    values[.retroactive] = waivers.retroactive.map { .text($0) }
    values[.without] = waivers.without.isEmpty ? nil : .list(waivers.without)
    values[.acceptedStale] = waivers.acceptedStale.isEmpty ? nil : .list(waivers.acceptedStale)
  }
}
