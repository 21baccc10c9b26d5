import Ledger
import PolicySite
import Testing

struct StampTests {
  @Test(
    "A stamp that is a day, or a time with its offset, is read and told in ISO 8601",
    arguments: [
      ("2024-05-19", "2024-05-19"),
      ("2024-05-19T15:30:00-10:00", "2024-05-19T15:30:00-10:00"),
      ("2024-05-19T15:30-10:00", "2024-05-19T15:30:00-10:00"),
      ("2024-05-19 15:30:59 +05:45", "2024-05-19T15:30:59+05:45"),
      ("2024-05-19T15:30:00Z", "2024-05-19T15:30:00Z"),
      ("2024-05-19t00:00z", "2024-05-19T00:00:00Z"),
      ("2024-02-29", "2024-02-29"),
    ])
  func isRead(_ text: String, _ told: String) {
    #expect(Stamp(text)?.description == told)
  }

  @Test(
    "A stamp that no calendar or clock has is none",
    arguments: [
      "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-1-1", "24-01-01", "",
      "2024-05-19T", "2024-05-19T15", "2024-05-19T15:30", "2024-05-19T24:00Z", "2024-05-19T15:60Z",
      "2024-05-19T15:30:60Z",
      "2024-05-19T15:30+15:00", "2024-05-19T15:30+10", "2024-05-19T15:30Zx", "2024-05-19x", "+024-05-19", "２０２４-05-19",
      "2024-05-19T15:30:00.5Z",
    ])
  func isNone(_ text: String) {
    #expect(Stamp(text) == nil)
  }
}
