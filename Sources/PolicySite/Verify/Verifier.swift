package import Ledger

/// Checks that no ledger and no frozen file was altered since it was sealed.
package struct Verifier {
  /// What was found of one policy.
  package struct Finding: Sendable {
    package var policy: String
    package var entries: Int
    package var versions: Int
    package var head: Digest?
    /// What the head that was kept elsewhere is to this chain.
    package var heads: [HeadFinding]
  }

  package struct Report: Sendable {
    package var findings: [Finding]
    /// Policies with versions and no ledger.
    package var unsealed: [String]
    package var diagnostics: Diagnostics
  }

  /// A head that was kept elsewhere.
  package struct Head: Sendable, Hashable {
    package var digest: Digest
    /// Whose it is, if that is known.
    var policy: String?
    /// What names it, for the fault: an option, or a receipt.
    var source = "--head"

    package init(digest: Digest) {
      self.digest = digest
    }
  }

  let heads: [Head]

  package init(heads: [Head]) {
    self.heads = heads
  }

  /// The heads of a receipt.
  ///
  /// - Parameter entities: those that are verified; all if there are none.
  /// - Throws: `UsageFault` if it is none.
  package static func heads(ofReceipt file: String, entities: [String]) throws -> [Head] {
    try ReceiptHeads(file: file).heads.compactMap { policy, digest in
      guard entities.isEmpty || entities.contains(where: { policy.hasPrefix($0 + "/") }) else { return nil }
      var head = Head(digest: digest)
      (head.policy, head.source) = (policy, file)
      return head
    }
  }

  /// The policies of a repository.
  ///
  /// - Throws: `MachineFault`; `UsageFault` for an entity that there isn't.
  package func verify(root: String, entities: [String]) throws -> Report {
    let lock = try ContentLock.reading(root: root)
    defer { withExtendedLifetime(lock) {} }
    var diagnostics = Diagnostics()
    let records = RepositoryRecords(reader: ContentReader(root: root), entities: entities)
    let (sealed, unsealed) = try records.read(&diagnostics)
    return report(sealed, unsealed: unsealed, diagnostics)
  }

  /// The policies of a built site, from its public records alone.
  ///
  /// - Parameter clock: a version of a later day is sealed, but not published yet.
  /// - Throws: `MachineFault`; `UsageFault` if there is no such folder.
  package func verify(site: String, clock: Clock) throws -> Report {
    var diagnostics = Diagnostics()
    let sealed = try SiteRecords(site: site).read(&diagnostics)
    var report = report(sealed, unsealed: [], publishedOn: clock.day(in: .utc), diagnostics)
    if sealed.isEmpty, !diagnostics.hasErrors {
      report.diagnostics.add(
        "no-records", at: Place(file: site), "the site has no records: no `records/<policy>/ledger.yml`",
        mend: "name the folder that was built, or that of one entity")
    }
    return report
  }

  private func report(
    _ sealed: [SealedPolicy], unsealed: [String], publishedOn day: Day? = nil, _ diagnostics: Diagnostics
  ) -> Report {
    var report = Report(findings: [], unsealed: unsealed, diagnostics: diagnostics)
    for policy in sealed {
      if let finding = verify(policy, publishedOn: day, &report.diagnostics) { report.findings.append(finding) }
    }
    for head in heads where !report.findings.contains(where: { knows($0, head) }) {
      report.diagnostics.add(
        "unknown-head", at: Place(file: head.source),
        "no ledger has the head \(head.digest)" + (head.policy.map { ", which was that of \($0)" } ?? ""),
        mend: "the chain was altered since that head was kept, or it is the head of another ledger")
    }
    return report
  }

  private func knows(_ finding: Finding, _ head: Head) -> Bool {
    zip(heads, finding.heads).contains { $0 == head && $1.isKnown }
  }

  private func verify(_ policy: SealedPolicy, publishedOn day: Day?, _ diagnostics: inout Diagnostics) -> Finding? {
    let (ledger, faults) = LedgerFile.parse(policy.ledger)
    for fault in faults {
      diagnostics.add(
        "ledger-form", at: Place(file: policy.ledgerFile, line: fault.line), "\(policy.name): \(fault.summary)",
        mend: fault.mend)
    }
    guard let ledger else { return nil }
    for fault in ledger.verify(files: policy.files) {
      if let day, case .folderMissing(let id) = fault, let record = ledger.state[id], record.lastUpdated.day >= day {
        diagnostics.add(
          "not-published", at: place(of: fault, policy), severity: .note,
          "\(policy.name): version \(id) is sealed, but not published before its day",
          mend: "verify the site again once that day has come")
        continue
      }
      diagnostics.add(
        "ledger", at: place(of: fault, policy), severity: fault.isNote ? .note : .error,
        "\(policy.name): \(fault.summary)", mend: fault.mend)
    }
    return Finding(
      policy: policy.name, entries: ledger.entries.count, versions: ledger.state.versions.count, head: ledger.head,
      heads: heads.map { ledger.compare(head: $0.digest) })
  }

  private func place(of fault: LedgerFault, _ policy: SealedPolicy) -> Place {
    switch fault {
    case .fileDiffers(let version, let file, _, _), .fileMissing(let version, let file),
      .fileExtra(let version, let file):
      Place(file: policy.path(version, file))
    case .folderMissing(let version), .folderExtra(let version): Place(file: policy.path(version, nil))
    default: Place(file: policy.ledgerFile)
    }
  }
}

extension HeadFinding {
  /// Whether the head is in the chain.
  package var isKnown: Bool {
    if case .unknown = self { false } else { true }
  }
}
