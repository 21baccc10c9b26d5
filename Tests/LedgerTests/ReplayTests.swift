import Testing

@testable import Ledger

@Suite("What the entries come to") struct ReplayTests {
  @Test("Each version with its files, locales, redactions and what was done to it") func state() throws {
    let state = try Sample.everyAct().state
    #expect(state.versions.map(\.id.description) == ["2024-05-01", "2026-01-02", "2026-01-02.2", "2026-01-05"])
    #expect(state.names == ["wemet/privacy"])
    #expect(state.withdrawals.map(\.effective.description) == ["2026-06-30"])
    let version = try #require(try state[id("2026-01-02")])
    #expect(try version.files == Sample.filesOfEveryAct()[version.id])
    #expect(version.origin == .released)
    #expect(version.entries == [2, 3, 7])
    #expect(version.waivers.without == ["ar", "en"])
    #expect(try version.correctedBy == [id("2026-01-05")])
    #expect(
      version.locales == [
        LocaleRecord(locale: "en", entry: 3, sealed: try time("2026-01-03T08:00:00Z"), isLate: true),
        LocaleRecord(locale: "fr", entry: 2, sealed: try time("2026-01-02T08:00:00Z"), isLate: false),
      ])
    #expect(version.redactions.map(\.file) == ["entity.yml", "fr.md"])
    #expect(version.redactions.map(\.reason) == ["Article 17 GDPR", "Article 17 GDPR"])
    #expect(try state[id("2024-05-01")]?.origin == .adopted)
    #expect(try state[id("2026-01-05")]?.origin == .corrected(id("2026-01-02"), undoneBy: id("2026-01-02.2")))
    #expect(try state[id("2026-01-02.2")]?.retraction?.sealed.day == day("2026-01-06"))
  }

  @Test("In force is the latest effective date, of two the later entry; not what was retracted, nothing once withdrawn")
  func inForce() throws {
    let text = ["fr.md": "x"]
    let state = try ledger([
      .released(frozen("2026-01-01", effective: "2026-03-01", files: text), Waivers()),
      .released(frozen("2026-01-02", effective: "2026-06-01", files: text), Waivers()),
      .corrected(
        frozen("2026-01-03", effective: "2026-03-01", files: text), Waivers(), corrects: id("2026-01-01"), undoneBy: nil
      ),
      .released(frozen("2026-01-04", effective: "2026-06-01", files: text), Waivers()),
      .retracted(id("2026-01-04"), reason: nil),
      .withdrawn(effective: day("2026-09-01"), reason: nil),
      .released(frozen("2026-01-07", effective: "2027-01-01", files: text), Waivers()),
    ]).state
    #expect(
      state.timeline.map { "\($0.effective) \($0.version?.description ?? "-")" }
        == ["2026-03-01 2026-01-03", "2026-06-01 2026-01-02", "2026-09-01 -", "2027-01-01 2026-01-07"])
    let days = ["2026-02-28", "2026-03-01", "2026-05-31", "2026-06-01", "2026-08-31", "2026-09-01", "2027-01-01"]
    #expect(
      try days.map { try state.inForce(on: day($0))?.id.description }
        == [nil, "2026-01-03", "2026-01-03", "2026-01-02", "2026-01-02", nil, "2026-01-07"])
  }

  @Test("An act that can't follow is refused, and is a fault if it stands in a file") func impossible() throws {
    let text = ["fr.md": "x"]
    let first = try id("2026-01-01")
    let gone = try id("2026-01-02")
    let unknown = try id("2026-09-09")
    let start = try ledger([
      .released(frozen("2026-01-01", files: text), Waivers()), .released(frozen("2026-01-02", files: text), Waivers()),
      .retracted(gone, reason: nil),
    ])
    let (was, now) = (digest("x"), digest("y"))
    let cases: [(LedgerAct, [LedgerFault])] = try [
      (.released(frozen("2026-01-01", files: text), Waivers()), [.versionExists(entry: 4, first)]),
      (.adopted(frozen("2026-01-02", files: text)), [.versionExists(entry: 4, gone)]),
      (.retracted(unknown, reason: nil), [.versionUnknown(entry: 4, unknown)]),
      (.retracted(gone, reason: nil), [.versionRetracted(entry: 4, gone)]),
      (.localeAdded(unknown, locale: "en", digest: now), [.versionUnknown(entry: 4, unknown)]),
      (.localeAdded(gone, locale: "en", digest: now), [.versionRetracted(entry: 4, gone)]),
      (.localeAdded(first, locale: "fr", digest: now), [.localeExists(entry: 4, first, locale: "fr")]),
      (.localeAdded(first, locale: "../x", digest: now), [.badName(entry: 4, name: "../x")]),
      (
        .corrected(frozen("2026-01-03", files: text), Waivers(), corrects: unknown, undoneBy: gone),
        [.versionUnknown(entry: 4, unknown), .versionRetracted(entry: 4, gone)]
      ),
      (
        .redacted(first, files: ["fr.md": RedactedFile(was: now, now: was)], reason: "x"),
        [.otherBefore(entry: 4, first, file: "fr.md", was: now, sealed: was)]
      ),
      (
        .redacted(first, files: ["en.md": RedactedFile(was: was, now: now)], reason: "x"),
        [.otherBefore(entry: 4, first, file: "en.md", was: was, sealed: nil)]
      ),
      (
        .redacted(first, files: ["fr.md": RedactedFile(was: was, now: was)], reason: " "),
        [.emptyText(entry: 4, key: "reason"), .nothingRedacted(entry: 4, first)]
      ),
      (.redacted(first, files: [:], reason: "x"), [.nothingRedacted(entry: 4, first)]),
      (.withdrawn(effective: day("2026-01-01"), reason: ""), [.emptyText(entry: 4, key: "reason")]),
      (.adopted(frozen("2026-01-03", files: ["entity.yml": "x"])), [.noText(entry: 4, id("2026-01-03"))]),
      (
        .adopted(frozen("2026-01-03", files: ["fr.md": "x", "a b.md": "x", "\u{E9}.md": "x", "x": "x"])),
        [.badName(entry: 4, name: "a b.md"), .badName(entry: 4, name: "x"), .badName(entry: 4, name: "\u{E9}.md")]
      ),
      (
        .released(frozen("2026-01-03", effective: "2026-01-02", files: text), Waivers()),
        [.retroactive(entry: 4, id("2026-01-03"))]
      ),
      (
        .released(frozen("2026-01-03", files: text), Waivers(without: ["fr"], acceptedStale: ["en"])),
        [
          .localeContradicted(entry: 4, id("2026-01-03"), locale: "fr"),
          .localeContradicted(entry: 4, id("2026-01-03"), locale: "en"),
        ]
      ),
      (
        .adopted(
          FrozenVersion(
            id: id("2026-01-03"), lastUpdated: LastUpdated(day("2026-01-04")), effective: day("2026-01-04"),
            files: ["fr.md": was])),
        [.otherDay(entry: 4, id("2026-01-03"), lastUpdated: LastUpdated(day("2026-01-04")))]
      ),
    ]
    let sealed = try time("2026-02-01T00:00:00Z")
    for (act, faults) in cases {
      #expect(throws: LedgerRefusal(faults: faults)) {
        try start.appending(act, policy: "wemet/privacy", sealed: sealed)
      }
      let previous = try #require(start.head)
      let entry = LedgerEntry(number: 4, policy: "wemet/privacy", act: act, sealed: sealed, previous: previous)
      #expect(Ledger(entries: start.entries + [entry]).faults == faults)
      #expect(faults.allSatisfy { !$0.summary.isEmpty && !$0.mend.isEmpty })
    }
  }

  @Test("To a ledger that was altered nothing is appended") func alteredBefore() throws {
    let text = String(decoding: try Sample.threeActs().bytes, as: UTF8.self)
    let altered = Array(text.split(separator: "2026-06-30").joined(separator: "2026-06-29").utf8)
    let ledger = try #require(LedgerFile.parse(altered).ledger)
    let error = #expect(throws: LedgerRefusal.self) {
      try ledger.appending(
        .retracted(id("2026-01-01"), reason: nil), policy: "wemet/privacy", sealed: time("2026-02-01T00:00:00Z"))
    }
    #expect(error?.faults.map(\.summary.untilDigest) == ["entry 3 was altered: it states the digest"])
  }

  @Test("A clock that went back is only a note") func backwards() throws {
    let start = try Sample.threeActs()
    let back = try start.appending(
      .retracted(id("2026-01-01"), reason: nil), policy: "wemet/privacy", sealed: time("2025-01-01T00:00:00Z"))
    let note = LedgerFault.timeBackwards(
      entry: 4, sealed: try time("2025-01-01T00:00:00Z"), before: try time("2026-01-03T08:00:00Z"))
    #expect(back.faults == [note])
    #expect(note.isNote)
  }

  @Test("A renamed policy keeps its chain; a ledger of another policy is found") func names() throws {
    let start = try Sample.threeActs()
    let renamed = try start.appending(
      .retracted(id("2026-01-01"), reason: nil), policy: "wemet/data", sealed: time("2026-02-01T00:00:00Z"))
    let files = renamed.state.versions.reduce(into: [:]) { $0[$1.id] = $1.files }
    #expect(renamed.state.names == ["wemet/privacy", "wemet/data"])
    #expect(renamed.verify(files: files, knownAs: ["wemet/data"]) == [])
    #expect(start.verify(files: files, knownAs: ["wemet/data", "wemet/privacy"]) == [])
    #expect(start.verify(files: files, knownAs: ["acme/privacy"]) == [.otherPolicy(entry: 3, policy: "wemet/privacy")])
    #expect(start.verify(files: files) == [])
  }

  @Test("A head is the current one, an earlier one, or none of this ledger's") func heads() throws {
    let ledger = try Sample.everyAct()
    let entries = ledger.entries
    #expect(ledger.compare(head: entries[7].digest) == .current)
    #expect(ledger.compare(head: entries[2].digest) == .earlier(entry: 3, sealed: entries[2].sealed, after: 5))
    #expect(ledger.compare(head: .zero) == .unknown)
    #expect(try ledger.compare(head: #require(Sample.threeActs().head)) == .unknown)
    #expect(Ledger().compare(head: .zero) == .unknown)
    // A stated digest that its lines don't have proves nothing.
    let text = String(decoding: ledger.bytes, as: UTF8.self)
    let forged = text.split(separator: "Service fermé.").joined(separator: "Service ouvert.")
    let altered = try #require(LedgerFile.parse(Array(forged.utf8)).ledger)
    #expect(altered.compare(head: entries[7].digest) == .unknown)
    #expect(altered.compare(head: entries[6].digest) == .earlier(entry: 7, sealed: entries[6].sealed, after: 1))
  }
}

extension String {
  /// The words before the first digest.
  fileprivate var untilDigest: String {
    split(separator: " ").prefix { $0.utf8.count < 64 }.joined(separator: " ")
  }
}
