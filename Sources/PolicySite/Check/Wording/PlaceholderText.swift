extension Check {
  static let placeholderText = Check(
    id: "placeholder-text", level: .warning,
    summary: "A text has words that stand for others: `Lorem ipsum`, `TODO`, `[à compléter]`, `____`",
    explanation: """
      They come from a template or a draft, and readers would see them: empty brackets, lines to be filled in, \
      `[email protected]` (what a service for hiding addresses leaves behind when a page is copied), and addresses at \
      example.com, example.net and example.org, which RFC 2606 reserves for examples (unless the entity is a \
      demonstration). Write what is meant, or put a note to colleagues into `{{! … }}`, which no reader sees.
      """,
    search: .policy { policy, findings in
      let mend = "write what is meant; a note to colleagues stands in `{{! … }}`"
      findings.add(.placeholder, in: policy, { "`\($0)` stands for something that is not written yet" }, mend: mend)
      guard !policy.entity.isDemonstration else { return }
      for text in policy.editable {
        for passage in text.prose.passages {
          for tokens in passage.exampleAddresses {
            findings.add(
              passage, tokens, in: text,
              "`\(passage.words(tokens))` is an address for examples, at which nobody is reached", mend: mend)
          }
        }
      }
    })
}

extension ProsePassage {
  /// E-mail addresses below example.com, example.net and example.org.
  fileprivate var exampleAddresses: [Range<Int>] {
    tokens.indices.compactMap { place in
      guard tokens[place].key == "@", place > 0, tokens[place - 1].isWord else { return nil }
      var end = place + 1
      while end + 2 < tokens.count, tokens[end].isWord, tokens[end + 1].key == ".", tokens[end + 2].isWord,
        tokens[end].range.upperBound == tokens[end + 1].range.lowerBound,
        tokens[end + 1].range.upperBound == tokens[end + 2].range.lowerBound
      {
        end += 2
      }
      guard end > place + 1, tokens[end - 2].key == "example", ["com", "net", "org"].contains(tokens[end].key) else {
        return nil
      }
      return place - 1..<end + 1
    }
  }
}
