import Testing

@testable import Ledger

@Suite("Version ids, days and times") struct VersionIDTests {
  @Test(
    "A version id is a day, or a day and its number from 2 on",
    arguments: ["2026-12-01", "2024-02-29.2", "2026-12-01.10"])
  func reads(text: String) {
    #expect(VersionID(text)?.description == text)
  }

  @Test(
    "Any other spelling is refused",
    arguments: [
      "", "2026-12-1", "2026-13-01", "2025-02-29", "1900-02-29", "0000-01-01", "2026-12-01.", "2026-12-01.1",
      "2026-12-01.0", "2026-12-01.02", "2026-12-01.2.3", "2026-12-01.+2", "2026-12-01.-2", "2026-12-01 ",
      "2026-12-01.99999999999999999999", "２０２６-12-01", "2026-12-01.２", "2026-12-01\u{301}", "+026-12-01",
    ])
  func refuses(text: String) {
    #expect(VersionID(text) == nil)
  }

  @Test("Version ids are ordered by number, not by spelling") func order() {
    let sorted = ["2026-12-01.9", "2026-11-30.20", "2026-12-01.10", "2026-12-01", "2026-12-02"].compactMap(
      VersionID.init
    ).sorted()
    #expect(
      sorted.map(\.description) == ["2026-11-30.20", "2026-12-01", "2026-12-01.9", "2026-12-01.10", "2026-12-02"])
  }

  @Test(
    "Seconds since 1970 become a time in UTC",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_827_696, "2000-02-29T12:34:56Z"),
      (1_795_257_685, "2026-11-21T10:41:25Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ])
  func seconds(seconds: Int, text: String) {
    #expect(SealTime(secondsSince1970: seconds)?.description == text)
    #expect(SealTime(text) == SealTime(secondsSince1970: seconds))
  }

  @Test(
    "Outside the years 1 to 9999 there is no time", arguments: [253_402_300_800, -62_135_596_801, Int.max, Int.min])
  func outside(seconds: Int) {
    #expect(SealTime(secondsSince1970: seconds) == nil)
  }

  @Test(
    "A sealing time has one spelling",
    arguments: [
      "2026-11-21T10:41:25", "2026-11-21t10:41:25Z", "2026-11-21T10:41:60Z", "2026-11-21T24:00:00Z",
      "2026-11-21T10:41:25+00:00", "2026-11-21T1:041:25Z", "2026-11-21T10:41:25.0Z",
    ])
  func refusesTime(text: String) {
    #expect(SealTime(text) == nil)
  }

  @Test(
    "last_updated is a day or a date-time with its offset",
    arguments: [
      ("2026-12-01", true), ("2026-12-01T09:30:00+01:00", true), ("2026-12-01T09:30:00Z", true),
      ("2026-12-01T09:30:00-10:00", true), ("2026-12-01T09:30:00", false), ("2026-12-01T09:30+01:00", false),
      ("2026-12-01 09:30:00Z", false), ("2026-12-01T09:30:00+0100", false), ("2026-12-01T09:30:00+24:00", false),
      ("2026-12-01Z", false), ("2026-12-01T09:30:00Zé", false),
    ])
  func lastUpdated(text: String, isOne: Bool) {
    #expect(LastUpdated(text)?.text == (isOne ? text : nil))
  }

  @Test("A digest is what sha256sum prints") func digest() {
    let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest(of: Array("abc".utf8)).hex == hex)
    #expect(Digest(hex: hex) == Digest(of: Array("abc".utf8)))
    #expect(Digest.zero.hex == String(repeating: "0", count: 64))
  }

  @Test(
    "A digest has one spelling",
    arguments: [
      String(repeating: "A", count: 64), String(repeating: "0", count: 63), String(repeating: "0", count: 65), "",
      String(repeating: "0", count: 63) + "é", String(repeating: "0", count: 63) + "g",
      String(repeating: "0", count: 64) + "\u{301}",
    ])
  func refusesDigest(hex: String) {
    #expect(Digest(hex: hex) == nil)
  }
}
