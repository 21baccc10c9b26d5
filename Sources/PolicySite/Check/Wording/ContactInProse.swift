import CommonMark

extension Check {
  static let contactInProse = Check(
    id: "contact-in-prose", level: .warning,
    summary: "An address, number or name is typed in a text, although entity.yml or a party has it",
    explanation: """
      What is typed stays as it is when the data change, in one language perhaps and not in the other. Name the variable: \
      `{{entity.email}}`, `{{parties.stripe.legal_name}}`. Looked for are e-mail addresses, telephone and register numbers, \
      streets, and names of two words or more, in what the author of a working text wrote, not in what variables and clauses \
      put in.
      """,
    search: .policy { policy, findings in
      for text in policy.all where !text.isFrozen {
        let own = FactBook(policy.entity, in: text.locale)
        let parties = policy.ground.facts(in: text.locale)
        let typed = ProsePassage(text.file.body.withoutTags, .paragraph, at: .line(1))
        var told: Set<Told> = []
        for (tokens, fact) in own.matches(in: typed) + parties.matches(in: typed) {
          let line = text.file.bodyOffset + 1 + typed.line(of: tokens.lowerBound)
          // One address stands in a link's words and in its target.
          guard told.insert(Told(line: line, words: typed.words(tokens).lowercased())).inserted else { continue }
          findings.add(
            at: Place(file: text.file.file, line: line),
            "`\(typed.words(tokens))` is typed here, although it is \(fact.what) that the data have",
            mend: "write `\(fact.tag)`", phrase: typed.wordsOnLine(tokens))
        }
      }
    })
}

private struct Told: Hashable {
  var line: Int
  var words: String
}

extension Bytes {
  /// Markdown with tags of variables, clauses and comments blanked out, line by line.
  fileprivate var withoutTags: Bytes {
    var bytes = self
    var index = 0
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      while index < bytes.count, !(bytes[index] == close && index + 1 < bytes.count && bytes[index + 1] == close) {
        if bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: "|") }
        index += 1
      }
    }
    return bytes
  }
}
