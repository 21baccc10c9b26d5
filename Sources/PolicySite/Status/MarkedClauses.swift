/// The clauses of a text: how each reads now, and how with marks for the values in it.
struct MarkedClauses {
  private let page: MarkedPage
  private let now: [MarkedPage.Capture]
  private let marked: [MarkedPage]
  private let words: ClauseWords

  /// Nil if the text has none.
  ///
  /// - Parameters:
  ///   - page: the text with marks for clauses and values.
  ///   - values: the text with marks for values alone.
  ///   - new: the text as it is.
  init?(_ page: MarkedPage, values: [UInt8], new: [UInt8], words: ClauseWords) {
    guard let now = page.captures(in: new), now.contains(where: \.isClause), let marked = page.captures(in: values),
      marked.count == now.count
    else { return nil }
    self.page = page
    self.now = now
    self.marked = marked.map { MarkedPage($0.bytes) }
    self.words = words
  }

  /// The names of the values and clauses that differ; nil if the old text differs elsewhere.
  func differing(_ old: [UInt8]) -> Set<String>? {
    guard let before = page.captures(in: old), before.count == now.count else { return nil }
    var names: Set<String> = []
    for (index, (was, now)) in zip(before, now).enumerated() where was.bytes != now.bytes {
      guard now.isClause else {
        names.insert(now.name)
        continue
      }
      if let then = marked[index].captures(in: was.bytes), let today = marked[index].captures(in: now.bytes),
        then.count == today.count
      {
        names.formUnion(zip(then, today).filter { $0.bytes != $1.bytes }.map(\.0.name))
        continue
      }
      let found = missing(at: index, from: was.bytes)
      names.formUnion(found.isEmpty ? [now.name] : found)
    }
    return names
  }

  /// What in the clauses is not as the old text has it.
  func missing(from old: [UInt8]) -> Set<String> {
    now.indices.filter { now[$0].isClause }.reduce(into: []) { $0.formUnion(missing(at: $1, from: old)) }
  }

  /// The clause, those that it includes, and the values in them, as far as the old text has not what they say now.
  private func missing(at index: Int, from old: [UInt8]) -> Set<String> {
    let plain = ClauseWords.withoutIDs(old)
    let clauses = words.own(now[index].name).filter { clause in
      !clause.words.allSatisfy { plain.firstRange(of: $0) != nil }
    }
    let values = (marked[index].captures(in: now[index].bytes) ?? []).filter { value in
      !value.bytes.isEmpty && old.firstRange(of: value.bytes) == nil
    }
    return Set(clauses.map(\.name) + values.map(\.name))
  }
}
