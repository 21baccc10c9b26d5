extension Check {
  static let emptyStamp = Check(
    id: "empty-stamp", level: .warning,
    summary: "`Last updated:` stands in a text, and no date after it",
    explanation: """
      Every page shows the dates of its version by itself, in the reader's language. Remove the line; the date is \
      `last_updated` in the front matter, or what `codicil release --date` says.
      """,
    search: .policy { policy, findings in
      for text in policy.editable {
        for topic in [PhraseTopic.updateLabel, .effectiveLabel] {
          for hit in text.prose.hits(topic) {
            let passage = text.prose.passages[hit.passage]
            guard passage.isEmptyLabel(hit.tokens) else { continue }
            findings.add(
              passage, hit.tokens, in: text, "`\(passage.words(hit.tokens))` has no date after it",
              mend: "remove the line: every page shows the dates of its version")
          }
        }
      }
    })
}

extension ProsePassage {
  /// Whether nothing follows the label on its line but a colon or lines to fill in, and no date on the next; a label
  /// without a colon is one only if nothing stands before it either.
  func isEmptyLabel(_ label: Range<Int>) -> Bool {
    guard kind != .heading, kind != .term, kind != .cell(isFollowed: true) else { return false }
    let own = line(of: label.upperBound - 1)
    var next = label.upperBound
    var hasColon = false
    while next < tokens.count, line(of: next) == own {
      guard tokens[next].kind == .mark, !["(", "\u{FFFC}"].contains(tokens[next].key) else { return false }
      hasColon = hasColon || [":", "："].contains(tokens[next].key)
      next += 1
    }
    if next < tokens.count, hasColon, tokens[next].kind == .number { return false }
    let isFirst = label.lowerBound == 0 || line(of: label.lowerBound - 1) < own
    return hasColon || isFirst && next == label.upperBound && (next == tokens.count || tokens[next].kind != .number)
  }
}
