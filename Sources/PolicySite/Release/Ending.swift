package import Ledger

/// Acts that end a version or a policy. Pages stay; they say what was done.
package struct Ending {
  private let desk: PolicyDesk

  /// - Parameter now: the machine's time, in seconds since 1970.
  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, now: Int) throws {
    desk = try PolicyDesk(repository, name, now: now)
  }

  /// What came of an act.
  package struct Ended: Sendable {
    /// The ledger, below the root.
    package var path: String
    package var head: Digest
  }

  /// Takes back a version before it takes effect; nil, with the faults told, if it can't be done.
  package func retract(_ id: VersionID, reason: String?, isDryRun: Bool = false, _ diagnostics: inout Diagnostics)
    throws -> Ended?
  {
    let assembled = desk.assembled(&diagnostics)
    guard !diagnostics.hasErrors, let (version, _) = desk.standing(id, assembled, &diagnostics) else { return nil }
    let today = version.zone.day(of: desk.now)
    if let effective = version.effective, effective <= today {
      diagnostics.add(
        "already-effective", at: Place(file: "\(desk.policy.folder)/versions/\(id)"),
        "version \(id) has applied since \(effective): what was in force can't be taken back",
        mend: "correct it (--correct \(id)), or withdraw the policy (--withdraw --effective DATE)")
      return nil
    }
    return try append(.retracted(id, reason: reason), assembled, isDryRun, &diagnostics)
  }

  /// Ends the policy on a day; nil, with the faults told, if it can't be done.
  package func withdraw(effective: Day, reason: String?, isDryRun: Bool = false, _ diagnostics: inout Diagnostics)
    throws -> Ended?
  {
    let assembled = desk.assembled(&diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    guard assembled.ledger != nil else {
      diagnostics.add(
        "not-sealed", at: Place(file: desk.policy.folder), "\(desk.name) has no ledger: nothing was ever released",
        mend: "release it first, or seal versions made by hand: codicil seal \(desk.name)")
      return nil
    }
    if effective < desk.today {
      diagnostics.add(
        "withdrawn-in-the-past", at: desk.ledgerPlace,
        "\(desk.name) would be withdrawn from \(effective), which is past",
        mend: "give today or a later day (--effective)")
    }
    for version in assembled.released where version.record?.retraction == nil {
      guard let id = version.id, let begins = version.effective, begins > max(effective, desk.today) else { continue }
      diagnostics.add(
        "upcoming-would-undo", at: Place(file: "\(desk.policy.folder)/versions/\(id)"),
        "version \(id) applies from \(begins) and would bring the policy back",
        mend: "take it back first: codicil release \(desk.name) --retract \(id)")
    }
    guard !diagnostics.hasErrors else { return nil }
    return try append(.withdrawn(effective: effective, reason: reason), assembled, isDryRun, &diagnostics)
  }

  private func append(
    _ act: LedgerAct, _ assembled: PolicyAssembler.Assembled, _ isDryRun: Bool, _ diagnostics: inout Diagnostics
  ) throws -> Ended? {
    guard let ledger = try desk.appending(act, to: assembled.ledger, &diagnostics) else { return nil }
    if !isDryRun { try desk.commit([:], ledger) }
    return Ended(path: desk.ledgerPlace.file, head: ledger.head ?? .zero)
  }
}
