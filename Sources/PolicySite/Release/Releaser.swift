import CommonMark
package import Ledger
import Redline

/// Freezes the working texts of a policy as a version.
package struct Releaser {
  let root: String
  let repository: Repository
  let name: PolicyName
  let entity: Entity
  let policy: PolicyContent
  /// The machine's time, in seconds since 1970: no option sets it.
  let now: Int

  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, now: Int) throws {
    root = repository.root
    self.repository = repository
    self.name = name
    self.now = now
    (entity, policy) = try repository.policy(name)
  }

  /// What a release would do; nil, with every refusal told, if it can't be made.
  package func draft(_ options: ReleaseOptions, _ diagnostics: inout Diagnostics) throws -> ReleaseDraft? {
    let assembler = PolicyAssembler(entity: entity, policy: policy, shared: repository.shared)
    let assembled = assembler.assemble(&diagnostics)
    guard !diagnostics.hasErrors, let working = assembled.working else {
      if assembled.working == nil, !diagnostics.hasErrors { tellNoText(&diagnostics) }
      return nil
    }
    let base = assembled.released.last { $0.record?.retraction == nil }
    if policy.ledger == nil, !policy.versions.isEmpty {
      diagnostics.add(
        "unsealed-versions", at: Place(file: policy.folder + "/versions"),
        "\(policy.versions.count) versions of \(name) were made by hand and are not sealed",
        mend: "seal them first: codicil seal \(name)")
      return nil
    }
    let version = dated(working.version, options)
    let refusals = ReleaseRefusals(
      name: name, entity: entity, policy: policy, base: base, working: version, options: options,
      today: entity.zone.day(of: now), upcoming: assembled.released.filter { $0.record?.retraction == nil })
    let unreleased = Unreleased(working: version, base: base)
    let stale = refusals.tell(unreleased, &diagnostics)
    guard !diagnostics.hasErrors, let lastUpdated = version.lastUpdated, let effective = version.effective,
      let id = nextID(on: lastUpdated.date)
    else { return nil }
    var frozen: [String: [UInt8]] = ["entity.yml": CardYAML(card: entity.card).text()]
    for (locale, text) in version.texts {
      guard let source = working.sources[locale] else { continue }
      var text = text
      text.stale = stale[locale] ?? []
      let resolved = source.resolved(ids: text.document.outline.compactMap(\.id), &diagnostics)
      frozen["\(locale).md"] = FrozenTextFile(
        entity: name.entity, policy: name.policy, version: version, text: text, source: resolved,
        retroactive: options.retroactive
      ).bytes()
    }
    guard !diagnostics.hasErrors else { return nil }
    let ledger = try (assembled.ledger ?? Ledger()).appending(
      act(id, lastUpdated, effective, version, frozen, stale, options), policy: name.description, sealed: sealTime())
    return ReleaseDraft(
      policy: name, id: id, lastUpdated: lastUpdated, effective: effective, change: version.change,
      files: files(id, frozen, ledger, version), head: ledger.head ?? .zero, base: base?.id, unreleased: unreleased,
      folder: policy.folder)
  }

  /// Makes the release: all of it, or, if the machine fails before the last step, nothing.
  package func commit(_ draft: ReleaseDraft) throws {
    try FrozenAttributes.keep(in: root)
    try PendingChange(folder: policy.folder, root: root).make(draft.files)
  }

  // MARK: Steps

  private func tellNoText(_ diagnostics: inout Diagnostics) {
    diagnostics.add(
      "no-text", at: Place(file: policy.folder), "\(name) has no working text",
      mend: "write its source text as <locale>.md")
  }

  /// The working version as it is to be released.
  private func dated(_ working: Version, _ options: ReleaseOptions) -> Version {
    var version = working
    for locale in options.without { version.texts[locale] = nil }
    let stamp = options.lastUpdated ?? working.lastUpdated ?? Stamp(date: entity.zone.day(of: now))
    version.lastUpdated = stamp
    let written = policy.texts[working.sourceLocale]?.frontMatter.effective
    version.effective = options.effective ?? written ?? stamp.date
    version.change = options.change ?? working.change
    return version
  }

  private func nextID(on day: Day) -> VersionID? {
    let taken = policy.versions.map(\.id).filter { $0.day == day }.map(\.ordinal).max() ?? 0
    return VersionID(day: day, ordinal: taken + 1)
  }

  private func sealTime() throws -> SealTime {
    guard let time = SealTime(secondsSince1970: now) else {
      throw MachineFault("the machine's clock says a time that no calendar has")
    }
    return time
  }

  private func act(
    _ id: VersionID, _ lastUpdated: Stamp, _ effective: Day, _ version: Version, _ frozen: [String: [UInt8]],
    _ stale: [LocaleTag: [String]], _ options: ReleaseOptions
  ) throws -> LedgerAct {
    guard let stamp = LastUpdated(lastUpdated.description) else {
      throw MachineFault("the date \(lastUpdated) can't be written down")
    }
    let missing = entity.locales.filter { version.texts[$0] == nil }
    let lagging = stale.filter { !$0.value.isEmpty }.keys
    let waivers = Waivers(
      reason: options.reason, retroactive: effective < lastUpdated.date ? options.retroactive : nil,
      without: Set(missing.map(\.description)), acceptedStale: Set(lagging.map(\.description)))
    return .released(
      FrozenVersion(
        id: id, lastUpdated: stamp, effective: effective,
        change: version.change == .editorial ? .editorial : .substantive,
        files: frozen.mapValues { Digest(of: $0) }), waivers)
  }

  private func files(_ id: VersionID, _ frozen: [String: [UInt8]], _ ledger: Ledger, _ version: Version)
    -> [String: [UInt8]]
  {
    var files = ["versions/ledger.yml": ledger.bytes]
    for (file, bytes) in frozen { files["versions/\(id)/\(file)"] = bytes }
    for (locale, text) in policy.texts where version.texts[locale] != nil {
      let reset = WorkingTextReset.bytes(text.bytes)
      if reset != text.bytes { files["\(locale).md"] = reset }
    }
    return files
  }
}
