/// A word, a number or a mark of punctuation in a passage.
struct ProseToken: Sendable {
  enum Kind: Sendable {
    case word, number, mark
  }

  let kind: Kind
  /// In small letters, with straight apostrophes, without Arabic vowel signs: what phrases are compared with.
  let key: String
  /// Where it stands in the bytes of the passage.
  let range: Range<Int>

  var isWord: Bool { kind != .mark }
}
