/// A text with its clauses and values in place: Markdown, in which each value is one private-use character.
package struct Expansion: Sendable {
  /// The Markdown. The character U+F0000 + n stands for `literals[n]`.
  package var bytes: [UInt8]
  /// The values, one for each place where one was printed, and each character between U+F0000 and U+FFFFD that the author
  /// wrote, so that it can't be taken for a value.
  package var literals: [[UInt8]]
  package var sourceMap: SourceMap
  /// In the order in which the text reads.
  package var faults: [TemplateFault]
  /// The names that were resolved, in full (`entity.legal_name`), once each, sorted.
  package var usedNames: [String]
  /// The clauses that were included, once each, sorted.
  package var usedPartials: [String]
}
