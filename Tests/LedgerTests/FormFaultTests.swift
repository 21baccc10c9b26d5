import Testing

@testable import Ledger

/// Each case changes the sample of one entry, and names the line and the words of the fault.
@Suite("What is not in the form of a ledger") struct FormFaultTests {
  /// Lines: 1 header, 2 number, 3 policy, 4 act, 5 version, 6 sealed, 7 last_updated, 8 effective, 9 change,
  /// 10 reason, 11 without, 12 files, 13 entity.yml, 14 fr.md, 15 previous, 16 digest.
  private func sample() throws -> String {
    let act = LedgerAct.released(
      try frozen("2026-01-01", files: ["fr.md": "texte", "entity.yml": "carte"]),
      Waivers(reason: "Adresse corrigée", without: ["en"]))
    return String(decoding: try ledger([act]).bytes, as: UTF8.self)
  }

  private func faults(_ bytes: [UInt8]) -> [FormFault] {
    let read = LedgerFile.parse(bytes)
    #expect(read.ledger == nil)
    return read.faults
  }

  @Test(
    "Another spelling is a fault with its line",
    arguments: [
      ("- number: 1\n", "- number: 01\n", 2, "here must be \"- number: 1\", not \"- number: 01\""),
      ("- number: 1\n", "- number: one\n", 2, "the key number has an impossible value: one"),
      ("- number: 1\n", "- number: 2\n", 2, "entry 2 stands where entry 1 must be: an entry was removed or moved"),
      ("- number: 1\n  policy", "- policy: \"a/b\"\n  number", 3, nil),
      ("- number", "number", 2, "this line stands before the first entry: \"number: 1\""),
      ("- number", "-  number", 2, "an entry has no such key: \"-  number: 1\""),
      ("  policy: \"wemet/privacy\"\n", "", 2, "the key policy is missing"),
      ("  policy: ", "  polisy: ", 3, "an entry has no such key: \"  polisy: \\\"wemet/privacy\\\"\""),
      ("\"wemet/privacy\"", "wemet/privacy", 3, "the key policy must be in double quotes"),
      ("\"wemet/privacy\"", "'wemet/privacy'", 3, "the key policy must be in double quotes"),
      (
        "\"wemet/privacy\"", "\"wemet\\/privacy\"", 3,
        "the value of policy can't be read: \"  policy: \\\"wemet\\\\/privacy\\\"\""
      ),
      ("\"wemet/privacy\"", "\"wemet/priv\\u0061cy\"", 3, nil),
      ("\"wemet/privacy\"", "\"wemet/privacy\" ", 3, nil),
      ("\"wemet/privacy\"", "\"wemet/privacy\" # a remark", 3, nil),
      ("act: released", "act: \"released\"", 4, "the key act must be a word without quotes"),
      ("act: released", "act: rebased", 4, "the key act is none that this codicil knows"),
      ("act: released", "act: adopted", 10, nil),
      ("act: released", "act:released", 4, nil),
      (
        "version: \"2026-01-01\"", "version: \"2026-01-01.1\"", 5,
        "the key version has an impossible value: 2026-01-01.1"
      ),
      ("T08:00:00Z", "T08:00:00+00:00", 6, "the key sealed has an impossible value: 2026-01-01T08:00:00+00:00"),
      ("  effective: \"2026-01-01\"\n", "", 2, "the key effective is missing"),
      (
        "effective: \"2026-01-01\"", "effective: \"2026-02-30\"", 8,
        "the key effective has an impossible value: 2026-02-30"
      ),
      ("change: substantive", "change: large", 9, "the key change has an impossible value: large"),
      ("  change: substantive\n", "  change: substantive\n\n", 10, "this line belongs to no entry: \"\""),
      (
        "  change: substantive\n", "  change: substantive\n  change: substantive\n", 10,
        "the key change stands twice in one entry"
      ),
      (
        "corrigée\"", "corrigée\n    encore\"", 10,
        "the value of reason can't be read: \"  reason: \\\"Adresse corrigée\""
      ),
      (
        "corrigée\"", "corrig\u{E9}e\u{202E}\"", 10,
        "here must be \"  reason: \\\"Adresse corrigée\\\\u202e\\\"\", not \"  reason: \\\"Adresse corrigée\\u202e\\\"\""
      ),
      ("[\"en\"]", "[]", 11, "the value of without can't be read: \"  without: []\""),
      ("[\"en\"]", "[\"en\",\"ar\"]", 11, nil),
      ("[\"en\"]", "[\"en\", \"ar\"]", 11, nil),
      ("[\"en\"]", "[\"ar\", \"en\", \"en\"]", 11, nil),
      ("  without: [\"en\"]\n", "  locale: \"en\"\n", 11, nil),
      ("    fr.md: ", "    ../fr.md: ", 14, nil),
      ("    fr.md: ", "    entity.yml: ", 14, "the file entity.yml is named twice"),
      ("    fr.md: ", "    ar.md: ", 13, nil),
      ("    fr.md: ", "      fr.md: ", 14, nil),
      ("    fr.md: \"", "    fr.md: \"A", 14, nil),
      ("  previous: \"0", "  previous: \"", 15, nil),
      ("  previous: ", "    previous: ", 15, nil),
    ] as [(String, String, Int, String?)])
  func spelling(old: String, new: String, line: Int, summary: String?) throws {
    let sample = try sample()
    let start = try #require(sample.utf8.firstRange(of: old.utf8))
    let found = faults(
      Array(sample[..<start.lowerBound].utf8) + Array(new.utf8) + Array(sample[start.upperBound...].utf8))
    #expect(found.map(\.line) == [line])
    if let summary { #expect(found.map(\.summary) == [summary]) }
    #expect(found.allSatisfy { !$0.mend.isEmpty })
  }

  @Test("A file that is no text of ours is a fault on its line") func bytes() throws {
    let sample = Array(try sample().utf8)
    #expect(faults([]) == [FormFault(line: 1, "the ledger is empty")])
    #expect(faults(LedgerFile.header) == [FormFault(line: 1, "the ledger has no entry")])
    #expect(
      faults([0xEF, 0xBB, 0xBF] + sample)
        == [FormFault(line: 1, "the ledger begins with a byte order mark", mend: FormFault.keepBytes)])
    let crlf = sample.flatMap { $0 == 10 ? [13, 10] : [$0] }
    #expect(faults(crlf) == [FormFault(line: 1, "the line holds a carriage return", mend: FormFault.keepBytes)])
    #expect(
      faults(sample.dropLast())
        == [FormFault(line: 16, "the last line does not end: the ledger was cut off or added to")])
    #expect(
      faults(sample + Array("x".utf8))
        == [FormFault(line: 17, "the last line does not end: the ledger was cut off or added to")])
    #expect(faults(sample + [0x0A]).map(\.line) == [17])
    #expect(faults(sample + Array("...\n".utf8)).map(\.line) == [17])
    #expect(faults(sample + Array("  digest: \"\"\n".utf8)).map(\.line) == [17])
    #expect(faults(sample + [0xC3, 0x28, 0x0A]) == [FormFault(line: 17, "the line is not UTF-8")])
    #expect(faults(Array(sample.dropFirst(LedgerFile.header.count))).map(\.line) == [1])
    #expect(faults(Array("---\n".utf8) + sample).map(\.mend) == [FormFault.newer])
  }

  @Test("Two branches that were merged show as two entries with one number") func twoBranches() throws {
    let entry = Array(try sample().utf8).dropFirst(LedgerFile.header.count)
    #expect(
      faults(LedgerFile.header + entry + entry)
        == [FormFault(line: 17, entry: 2, "two entries have the number 1", mend: FormFault.twoBranches)])
  }

  @Test("Each entry with a fault is told once") func eachEntry() throws {
    let text = String(decoding: try Sample.everyAct().bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("  sealed:") }
    let found = faults(Array(lines.joined(separator: "\n").utf8))
    #expect(found.map(\.entry) == Array(1...8))
    #expect(Set(found.map(\.summary)) == ["the key sealed is missing"])
  }
}
