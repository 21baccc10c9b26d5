import Ledger

/// A policy's ledger as it is published: its bytes, and what they say.
struct SealedLedger: Sendable {
  let bytes: [UInt8]
  let ledger: Ledger

  /// Nil for a policy without a ledger, or with one that can't be read, which is told where it is read.
  init?(bytes: [UInt8]?, ledger: Ledger?) {
    guard let bytes, let ledger, !ledger.entries.isEmpty else { return nil }
    self.bytes = bytes
    self.ledger = ledger
  }
}
