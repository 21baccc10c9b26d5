import Ledger
import Testing

@testable import PolicySite

struct SectionNumberTests {
  @Test func `Legal numbering is Roman, then capital letters, then figures`() {
    #expect(
      SectionNumbers.of([2, 3, 3, 4, 4, 5, 2, 3], .legal) == ["I.", "A.", "B.", "1.", "2.", "a.", "II.", "A."])
  }

  @Test func `Decimal numbering counts each level within the one above`() {
    #expect(SectionNumbers.of([2, 3, 3, 4, 2, 3], .decimal) == ["1", "1.1", "1.2", "1.2.1", "2", "2.1"])
  }

  @Test func `Numbers begin at the highest level that the text uses, and a text without numbering has none`() {
    #expect(SectionNumbers.of([3, 4, 3], .decimal) == ["1", "1.1", "2"])
    #expect(SectionNumbers.of([2, 3], .none) == ["", ""])
    #expect(SectionNumbers.of([], .legal) == [])
  }

  @Test func `Roman figures and letters go on beyond the first ones`() {
    let romans = SectionNumbers.of(Array(repeating: 1, count: 49), .legal)
    #expect([3, 8, 13, 39, 48].map { romans[$0] } == ["IV.", "IX.", "XIV.", "XL.", "XLIX."])
    let letters = SectionNumbers.of([1] + Array(repeating: 2, count: 53), .legal)
    #expect([1, 26, 27, 52, 53].map { letters[$0] } == ["A.", "Z.", "AA.", "AZ.", "BA."])
  }
}

struct PluralRuleTests {
  @Test(
    "Counts take the forms of Unicode's CLDR",
    arguments: [
      ("en", 0, "other"), ("en", 1, "one"), ("en", 2, "other"), ("fr", 0, "one"), ("fr", 1, "one"), ("fr", 2, "other"),
      ("ar", 0, "zero"), ("ar", 1, "one"), ("ar", 2, "two"), ("ar", 3, "few"), ("ar", 10, "few"), ("ar", 11, "many"),
      ("ar", 99, "many"), ("ar", 100, "other"), ("ar", 102, "other"), ("ar", 103, "few"), ("ru", 1, "one"),
      ("ru", 11, "many"),
      ("ru", 21, "one"), ("ru", 22, "few"), ("ru", 12, "many"), ("pl", 1, "one"), ("pl", 21, "many"), ("pl", 22, "few"),
      ("pl", 12, "many"), ("cs", 4, "few"), ("cs", 5, "other"), ("ja", 1, "other"),
    ])
  func form(_ language: String, _ count: Int, _ category: String) {
    #expect(PluralRule.category(of: count, in: language) == category)
    #expect(PluralRule.categories(in: language).contains(category))
  }
}

struct DayTests {
  @Test func `Every day of four centuries counts up by one, across leap days`() throws {
    var day = try #require(Day("1899-12-31"))
    var count = day.daysSince1970
    #expect(try #require(Day("1970-01-01")).daysSince1970 == 0)
    for _ in 0..<150_000 {
      let next = day.adding(days: 1)
      count += 1
      guard next > day, next.daysSince1970 == count else {
        Issue.record("after \(day) comes \(next)")
        return
      }
      day = next
    }
  }

  @Test func `A moment falls on the day that it is in the zone`() throws {
    let tahiti = try #require(Zone("Pacific/Tahiti"))
    #expect(Clock.moment(0).day(in: tahiti).description == "1969-12-31")
    #expect(Clock.moment(36_000).day(in: tahiti).description == "1970-01-01")
    #expect(Clock.moment(-1).day(in: .utc).description == "1969-12-31")
  }

  @Test(
    "A zone is named by its place", arguments: ["CET", "GMT+2", "Europe/Pariss", "", "/", "../etc/passwd", "+02:00"])
  func noZone(_ name: String) {
    #expect(Zone(name) == nil)
  }
}

struct SourceTextTests {
  @Test(
    "Line ends and a byte order mark are normalised",
    arguments: [
      ("a\r\nb\r\n", "a\nb\n"), ("a\rb\r", "a\nb\n"), ("\u{FEFF}a", "a"), ("a\u{FEFF}", "a\u{FEFF}"),
      ("\r\r\n\n", "\n\n\n"), ("", ""),
    ])
  func isNormal(_ text: String, _ normal: String) {
    var diagnostics = Diagnostics()
    let bytes = SourceText.normalised(Array(text.utf8), file: "x", &diagnostics)
    #expect(bytes == Array(normal.utf8))
    #expect(diagnostics.isEmpty)
  }
}

struct SiteLinkTests {
  @Test(
    "A link leads from folder to folder",
    arguments: [
      ([], ["a"], "a/"), (["a"], ["a"], "./"), (["a", "b"], ["a"], "../"),
      (["a", "fr", "x"], ["a", "en", "y"], "../../en/y/"),
      (["a"], ["a", "données"], "donn%C3%A9es/"),
    ] as [([String], [String], String)])
  func leads(_ from: [String], _ to: [String], _ link: String) {
    #expect(SiteLinks(namesIndex: false).link(from: from, to: to) == link)
    #expect(SiteLinks(namesIndex: true).link(from: from, to: to) == link + "index.html")
  }

  @Test func `A link to a file beside the page has no dot`() {
    let links = SiteLinks(namesIndex: false)
    #expect(links.file("policy.md", in: ["a", "b"], from: ["a", "b"]) == "policy.md")
    #expect(links.file("x y.css", in: ["a", "assets"], from: ["a", "b", "c"]) == "../../assets/x%20y.css")
  }
}
