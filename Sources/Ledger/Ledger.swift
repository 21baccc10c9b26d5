/// The record of what was done to one policy's frozen versions: entries, each chained to the one before, to which acts
/// are only ever appended.
package struct Ledger: Hashable, Sendable {
  /// Numbered 1, 2, 3 …
  package let entries: [LedgerEntry]

  /// A ledger in which nothing has happened. It has no file: a ledger's file has at least one entry.
  package init() {
    entries = []
  }

  init(entries: [LedgerEntry]) {
    self.entries = entries
  }

  /// The file, whole. That of `appending` begins with that of the ledger before, byte for byte.
  package var bytes: [UInt8] {
    entries.isEmpty ? [] : LedgerFile.header + entries.flatMap(\.bytes)
  }

  /// The digest of the last entry: whoever kept it can later tell that nothing before was altered.
  package var head: Digest? { entries.last?.digest }

  /// What the entries come to.
  package var state: LedgerState { Replay(entries).state }

  /// What is wrong within the ledger itself: the chain, and acts that can't follow on those before. In the order of
  /// the entries. Files are compared by `verify(files:knownAs:)`.
  package var faults: [LedgerFault] { chainFaults + Replay(entries).faults }

  /// The ledger with one more entry, sealed at `sealed`, for the policy that is called `policy` (`entity/policy`) on
  /// that day. Refused if the ledger has faults already, or would then have.
  package func appending(_ act: LedgerAct, policy: String, sealed: SealTime) throws(LedgerRefusal) -> Ledger {
    let entry = LedgerEntry(
      number: entries.count + 1, policy: policy, act: act, sealed: sealed, previous: head ?? .zero)
    let next = Ledger(entries: entries + [entry])
    let faults = next.faults.filter { !$0.isNote }
    guard faults.isEmpty else { throw LedgerRefusal(faults: faults) }
    return next
  }

  private var chainFaults: [LedgerFault] {
    var faults: [LedgerFault] = []
    var previous = Digest.zero
    for entry in entries {
      if entry.previous != previous {
        faults.append(.chainBroken(between: entry.number - 1, and: entry.number))
      }
      let computed = entry.computedDigest
      if entry.digest != computed {
        faults.append(.entryAltered(entry: entry.number, stated: entry.digest, computed: computed))
      }
      previous = entry.digest
    }
    return faults
  }
}

/// Why an act can't be appended.
package struct LedgerRefusal: Error, Hashable, Sendable {
  package let faults: [LedgerFault]
}
