import Testing

@testable import Ledger

@Suite("What is written is read back") struct RoundTripTests {
  @Test("Random acts, in any number and with hostile reasons", arguments: 0..<150 as Range<UInt64>)
  func randomActs(seed: UInt64) throws {
    var random = Random(seed: seed)
    var ledger = Ledger()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let act = try random.act(after: ledger.state)
      let before = ledger.bytes
      ledger = try ledger.appending(act, policy: "wemet/privacy", sealed: random.time())
      #expect(ledger.bytes.starts(with: before))
    }
    let read = LedgerFile.parse(ledger.bytes)
    #expect(read.faults == [])
    #expect(read.ledger == ledger)
    #expect(read.ledger?.bytes == ledger.bytes)
    let files = ledger.state.versions.reduce(into: [:]) { $0[$1.id] = $1.files }
    #expect(ledger.verify(files: files).filter { !$0.isNote } == [])
    let earlier = try #require(ledger.entries.randomElement(using: &random))
    let after = ledger.entries.count - earlier.number
    #expect(
      ledger.compare(head: earlier.digest)
        == (after == 0 ? .current : .earlier(entry: earlier.number, sealed: earlier.sealed, after: after)))
  }

  @Test("A hostile reason stays on one line, and is read back byte for byte", arguments: Random.hostile)
  func hostile(reason: String) throws {
    let bytes = try ledger([.withdrawn(effective: day("2026-01-01"), reason: reason)]).bytes
    #expect(bytes.count { $0 == 0x0A } == 9)
    #expect(bytes.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
    guard case .withdrawn(_, let read)? = LedgerFile.parse(bytes).ledger?.entries.first?.act else {
      Issue.record("not read")
      return
    }
    #expect(read.map { Array($0.utf8) } == Array(reason.utf8))
  }

  @Test("What can't be seen is written as an escape")
  func escapes() {
    let spelt = { (text: String) in String(decoding: QuotedText.bytes(of: text), as: UTF8.self) }
    #expect(spelt("« Été » — 5 €, 日本, 🏛️") == "\"« Été » — 5 €, 日本, 🏛\\ufe0f\"")
    #expect(spelt("a\u{0}\u{7}\u{1B}\u{7F}\u{85}\u{A0}") == #""a\u0000\u0007\u001b\u007f\u0085\u00a0""#)
    #expect(spelt("\u{202E}\u{2066}\u{200B}\u{2028}\u{FEFF}\u{FFFF}") == #""\u202e\u2066\u200b\u2028\ufeff\uffff""#)
    #expect(spelt("\u{E0041}\u{10FFFF}") == #""\U000e0041\U0010ffff""#)
    #expect(spelt("a\tb\r\n\"\\") == #""a\tb\r\n\"\\""#)
  }
}
