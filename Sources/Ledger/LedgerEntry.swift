/// One entry of a ledger. Entries come from `LedgerFile.parse` and `Ledger.appending` alone.
package struct LedgerEntry: Hashable, Sendable {
  /// 1 for the first.
  package let number: Int
  /// `entity/policy`, as they were called on that day. A later entry may state another name; nothing follows it.
  package let policy: String
  package let act: LedgerAct
  package let sealed: SealTime
  /// The digest of the entry before; `Digest.zero` in the first.
  package let previous: Digest
  /// The digest that the file states, whether or not it is right.
  package let digest: Digest

  /// The entry's lines in the file, each with its line feed.
  package var bytes: [UInt8] {
    body + EntryFields.line(.digest, .text(digest.hex))
  }

  /// What the digest of the entry should be.
  package var computedDigest: Digest { Digest(of: body) }

  /// The lines that the digest covers: all before its own.
  private var body: [UInt8] { EntryFields(of: self).bytes }

  init(number: Int, policy: String, act: LedgerAct, sealed: SealTime, previous: Digest, digest: Digest) {
    self.number = number
    self.policy = policy
    self.act = act
    self.sealed = sealed
    self.previous = previous
    self.digest = digest
  }

  /// An entry whose digest is right.
  init(number: Int, policy: String, act: LedgerAct, sealed: SealTime, previous: Digest) {
    let draft = LedgerEntry(
      number: number, policy: policy, act: act, sealed: sealed, previous: previous, digest: .zero)
    self.init(
      number: number, policy: policy, act: act, sealed: sealed, previous: previous, digest: draft.computedDigest)
  }
}
