extension ProsePassage {
  /// The tokens of each sentence.
  func sentences(abbreviations: Set<String>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where ends(at: index, abbreviations) {
      found.append(start..<index + 1)
      start = index + 1
    }
    if start < tokens.count { found.append(start..<tokens.count) }
    return found
  }

  /// Whether the mark ends a sentence: what follows stands apart, and nothing before was cut short.
  private func ends(at index: Int, _ abbreviations: Set<String>) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark, [".", "!", "?", "…", "؟", "。", "۔"].contains(token.key) else { return false }
    let end = token.range.upperBound
    if index + 1 < tokens.count, tokens[index + 1].range.lowerBound == end, tokens[index + 1].isWord { return false }
    guard token.key == ".", index > 0, tokens[index - 1].kind == .word else { return true }
    let word = tokens[index - 1].key
    return word.count > 1 && !abbreviations.contains(word)
  }
}
