import Testing

@testable import Ledger

@Suite("The form of the file") struct GoldenLedgerTests {
  @Test("A ledger with every act is written to the byte, and read back the same") func everyAct() throws {
    let ledger = try Sample.everyAct()
    #expect(String(decoding: ledger.bytes, as: UTF8.self) == golden)
    let read = LedgerFile.parse(Array(golden.utf8))
    #expect(read.faults.isEmpty)
    #expect(read.ledger == ledger)
    #expect(try ledger.verify(files: Sample.filesOfEveryAct(), knownAs: ["wemet/privacy"]).isEmpty)
  }

  @Test("Appending leaves every byte before as it was") func prefix() throws {
    let ledger = try Sample.everyAct()
    for count in 1..<ledger.entries.count {
      #expect(ledger.bytes.starts(with: Ledger(entries: Array(ledger.entries.prefix(count))).bytes))
    }
  }
}

private let golden = #"""
  # Codicil ledger, form 1. Only codicil writes here: any change breaks the chain.
  - number: 1
    policy: "wemet/privacy"
    act: adopted
    version: "2024-05-01"
    sealed: "2026-01-01T08:00:00Z"
    last_updated: "2024-05-01"
    effective: "2024-05-01"
    change: substantive
    files:
      fr.md: "e3bf3b67a51dfdeb15cd358af94d9fa3e10c9a082f076d14663b4b62cfb55f4f"
    previous: "0000000000000000000000000000000000000000000000000000000000000000"
    digest: "5a874f087ce3d52365c0e957e23d316e34f3caaaed5542da9a6d540f545d973b"
  - number: 2
    policy: "wemet/privacy"
    act: released
    version: "2026-01-02"
    sealed: "2026-01-02T08:00:00Z"
    last_updated: "2026-01-02"
    effective: "2026-02-01"
    change: substantive
    without: ["ar", "en"]
    files:
      entity.yml: "d2c12420b9815e07b29b1256fdd6e39a94b69ed192009f0c5d7afffc99de44e9"
      fr.md: "68bca10eea2ba33f6f15a6ab0c7df2a49051a6541f9118d468b0585d5d60398b"
    previous: "5a874f087ce3d52365c0e957e23d316e34f3caaaed5542da9a6d540f545d973b"
    digest: "a97df3f61a9c283689215172fdeda50a8e1b71260634ce5d2deb01fd3da1ce7b"
  - number: 3
    policy: "wemet/privacy"
    act: locale-added
    version: "2026-01-02"
    sealed: "2026-01-03T08:00:00Z"
    locale: "en"
    files:
      en.md: "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
    previous: "a97df3f61a9c283689215172fdeda50a8e1b71260634ce5d2deb01fd3da1ce7b"
    digest: "a628c9717df25c127d0e20077c0803805bf0986eabaac80769cc9faa1702774c"
  - number: 4
    policy: "wemet/privacy"
    act: released
    version: "2026-01-02.2"
    sealed: "2026-01-04T08:00:00Z"
    last_updated: "2026-01-02"
    effective: "2026-12-01"
    change: editorial
    reason: "Coquilles : \"CNIL\" pour \\CNLI\\,\u00a0trois fois."
    accepted_stale: ["en"]
    files:
      en.md: "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
      entity.yml: "2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6"
      fr.md: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    previous: "a628c9717df25c127d0e20077c0803805bf0986eabaac80769cc9faa1702774c"
    digest: "a2571c8546a096a7f8387adb8f1ea12df10c00df4fb61b81aad4889499e1a4ed"
  - number: 5
    policy: "wemet/privacy"
    act: corrected
    version: "2026-01-05"
    corrects: "2026-01-02"
    undone_by: "2026-01-02.2"
    sealed: "2026-01-05T08:00:00Z"
    last_updated: "2026-01-05"
    effective: "2026-01-05"
    change: substantive
    retroactive: "Erreur de numéro."
    files:
      en.md: "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
      entity.yml: "2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6"
      fr.md: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    previous: "a2571c8546a096a7f8387adb8f1ea12df10c00df4fb61b81aad4889499e1a4ed"
    digest: "88f5f13f4369877d51aba41c6d929d14662977ff705aadc4ad1b1be7986c735a"
  - number: 6
    policy: "wemet/privacy"
    act: retracted
    version: "2026-01-02.2"
    sealed: "2026-01-06T08:00:00Z"
    previous: "88f5f13f4369877d51aba41c6d929d14662977ff705aadc4ad1b1be7986c735a"
    digest: "468cda571d31f10468e8f7c2b71fe01db8f12e410791aed0da104dc2fb00ada3"
  - number: 7
    policy: "wemet/privacy"
    act: redacted
    version: "2026-01-02"
    sealed: "2026-01-07T08:00:00Z"
    reason: "Article 17 GDPR"
    files:
      entity.yml: "59e4e8ffabf13e0970ca56575cabb49794595695fda027c15c6230e4aea67aab"
      fr.md: "5e11f122df41c929bca6832206cface2b3fa55ab0e3798a61b98af072e72125f"
    was:
      entity.yml: "d2c12420b9815e07b29b1256fdd6e39a94b69ed192009f0c5d7afffc99de44e9"
      fr.md: "68bca10eea2ba33f6f15a6ab0c7df2a49051a6541f9118d468b0585d5d60398b"
    previous: "468cda571d31f10468e8f7c2b71fe01db8f12e410791aed0da104dc2fb00ada3"
    digest: "ac02823760673d070790bf7b1768490a631957579cfeeda5973b58a545381202"
  - number: 8
    policy: "wemet/privacy"
    act: withdrawn
    sealed: "2026-01-08T08:00:00Z"
    effective: "2026-06-30"
    reason: "Service fermé."
    previous: "ac02823760673d070790bf7b1768490a631957579cfeeda5973b58a545381202"
    digest: "6bd6d5033ce4a83088471f7e8dc28c64fbc3c222b629ca5d8f65155d38cb18c8"

  """#
