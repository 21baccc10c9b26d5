import Testing

@testable import codicil

/// What a terminal shows of a build on its way fits into one of its lines.
struct ProgressBarTests {
  @Test(arguments: [
    (200, "███████████████░░░░░░░░░░░░░░░ 5 of 10 entities"), (80, "███████████████░░░░░░░░░░░░░░░ 5 of 10 entities"),
    (40, "███████████░░░░░░░░░░░ 5 of 10 entities"), (20, "5 of 10 entities"), (8, "5 of 10"), (1, ""), (0, ""),
  ])
  func `It is as wide as the terminal lets it`(_ columns: Int, _ line: String) {
    #expect(ProgressBar(columns: columns).line(5, of: 10, "entities") == line)
  }

  @Test(arguments: [1, 9, 20, 33, 79, 80, 120])
  func `It never reaches the end of a line`(_ columns: Int) {
    for done in 0...5000 {
      #expect(ProgressBar(columns: columns).line(done, of: 5000, "entities").count < columns)
    }
  }
}
