import CommonMark
package import Ledger
import Redline
import Templates

/// Mends an error in the version in force while another one is upcoming: from a copy of that version, which lies in the
/// folder `correction/` of the policy while it is edited.
package struct Corrector {
  private let desk: PolicyDesk
  private let id: VersionID

  /// - Parameter now: the machine's time, in seconds since 1970.
  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, correct id: VersionID, now: Int) throws {
    desk = try PolicyDesk(repository, name, now: now)
    self.id = id
  }

  static let folder = "correction"

  /// The copy that is to be edited.
  package struct Copy: Sendable {
    package var paths: [String]
  }

  /// Lays out the copy if there is none yet; nil if there is, or, with the fault told, if the version can't be corrected.
  ///
  /// The copy keeps `last_updated`, by which it is known of which version it is one.
  package func copy(isDryRun: Bool, _ diagnostics: inout Diagnostics) throws -> Copy? {
    let assembled = desk.assembled(&diagnostics)
    guard desk.policy.correction == nil, !diagnostics.hasErrors,
      let (_, content, _) = desk.sealed(id, assembled, &diagnostics),
      isInForce(history(of: assembled), &diagnostics)
    else { return nil }
    let folder = "\(desk.policy.folder)/\(Self.folder)"
    var files = content.files.mapValues(\.bytes)
    for (locale, text) in content.texts {
      files["\(locale).md"] = desk.reset(text, without: ["changes", "change", "effective", "confirmed"], &diagnostics)
    }
    guard !diagnostics.hasErrors else { return nil }
    let part = PendingChange.Part(folder: desk.policy.folder, files: files.inFolder(Self.folder))
    if !isDryRun { try PendingChange(root: desk.root).make([part]) }
    return Copy(paths: files.keys.sorted().map { "\(folder)/\($0)" })
  }

  private func history(of assembled: PolicyAssembler.Assembled) -> History {
    History(
      released: assembled.released, withdrawals: assembled.ledger?.state.withdrawals ?? [], draft: nil,
      clock: .moment(desk.now))
  }

  private func isInForce(_ history: History, _ diagnostics: inout Diagnostics) -> Bool {
    guard history.inForce?.version.id != id else { return true }
    diagnostics.add(
      "not-in-force", at: Place(file: "\(desk.policy.folder)/versions/\(id)"), "version \(id) is not the one in force",
      mend: (history.inForce.map { "correct \($0.version.address): " } ?? "")
        + "what no longer applies, or does not apply yet, is not corrected but replaced by a release")
    return false
  }

  package struct Correction: Sendable {
    package var id: VersionID
    package var effective: Day
    package var summary: [String]
    package var files: [String: [UInt8]]
    let ledger: Ledger
    let folder: String
    /// The paths that it writes, below the root.
    package var paths: [String] {
      (files.keys + ["versions/ledger.yml"]).sorted().map { "\(folder)/\($0)" }
    }
    package var head: Digest { ledger.head ?? .zero }
  }

  /// What the correction would do; nil, with every refusal told, if it can't be made.
  ///
  /// - Parameter undoneBy: the upcoming version that is known to undo it.
  package func draft(_ options: ReleaseOptions, undoneBy: VersionID?, _ diagnostics: inout Diagnostics) throws
    -> Correction?
  {
    let assembled = desk.assembled(&diagnostics)
    guard !diagnostics.hasErrors, let (old, _, _) = desk.sealed(id, assembled, &diagnostics) else { return nil }
    let history = history(of: assembled)
    guard isInForce(history, &diagnostics) else { return nil }
    let assembler = PolicyAssembler(entity: desk.entity, policy: desk.policy, shared: desk.repository.shared)
    guard let edited = assembler.correction(of: old, &diagnostics), !diagnostics.hasErrors else { return nil }
    guard isCopy(of: old, &diagnostics) else { return nil }
    var new = edited.version
    let stamp = options.lastUpdated ?? Stamp(date: desk.today)
    new.lastUpdated = stamp
    new.effective = options.effective ?? stamp.date
    let written = desk.policy.correction?.texts[old.sourceLocale]?.frontMatter.change
    new.change = options.change ?? written ?? .editorial
    settleLags(of: &new, since: old)
    let unreleased = Unreleased(working: new, base: old)
    guard !unreleased.isEmpty else {
      diagnostics.add(
        "nothing-changed", at: Place(file: "\(desk.policy.folder)/\(Self.folder)"),
        "the copy of version \(id) says what that version says", mend: "edit the copy first")
      return nil
    }
    refuseMissing(new, &diagnostics)
    refuseDates(new, options, &diagnostics)
    refuseOrder(new, old, history.upcoming.map(\.version), &diagnostics)
    refuseEditorial(unreleased, old, new, options, &diagnostics)
    refuseUndone(old, new, history.upcoming.map(\.version), undoneBy, &diagnostics)
    guard !diagnostics.hasErrors, let effective = new.effective, let next = desk.nextID(on: stamp.date),
      let written = LastUpdated(stamp.description)
    else { return nil }
    let frozen = files(new, edited.sources, options, &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    let act = LedgerAct.corrected(
      FrozenVersion(
        id: next, lastUpdated: written, effective: effective,
        change: new.change == .editorial ? .editorial : .substantive, files: frozen.mapValues { Digest(of: $0) }),
      Waivers(reason: options.reason, retroactive: effective < stamp.date ? options.retroactive : nil), corrects: id,
      undoneBy: undoneBy)
    guard let ledger = try desk.appending(act, to: assembled.ledger, &diagnostics) else { return nil }
    return Correction(
      id: next, effective: effective,
      summary: unreleased.texts.keys.sorted().compactMap { locale in
        unreleased.texts[locale].map { "\(locale): " + MergeWords.line($0) }
      },
      files: frozen.inFolder("versions/\(next)"), ledger: ledger, folder: desk.policy.folder)
  }

  /// Makes the correction and removes the copy.
  package func commit(_ correction: Correction) throws {
    try desk.commit(correction.files, correction.ledger)
    try FileSystem.removeTree("\(desk.root)/\(desk.policy.folder)/\(Self.folder)")
  }

  /// A section that lagged lags no more where the correction changes or confirms its translation.
  private func settleLags(of new: inout Version, since old: Version) {
    for (locale, text) in new.texts {
      let lagging = Staleness(base: old, working: new).stale(in: locale, confirmed: Set(text.confirmed))
      new.texts[locale]?.stale = text.stale.filter(lagging.contains)
    }
  }

  private func files(
    _ new: Version, _ sources: [LocaleTag: TextSource], _ options: ReleaseOptions, _ diagnostics: inout Diagnostics
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    files["entity.yml"] = desk.policy.correction?.files["entity.yml"]?.bytes
    for (locale, text) in new.texts {
      guard let source = sources[locale] else { continue }
      let resolved = source.resolved(ids: text.document.outline.compactMap(\.id), &diagnostics)
      files["\(locale).md"] =
        FrozenTextFile(
          entity: desk.name.entity, policy: desk.name.policy, version: new, text: text, source: resolved,
          retroactive: (new.effective ?? .first) < (new.lastUpdated?.date ?? .first) ? options.retroactive : nil
        ).bytes()
    }
    return files
  }

  // MARK: Refusals

  private func refuseMissing(_ new: Version, _ diagnostics: inout Diagnostics) {
    for (locale, text) in new.texts.sorted(by: { $0.key < $1.key }) where text.changes.blocks.isEmpty {
      diagnostics.add(
        "no-changes", at: Place(file: "\(desk.policy.folder)/\(Self.folder)/\(locale).md", line: 1),
        "the correction in \(locale) does not tell readers what was corrected",
        mend: "list it under `changes:` in its front matter")
    }
  }

  private func refuseDates(_ new: Version, _ options: ReleaseOptions, _ diagnostics: inout Diagnostics) {
    guard let stamp = new.lastUpdated, let effective = new.effective, effective < stamp.date,
      options.retroactive == nil
    else { return }
    diagnostics.add(
      "effective-before-update", at: Place(file: "\(desk.policy.folder)/\(Self.folder)"),
      "the correction would apply from \(effective), before its update on \(stamp.date)",
      mend: "give a later day (--effective), or say why (--retroactive \"…\"): readers are shown the reason")
  }

  /// A correction takes the place of the version in force, and of no other.
  private func refuseOrder(
    _ new: Version, _ old: Version, _ upcoming: [Version], _ diagnostics: inout Diagnostics
  ) {
    guard let effective = new.effective, let stamp = new.lastUpdated else { return }
    let place = Place(file: "\(desk.policy.folder)/\(Self.folder)")
    if let begins = old.effective, effective < begins {
      diagnostics.add(
        "correction-too-early", at: place,
        "the correction would apply from \(effective), before version \(id), which applies from \(begins)",
        mend: "let it apply from \(begins) or later (--effective)")
    }
    if let last = old.lastUpdated, stamp.date < last.date {
      diagnostics.add(
        "update-before-last", at: place,
        "the correction would be of \(stamp.date), before the version that it corrects, which is of \(last.date)",
        mend: "give a day that is not before \(last.date) (--date)")
    }
    // The first of those that it would undo: what is before it is before all.
    if let version = upcoming.first, let id = version.id, let begins = version.effective, begins <= effective {
      diagnostics.add(
        "correction-too-late", at: place,
        "the correction would apply from \(effective) and undo version \(id), which applies from \(begins)",
        mend: "let it apply before \(begins) (--effective)")
    }
  }

  private func refuseEditorial(
    _ unreleased: Unreleased, _ old: Version, _ new: Version, _ options: ReleaseOptions,
    _ diagnostics: inout Diagnostics
  ) {
    guard new.change == .editorial, options.reason == nil else { return }
    let found = unreleased.substance(from: old, to: new)
    guard !found.isEmpty else { return }
    diagnostics.add(
      "not-editorial", at: Place(file: "\(desk.policy.folder)/\(Self.folder)"),
      "the correction is called editorial, but " + found.joined(separator: ", "),
      mend: "call it substantive (--change substantive), or say why it is editorial (--reason \"…\")")
  }

  /// The copy may have been made of another version, before this one came into force.
  private func isCopy(of old: Version, _ diagnostics: inout Diagnostics) -> Bool {
    guard let text = desk.policy.correction?.texts[old.sourceLocale], let stamp = text.frontMatter.lastUpdated,
      stamp != old.lastUpdated
    else { return true }
    diagnostics.add(
      "other-copy", at: text.frontMatter.places["last_updated"] ?? Place(file: text.file),
      "this is a copy of the version of \(stamp), not of version \(id)",
      mend: "remove the folder \(Self.folder)/ and run the command again: it lays out a copy of version \(id)")
    return false
  }

  /// An upcoming version that still says what is corrected would bring the error back.
  private func refuseUndone(
    _ old: Version, _ new: Version, _ upcoming: [Version], _ undoneBy: VersionID?, _ diagnostics: inout Diagnostics
  ) {
    let correction = CarriedCorrection(old: old, new: new)
    if let undoneBy, !upcoming.contains(where: { $0.id == undoneBy }) {
      let ids = upcoming.compactMap { $0.id?.description }
      diagnostics.add(
        "not-upcoming", at: Place(file: "\(desk.policy.folder)/versions"),
        "version \(undoneBy) is not upcoming, so that it can't undo the correction",
        mend: ids.isEmpty ? "leave --undone-by out" : NearestName.mend(undoneBy.description, in: ids, kind: "version"))
    }
    for version in upcoming where version.id != undoneBy {
      guard let id = version.id else { continue }
      for lack in correction.lacking(in: version) {
        diagnostics.add(
          "not-carried", at: Place(file: "\(desk.policy.folder)/versions/\(id)/\(lack.file)"),
          "the upcoming version \(id) does not carry the correction in: \(lack.places.joined(separator: ", "))",
          mend: "release it anew with the correction, to apply from the same day (--effective "
            + "\(version.effective?.description ?? "")), or say that it undoes it (--undone-by \(id))")
      }
    }
  }
}

extension [String: [UInt8]] {
  /// The files as they lie in a folder.
  fileprivate func inFolder(_ name: String) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: map { ("\(name)/\($0.key)", $0.value) })
  }
}
