import CommonMark

/// A phrase as data gives it: words and marks; `(this|our)` for one of several, of which one may be empty; `*` for up to
/// four words in between; a word in capitals stands for itself in capitals only.
enum Phrase {
  struct Word: Sendable, Hashable {
    let key: String
    let isInCapitals: Bool

    static let gap = Word(key: "*", isInCapitals: false)
  }

  /// How many words `*` may stand for.
  static let widestGap = 4

  /// Each form that the phrase stands for.
  static func all(_ phrase: String) -> [[Word]] {
    spelt(Array(phrase)[...]).map(words).filter { !$0.isEmpty && $0[0] != .gap }
  }

  /// Where the phrase ends that begins at token `start`; nil if it does not stand there.
  static func end(of words: [Word], at start: Int, in passage: ProsePassage) -> Int? {
    end(of: words[...], at: start, in: passage)
  }

  private static func end(of words: ArraySlice<Word>, at start: Int, in passage: ProsePassage) -> Int? {
    var index = start
    for (place, word) in zip(words.indices, words) {
      if word == .gap {
        for skipped in 0...widestGap {
          let next = index + skipped
          guard next < passage.tokens.count else { return nil }
          if skipped > 0, !passage.tokens[next - 1].isWord { return nil }
          if let end = end(of: words[(place + 1)...], at: next, in: passage) { return end }
        }
        return nil
      }
      guard index < passage.tokens.count, passage.tokens[index].key == word.key else { return nil }
      if word.isInCapitals {
        let written = passage.words(index..<index + 1)
        guard written == written.uppercased() else { return nil }
      }
      index += 1
    }
    return index
  }

  private static func words(_ text: String) -> [Word] {
    let bytes = Bytes(text.utf8)
    return ProseTokenizer.tokens(of: bytes).map { token in
      let written = String(decoding: bytes[token.range], as: UTF8.self)
      let letters = written.count { $0.isLetter }
      let isInCapitals = letters > 1 && written == written.uppercased() && written != written.lowercased()
      return Word(key: token.key, isInCapitals: isInCapitals)
    }
  }

  /// The spellings that the alternatives in parentheses stand for.
  private static func spelt(_ text: ArraySlice<Character>) -> [String] {
    guard let open = text.firstIndex(of: "("), let close = end(of: text[open...]) else { return [String(text)] }
    let head = String(text[..<open])
    let tails = spelt(text[(close + 1)...])
    return alternatives(text[(open + 1)..<close]).flatMap(spelt).flatMap { middle in tails.map { head + middle + $0 } }
  }

  /// Where the parenthesis closes that opens at the start.
  private static func end(of text: ArraySlice<Character>) -> Int? {
    var depth = 0
    for (index, character) in zip(text.indices, text) {
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      if depth == 0 { return index }
    }
    return nil
  }

  private static func alternatives(_ text: ArraySlice<Character>) -> [ArraySlice<Character>] {
    var found: [ArraySlice<Character>] = []
    var (depth, start) = (0, text.startIndex)
    for (index, character) in zip(text.indices, text) {
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      guard character == "|", depth == 0 else { continue }
      found.append(text[start..<index])
      start = index + 1
    }
    return found + [text[start...]]
  }
}
