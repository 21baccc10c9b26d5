import Ledger

extension Check {
  static let typedStamp = Check(
    id: "typed-stamp", level: .note,
    summary: "A date of update or of effect is typed in a text, and it is not the version's",
    explanation: """
      Every page shows the dates of its version by itself. One that is typed too is forgotten at the next release, and then \
      the page says two things. It is compared with `last_updated` and `effective` of the front matter, or, where a working \
      text gives none, with those of the last version.
      """,
    search: .policy { policy, findings in
      let front = policy.source?.file.frontMatter
      let last = policy.assembled.latest
      let updated = front?.lastUpdated?.date ?? last?.lastUpdated?.date
      let effective = front?.effective ?? front?.lastUpdated?.date ?? last?.effective
      for text in policy.editable {
        for (topic, key, date) in [
          (PhraseTopic.updateLabel, "last_updated", updated), (.effectiveLabel, "effective", effective),
        ] {
          guard let date else { continue }
          for hit in text.prose.hits(topic) {
            let passage = text.prose.passages[hit.passage]
            let table = text.prose.book.table
            guard let typed = passage.date(after: hit.tokens.upperBound, in: table), typed.day != date else { continue }
            findings.add(
              passage, hit.tokens.lowerBound..<typed.tokens.upperBound, in: text,
              "the text says \(typed.day), but `\(key)` is \(date)",
              mend: "remove the line: every page shows the dates of its version")
          }
        }
      }
    })
}

extension ProsePassage {
  /// The first date within a few words after a label, in the same sentence.
  fileprivate func date(after start: Int, in table: WordingTable) -> (day: Day, tokens: Range<Int>)? {
    for place in start..<min(start + 5, max(start, tokens.count)) {
      if tokens[place].key == "." { return nil }
      if let found = date(at: place, in: table) { return (found.day, place..<found.end) }
    }
    return nil
  }
}
