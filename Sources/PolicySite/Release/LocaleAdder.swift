import CommonMark
package import Ledger

/// Adds a translation to a version that was released without it.
package struct LocaleAdder {
  private let desk: PolicyDesk

  /// - Parameter now: the machine's time, in seconds since 1970.
  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, now: Int) throws {
    desk = try PolicyDesk(repository, name, now: now)
  }

  package struct Added: Sendable {
    /// Below the root.
    package var paths: [String]
    package var head: Digest
  }

  /// Freezes the working text in `locale` as a text of the version `id`; nil, with the faults told, if it can't be done.
  package func add(_ locale: LocaleTag, to id: VersionID, isDryRun: Bool, _ diagnostics: inout Diagnostics) throws
    -> Added?
  {
    let assembled = desk.assembled(&diagnostics)
    guard !diagnostics.hasErrors, let (version, _) = desk.standing(id, assembled, &diagnostics) else { return nil }
    let file = "\(desk.policy.folder)/\(locale).md"
    guard let working = assembled.working, var text = working.version.texts[locale],
      let source = working.sources[locale]
    else {
      diagnostics.add(
        "missing-locale", at: Place(file: file), "\(desk.name) has no working text in \(locale)",
        mend: "write the translation of version \(id) there first")
      return nil
    }
    guard let original = version.sourceText, outline(text) == outline(original) else {
      diagnostics.add(
        "outline-differs", at: Place(file: file),
        "the sections of the translation are not those of version \(id) in number, order or level",
        mend: "translate the text of that version: codicil show prints it")
      return nil
    }
    let ids = original.document.outline.compactMap(\.id)
    text.document.assign(ids: ids)
    let resolved = source.resolved(ids: ids, &diagnostics)
    let reset = desk.policy.texts[locale].flatMap { desk.reset($0, &diagnostics) }
    guard !diagnostics.hasErrors else { return nil }
    let bytes = FrozenTextFile(
      entity: desk.name.entity, policy: desk.name.policy, version: version, text: text, source: resolved,
      retroactive: version.retroactive
    ).bytes()
    let act = LedgerAct.localeAdded(id, locale: locale.description, digest: Digest(of: bytes))
    guard let ledger = try desk.appending(act, to: assembled.ledger, &diagnostics) else { return nil }
    var files = ["versions/\(id)/\(locale).md": bytes]
    if let reset, reset != desk.policy.texts[locale]?.bytes { files["\(locale).md"] = reset }
    if !isDryRun { try desk.commit(files, ledger) }
    return Added(paths: files.keys.sorted().map { "\(desk.policy.folder)/\($0)" }, head: ledger.head ?? .zero)
  }

  private func outline(_ text: Text) -> [Int] {
    text.document.outline.map(\.level)
  }
}
