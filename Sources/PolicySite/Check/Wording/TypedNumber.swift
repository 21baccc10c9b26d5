import CommonMark

extension Check {
  static let typedNumber = Check(
    id: "typed-number", level: .warning,
    summary: "The number of a section is typed into its heading",
    explanation: """
      Numbers are computed, so that they are right after a section was added, and the same in every language: write \
      `numbering: decimal` or `numbering: legal` in policy.yml. A typed number also gets into the section's id, and with \
      it into the links to it.
      """,
    search: .policy { policy, findings in
      for text in policy.editable {
        let headings = text.prose.passages.filter { $0.kind == .heading }
        // `A.` may be an initial; two such headings are a list.
        let letters = headings.count { $0.typedNumber?.isLetter ?? false }
        for heading in headings {
          guard let number = heading.typedNumber, !number.isLetter || letters > 1 else { continue }
          let numbering = policy.policy.settings.numbering
          findings.add(
            heading, number.tokens, in: text, "`\(heading.words(number.tokens))` is typed into the heading",
            mend: numbering == .none
              ? "leave it out, and write `numbering: decimal` or `numbering: legal` in policy.yml"
              : "leave it out: sections are numbered by `numbering: \(numbering.rawValue)`")
        }
      }
    })
}

extension ProsePassage {
  /// What stands before the words of a heading: `1.`, `2.3`, `IV.`, `3)`, `§ 4`; a letter with a full stop.
  fileprivate var typedNumber: (tokens: Range<Int>, isLetter: Bool)? {
    var end = 0
    if tokens.first?.key == "§" { end = 1 }
    guard end < tokens.count else { return nil }
    let first = tokens[end]
    let written = words(end..<end + 1)
    let isRoman = written.allSatisfy { "IVX".contains($0) }
    guard
      first.kind == .number && written.count < 3 || isRoman || written.count == 1 && written.first?.isUppercase == true
    else { return nil }
    end += 1
    var levels = 1
    while end + 1 < tokens.count, tokens[end].key == ".", tokens[end + 1].kind == .number, isJoined(end),
      isJoined(end + 1)
    {
      end += 2
      levels += 1
    }
    let isClosed = end < tokens.count && [".", ")", "-", "–", "—", ":"].contains(tokens[end].key)
    let isTight = end < tokens.count && isJoined(end) && [".", ")"].contains(tokens[end].key)
    guard isTight || levels > 1 || tokens[0].key == "§" || isClosed && isRoman && written.count > 1 else { return nil }
    if isTight { end += 1 }
    // Nothing is numbered that says nothing, and `3.5 million` is no section.
    guard end < tokens.count, isTight || tokens[end].range.lowerBound > tokens[end - 1].range.upperBound,
      levels == 1 || words(end..<end + 1).first?.isLowercase != true
    else { return nil }
    return (0..<end, first.kind == .word && !isRoman || written == "I" && !isTight)
  }

  private func isJoined(_ token: Int) -> Bool {
    tokens[token].range.lowerBound == tokens[token - 1].range.upperBound
  }
}
