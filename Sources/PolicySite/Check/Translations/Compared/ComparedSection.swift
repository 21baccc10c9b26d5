import CommonMark

/// A section of a text with what it states: what precedes the first heading, what follows a heading, or the summary.
struct ComparedSection {
  /// As `Staleness` names sections; `summary` for title and summary.
  let id: String
  /// The heading's words; nil for the opening and the summary.
  let title: String?
  let spot: Passage.Spot
  var passages: [Passage] = []
  var tables: [TableShape] = []
  var lists: [ListShape] = []
  /// The kinds of its blocks, in order.
  var kinds: [Int] = []

  struct TableShape {
    var line: Int
    var columns: Int
    var rows: Int
  }

  struct ListShape {
    var line: Int
    var items: Int
  }

  /// The section for people: “Storage”.
  var name: String {
    if let title { return "“\(title)”" }
    return spot == .head(0) ? "the summary" : "the opening"
  }
}
