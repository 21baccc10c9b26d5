extension CheckedText {
  /// Where a token of a passage was written.
  func place(_ passage: ProsePassage, _ token: Int) -> Place {
    switch passage.spot {
    case .place(let place): place
    case .line(let line): self.place(line + passage.line(of: token))
    }
  }
}

extension Findings {
  /// A finding for each phrase of a topic that stands in the texts that can still be mended.
  mutating func add(
    _ topic: PhraseTopic, in policy: CheckedPolicy, _ message: (String) -> String, mend: String
  ) {
    for text in policy.editable {
      for hit in text.prose.hits(topic) {
        let passage = text.prose.passages[hit.passage]
        add(passage, hit.tokens, in: text, message(passage.words(hit.tokens)), mend: mend)
      }
    }
  }

  mutating func add(
    _ passage: ProsePassage, _ tokens: Range<Int>, in text: CheckedText, _ message: String, mend: String
  ) {
    add(
      at: text.place(passage, tokens.lowerBound), message, mend: mend, phrase: passage.wordsOnLine(tokens))
  }
}
