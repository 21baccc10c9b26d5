extension LedgerEntry {
  /// What is wrong with the entry by itself, whatever came before it.
  var ownFaults: [LedgerFault] {
    (FrozenName.isPolicy(policy) ? [] : [.badName(entry: number, name: policy)]) + actFaults
  }

  private var actFaults: [LedgerFault] {
    switch act {
    case .released(let frozen, let waivers):
      faults(of: frozen) + faults(of: waivers, frozen)
    case .adopted(let frozen):
      faults(of: frozen)
    case .corrected(let frozen, let waivers, _, _):
      faults(of: frozen) + faults(of: waivers, frozen)
    case .localeAdded(_, let locale, _):
      FrozenName.isLocale(locale) ? [] : [.badName(entry: number, name: locale)]
    case .withdrawn(_, let reason), .retracted(_, let reason):
      faults(of: reason, .reason)
    case .redacted(let id, let files, let reason):
      faults(ofNames: files.keys) + faults(of: reason, .reason)
        + (files.isEmpty || files.values.contains { $0.was == $0.now } ? [.nothingRedacted(entry: number, id)] : [])
    }
  }

  private func faults(of frozen: FrozenVersion) -> [LedgerFault] {
    var faults = faults(ofNames: frozen.files.keys)
    if !frozen.files.keys.contains(where: { FrozenName.locale(ofFile: $0) != nil }) {
      faults.append(.noText(entry: number, frozen.id))
    }
    if frozen.id.day != frozen.lastUpdated.day {
      faults.append(.otherDay(entry: number, frozen.id, lastUpdated: frozen.lastUpdated))
    }
    return faults
  }

  private func faults(of waivers: Waivers, _ frozen: FrozenVersion) -> [LedgerFault] {
    var faults = faults(of: waivers.reason, .reason) + faults(of: waivers.retroactive, .retroactive)
    if frozen.effective < frozen.lastUpdated.day, waivers.retroactive == nil {
      faults.append(.retroactive(entry: number, frozen.id))
    }
    let names = Set(waivers.without + waivers.acceptedStale).filter { !FrozenName.isLocale($0) }
    let contradicted =
      waivers.without.filter { frozen.files[FrozenName.file(ofLocale: $0)] != nil }
      + waivers.acceptedStale.filter { frozen.files[FrozenName.file(ofLocale: $0)] == nil }
    return faults + names.sorted().map { .badName(entry: number, name: $0) }
      + contradicted.map { .localeContradicted(entry: number, frozen.id, locale: $0) }
  }

  private func faults(ofNames names: some Sequence<String>) -> [LedgerFault] {
    names.filter { !FrozenName.isFile($0) }.sorted().map { .badName(entry: number, name: $0) }
  }

  private func faults(of text: String?, _ key: EntryKey) -> [LedgerFault] {
    guard let text, text.allSatisfy(\.isWhitespace) else { return [] }
    return [.emptyText(entry: number, key: key.rawValue)]
  }
}
