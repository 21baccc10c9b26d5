import CommonMark

extension Check {
  static let vagueLinkText = Check(
    id: "vague-link-text", level: .note,
    summary: "The words of a link say nothing by themselves: `here`, `click here`, `ici`",
    explanation: """
      Screen readers read out a page's links as a list, and \"here, here, here\" helps nobody (WCAG 2.2, success criterion \
      2.4.4). Let the link be the words that name its target: `see the [list of our hosts](…)`.
      """,
    search: .policy { policy, findings in
      for text in policy.editable {
        for link in text.links where !link.words.isEmpty {
          let words = ProsePassage(link.words, .paragraph, at: link.spot)
          let length = words.tokens.lastIndex(where: \.isWord).map { $0 + 1 } ?? 0
          guard text.prose.book.matches(in: words)[.linkText]?.contains(0..<length) == true else { continue }
          findings.add(
            at: text.place(link), "the link to `\(link.target)` says only `\(link.words.string)`",
            mend: "make a link of the words that name where it leads", phrase: link.words.string)
        }
      }
    })

  static let emptyLinkText = Check(
    id: "empty-link-text", level: .warning,
    summary: "A link has no words",
    explanation: """
      `[](https://…)` can't be seen, clicked or read aloud (WCAG 2.2, success criterion 2.4.4). Write what it leads to \
      between the brackets.
      """,
    search: .policy { policy, findings in
      for text in policy.editable {
        for link in text.links where !ProseTokenizer.tokens(of: link.words).contains(where: \.isWord) {
          findings.add(
            at: text.place(link), "the link to `\(link.target)` has no words",
            mend: "write between its brackets what it leads to", phrase: link.target)
        }
      }
    })
}
