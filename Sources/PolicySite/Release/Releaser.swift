import CommonMark
import Ledger
import Redline

/// Freezes the working texts of a policy as a version.
package struct Releaser {
  private let desk: PolicyDesk
  private var name: PolicyName { desk.name }
  private var entity: Entity { desk.entity }
  private var policy: PolicyContent { desk.policy }

  /// - Parameter now: the machine's time, in seconds since 1970.
  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, now: Int) throws {
    desk = try PolicyDesk(repository, name, now: now)
  }

  init(_ desk: PolicyDesk) {
    self.desk = desk
  }

  /// What a release would do; nil, with every refusal told, if it can't be made.
  ///
  /// - Throws: `UsageFault` for a locale to be left out that there isn't.
  package func draft(_ options: ReleaseOptions, _ diagnostics: inout Diagnostics) throws -> ReleaseDraft? {
    try KnownLocales(owner: name.description, locales: entity.locales + policy.texts.keys)
      .refuseOthers(options.without)
    let assembled = desk.assembled(&diagnostics)
    return try draft(options, of: assembled, &diagnostics)
  }

  func draft(
    _ options: ReleaseOptions, of assembled: PolicyAssembler.Assembled, _ diagnostics: inout Diagnostics
  ) throws -> ReleaseDraft? {
    guard !diagnostics.hasErrors, let working = assembled.working else {
      if assembled.working == nil, !diagnostics.hasErrors { tellNoText(&diagnostics) }
      return nil
    }
    let base = assembled.latest
    if policy.ledger == nil, !policy.versions.isEmpty {
      diagnostics.add(
        "unsealed-versions", at: Place(file: policy.folder + "/versions"),
        policy.versions.count == 1
          ? "the version of \(name) was made by hand and is not sealed"
          : "\(policy.versions.count) versions of \(name) were made by hand and are not sealed",
        mend: "seal what is there first: codicil seal \(name)")
      return nil
    }
    let version = dated(working.version, options)
    let refusals = ReleaseRefusals(
      name: name, entity: entity, policy: policy, base: base, working: version, options: options,
      today: desk.today, standing: assembled.standing, withdrawals: assembled.ledger?.state.withdrawals ?? [])
    let unreleased = Unreleased(working: version, base: base)
    let stale = refusals.tell(unreleased, &diagnostics)
    guard !diagnostics.hasErrors, let lastUpdated = version.lastUpdated, let effective = version.effective,
      let id = desk.nextID(on: lastUpdated.date)
    else { return nil }
    var frozen: [String: [UInt8]] = [
      "entity.yml": CardYAML(card: entity.card.restricted(to: version.texts.keys.sorted())).text()
    ]
    for (locale, text) in version.texts {
      guard let source = working.sources[locale] else { continue }
      var text = text
      text.stale = stale[locale] ?? []
      let resolved = source.resolved(ids: text.document.outline.compactMap(\.id), &diagnostics)
      frozen["\(locale).md"] = FrozenTextFile(
        entity: name.entity, policy: name.policy, version: version, text: text, source: resolved,
        retroactive: effective < lastUpdated.date ? options.retroactive : nil
      ).bytes()
    }
    guard !diagnostics.hasErrors else { return nil }
    let reset = resetTexts(version, &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    let act = try act(id, lastUpdated, effective, version, frozen, stale, options)
    guard let ledger = try desk.appending(act, to: assembled.ledger, &diagnostics) else { return nil }
    return ReleaseDraft(
      policy: name, id: id, lastUpdated: lastUpdated, effective: effective, change: version.change,
      files: files(id, frozen, reset), ledger: ledger, base: base?.id, unreleased: unreleased,
      folder: policy.folder)
  }

  /// Makes the release: all of it, or, if the machine fails before the last step, nothing.
  package func commit(_ draft: ReleaseDraft) throws {
    try desk.commit(draft.files, draft.ledger)
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
    let stamp = options.lastUpdated ?? working.lastUpdated ?? Stamp(date: desk.today)
    version.lastUpdated = stamp
    let written = policy.texts[working.sourceLocale]?.frontMatter.effective
    version.effective = options.effective ?? written ?? stamp.date
    version.change = options.change ?? working.change
    return version
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

  /// The working texts without what was said of this release.
  private func resetTexts(_ version: Version, _ diagnostics: inout Diagnostics) -> [LocaleTag: [UInt8]] {
    var texts: [LocaleTag: [UInt8]] = [:]
    for (locale, text) in policy.texts {
      let keys = version.texts[locale] == nil ? WorkingTextReset.repeatedKeys : WorkingTextReset.keys
      texts[locale] = desk.reset(text, without: keys, &diagnostics)
    }
    return texts
  }

  private func files(_ id: VersionID, _ frozen: [String: [UInt8]], _ reset: [LocaleTag: [UInt8]]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (file, bytes) in frozen { files["versions/\(id)/\(file)"] = bytes }
    for (locale, bytes) in reset where policy.texts[locale]?.bytes != bytes { files["\(locale).md"] = bytes }
    return files
  }
}
