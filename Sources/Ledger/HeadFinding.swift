/// What a head that was kept elsewhere says about a ledger.
package enum HeadFinding: Hashable, Sendable {
  /// Nothing was altered, removed or added since.
  case current
  /// Nothing up to `entry` was altered or removed since; `after` entries were added.
  case earlier(entry: Int, sealed: SealTime, after: Int)
  /// The head is none of this ledger's: it was altered or cut off, or it is another ledger.
  case unknown
}

extension Ledger {
  /// Compares with `head`, which was kept elsewhere. Only digests that the entries really have count, up to the first
  /// that is wrong: a stated digest alone proves nothing.
  package func compare(head: Digest) -> HeadFinding {
    var previous = Digest.zero
    for entry in entries {
      guard entry.previous == previous, entry.digest == entry.computedDigest else { return .unknown }
      guard entry.digest != head else {
        let after = entries.count - entry.number
        return after == 0 ? .current : .earlier(entry: entry.number, sealed: entry.sealed, after: after)
      }
      previous = entry.digest
    }
    return .unknown
  }
}
