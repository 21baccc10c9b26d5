extension Ledger {
  /// Everything that is wrong with a policy's record: the ledger's own faults in the order of the entries, then the
  /// frozen files in the order of versions and names.
  ///
  /// - Parameters:
  ///   - files: for each folder of a version that there is, the files in it and their digests.
  ///   - names: under which names (`entity/policy`) the policy is known: that of today and those it redirects from. A
  ///     ledger last written under another name belongs to another policy. nil: not looked at.
  /// - Returns: the faults and notes; none if everything is as it was sealed.
  package func verify(
    files: [VersionID: [String: Digest]], knownAs names: Set<String>? = nil
  ) -> [LedgerFault] {
    faults + nameFaults(names) + fileFaults(files)
  }

  private func nameFaults(_ names: Set<String>?) -> [LedgerFault] {
    guard let names, let last = entries.last, !names.contains(last.policy) else { return [] }
    return [.otherPolicy(entry: last.number, policy: last.policy)]
  }

  private func fileFaults(_ found: [VersionID: [String: Digest]]) -> [LedgerFault] {
    let state = state
    return Set(state.versions.map(\.id)).union(found.keys).sorted().flatMap { id in
      switch (state[id], found[id]) {
      case (let record?, let files?): fileFaults(id, sealed: record.files, found: files)
      case (_?, nil): [LedgerFault.folderMissing(id)]
      case (nil, _): [LedgerFault.folderExtra(id)]
      }
    }
  }

  private func fileFaults(
    _ id: VersionID, sealed: [String: Digest], found: [String: Digest]
  ) -> [LedgerFault] {
    Set(sealed.keys).union(found.keys).sorted().compactMap { file in
      switch (sealed[file], found[file]) {
      case (let sealed?, let found?) where sealed == found: nil
      case (let sealed?, let found?): .fileDiffers(id, file: file, sealed: sealed, found: found)
      case (_?, nil): .fileMissing(id, file: file)
      case (nil, _): .fileExtra(id, file: file)
      }
    }
  }
}
