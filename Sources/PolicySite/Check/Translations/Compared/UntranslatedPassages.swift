/// The passages of a translation that nobody translated.
struct UntranslatedPassages {
  private let pair: TextPair
  private let policy: CheckedPolicy
  /// The source text's passages as rows of words.
  private let known: Set<[UInt64]>
  /// Frequent words that only one of the two languages has.
  private let theirs: Set<UInt64>
  private let own: Set<UInt64>

  init(pair: TextPair, policy: CheckedPolicy) {
    self.pair = pair
    self.policy = policy
    let sections = [pair.source.summary] + pair.source.sections
    known = Set(sections.flatMap(\.passages).filter { $0.words.count > 2 }.map { $0.words.map(\.print) })
    let (source, translation) = (pair.source.vocabulary.frequent, pair.translation.vocabulary.frequent)
    theirs = translation.isEmpty ? [] : source.subtracting(translation)
    own = translation.subtracting(source)
  }

  func tell(_ findings: inout Findings) {
    for section in [pair.translation.summary] + pair.translation.sections {
      var run: [Passage] = []
      for passage in section.passages {
        if isUntranslated(passage) {
          run.append(passage)
        } else {
          tell(run, &findings)
          run = []
        }
      }
      tell(run, &findings)
    }
  }

  private func tell(_ run: [Passage], _ findings: inout Findings) {
    guard let first = run.first, let start = first.words.first?.start else { return }
    let end = first.words[min(7, first.words.count - 1)].end
    let words = first.text(start..<end)
    let (one, other) = (pair.source.text.locale, pair.translation.text.locale)
    let more = run.count == 1 ? "" : ", as do the \(run.count - 1) after it"
    findings.add(
      at: pair.translation.place(first.spot),
      "`\(words)\(first.words.count > 8 ? " …" : "")` stands in the words of \(one), not of \(other)\(more)",
      mend: "translate it; if it has to stand so, say why in an exception", subject: other.description,
      phrase: first.text(start..<first.words[0].end))
  }

  private func isUntranslated(_ passage: Passage) -> Bool {
    guard passage.kind != .quote, passage.words.count > 2 else { return false }
    if isForeign(passage) { return true }
    guard known.contains(passage.words.map(\.print)) else { return false }
    let words = wordsToTranslate(passage)
    guard passage.kind == .heading else { return words.small > 5 }
    return words.small > 2 || words.all > 2 && passage.words.contains { theirs.contains($0.print) }
  }

  /// Whether the passage is evidently in the source's language: many of its frequent words, next to none of one's own.
  private func isForeign(_ passage: Passage) -> Bool {
    guard isForeign(passage.words[...]) else { return false }
    let isData = isData(passage)
    return isForeign(zip(passage.words, isData).filter { !$1 }.map(\.0)[...])
  }

  private func isForeign(_ words: ArraySlice<Passage.Word>) -> Bool {
    guard words.count > 11 else { return false }
    let foreign = words.count { theirs.contains($0.print) }
    guard foreign > 3, foreign * 5 >= words.count else { return false }
    return words.count { own.contains($0.print) } * 8 <= foreign
  }

  private func isData(_ passage: Passage) -> [Bool] {
    DataPhrases(entity: policy.entity, shared: policy.shared).covered(passage.words.map(\.print))
  }

  /// How many words are no data: all of them, and those that are evidently no names.
  private func wordsToTranslate(_ passage: Passage) -> (all: Int, small: Int) {
    let isData = isData(passage)
    var (all, small) = (0, 0)
    for (index, word) in passage.words.enumerated() where !isData[index] {
      all += 1
      let first = Tokenizer.scalar(passage.scalars[word.start])
      if index == 0 || !first.properties.isUppercase { small += 1 }
    }
    return (all, small)
  }
}
