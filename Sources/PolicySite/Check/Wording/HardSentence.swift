extension Check {
  static let hardSentence = Check(
    id: "hard-sentence", level: .note,
    summary: "A sentence is too long to be read at once",
    explanation: """
      Notices are to be concise and easy to understand (GDPR, Article 12(1)). A sentence of more than 45 words (English, \
      Arabic) or 50 (French) is told; `content/wording/<locale>.yml` sets another number. Make two sentences of it, or a \
      list.
      """,
    search: .policy { policy, findings in
      for text in policy.editable {
        let limit = text.prose.book.table.longestSentence
        for passage in text.prose.passages {
          for sentence in passage.sentences(abbreviations: text.prose.book.table.abbreviations) {
            let words = passage.tokens[sentence].count(where: \.isWord)
            guard words > limit else { continue }
            findings.add(
              passage, sentence.lowerBound..<min(sentence.lowerBound + 4, sentence.upperBound), in: text,
              "this sentence has more than \(limit) words", mend: "make two of it, or a list")
          }
        }
      }
    })
}
