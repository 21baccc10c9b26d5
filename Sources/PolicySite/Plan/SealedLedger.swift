import Ledger

/// A policy's ledger as it is published: its bytes, and what they say.
struct SealedLedger: Sendable {
  let bytes: [UInt8]
  let ledger: Ledger

  /// Nil if the bytes are no ledger; that is told where they are verified.
  init?(_ bytes: [UInt8]) {
    guard let ledger = LedgerFile.parse(bytes).ledger, !ledger.entries.isEmpty else { return nil }
    self.bytes = bytes
    self.ledger = ledger
  }
}
