import Ledger

/// Reads a policy's ledger and holds the frozen files against it.
struct LedgerReading {
  let policy: PolicyContent

  private var file: String { policy.folder + "/versions/ledger.yml" }

  /// Nil if there is none, or, with the faults told, if it can't be read.
  func read(_ diagnostics: inout Diagnostics) -> Ledger? {
    guard let bytes = policy.ledger else {
      tellMissing(&diagnostics)
      return nil
    }
    let (ledger, faults) = LedgerFile.parse(bytes)
    for fault in faults {
      diagnostics.add("ledger-form", at: Place(file: file, line: fault.line), fault.summary, mend: fault.mend)
    }
    guard let ledger else { return nil }
    let files = policy.versions.map { ($0.id, $0.files.mapValues(\.digest)) }
    for fault in ledger.verify(files: Dictionary(uniqueKeysWithValues: files)) {
      diagnostics.add(
        "ledger", at: place(of: fault), severity: fault.isNote ? .note : .error, fault.summary, mend: fault.mend)
    }
    return ledger
  }

  /// Texts that a release wrote say which policy they belong to: their ledger has been lost.
  private func tellMissing(_ diagnostics: inout Diagnostics) {
    let texts = policy.versions.flatMap { $0.texts.values }.sorted { $0.file < $1.file }
    guard let text = texts.first(where: { $0.frontMatter.record.policy != nil }) else { return }
    diagnostics.add(
      "missing-ledger", at: Place(file: file), "the ledger is missing, although versions were sealed",
      mend: "restore it from version control",
      notes: [.init("this text was sealed", at: Place(file: text.file))])
  }

  /// The file that is at fault, else the ledger.
  private func place(of fault: LedgerFault) -> Place {
    switch fault {
    case .fileDiffers(let version, let name, _, _), .fileMissing(let version, let name),
      .fileExtra(let version, let name):
      Place(file: "\(policy.folder)/versions/\(version)/\(name)")
    case .folderMissing(let version), .folderExtra(let version): Place(file: "\(policy.folder)/versions/\(version)")
    default: Place(file: file)
    }
  }
}
