import CommonMark

/// The phrases of one language, ready for one pass over the words of a text.
struct PhraseBook: Sendable {
  let table: WordingTable
  /// By the first word.
  private var byFirst: [String: [Entry]] = [:]

  private struct Entry: Sendable {
    let topic: PhraseTopic
    /// Whether it takes back what is found in it.
    let isSpared: Bool
    let words: [Phrase.Word]
  }

  init(_ table: WordingTable) {
    self.table = table
    for topic in PhraseTopic.allCases {
      for phrase in table.phrases[topic] ?? [] { add(phrase, topic, isSpared: false) }
      for phrase in table.spared[topic] ?? [] { add(phrase, topic, isSpared: true) }
    }
  }

  private mutating func add(_ phrase: String, _ topic: PhraseTopic, isSpared: Bool) {
    for words in Phrase.all(phrase) {
      guard let first = words.first, isSpared || table.removed[topic]?.contains(words) != true else { continue }
      byFirst[first.key, default: []].append(Entry(topic: topic, isSpared: isSpared, words: words))
    }
  }

  /// The tokens of each phrase that stands in the passage, none of a topic within another.
  func matches(in passage: ProsePassage) -> [PhraseTopic: [Range<Int>]] {
    var found: [PhraseTopic: [Range<Int>]] = [:]
    var spared: [PhraseTopic: [Range<Int>]] = [:]
    for start in passage.tokens.indices {
      guard let entries = byFirst[passage.tokens[start].key] else { continue }
      for entry in entries {
        guard let end = Phrase.end(of: entry.words, at: start, in: passage) else { continue }
        if entry.isSpared {
          spared[entry.topic, default: []].append(start..<end)
        } else if let last = found[entry.topic]?.last, last.upperBound > start {
          // The longer of two that begin together; else the first.
          if last.lowerBound == start, last.upperBound < end {
            found[entry.topic, default: []].removeLast()
            found[entry.topic, default: []].append(start..<end)
          }
        } else {
          found[entry.topic, default: []].append(start..<end)
        }
      }
    }
    guard !spared.isEmpty else { return found }
    return Dictionary(
      uniqueKeysWithValues: found.map { topic, ranges in
        (topic, ranges.filter { range in spared[topic]?.contains { $0.overlaps(range) } != true })
      })
  }
}
