/// Markdown in which every value is written out, and every top-level heading's id.
package struct Frozen: Sendable {
  package var markdown: Bytes
  /// The values that no Markdown can express where they stand (`Fault.Kind.inexpressible`): then `markdown` does not
  /// say what the text said, and must not be used.
  package var faults: [Fault]
}

extension Document {
  /// Writes `markdown` anew without values in it: each character that stands for one is replaced by its value,
  /// escaped for the place where it stands, and each top-level heading gets the next of `ids` as `{#id}`, its other
  /// attributes kept. Where no value stands and the headings have these ids already, not a byte changes (but line
  /// endings, which become `\n`).
  ///
  /// The result is parsed and compared: without faults it parses, without literals, to the same document.
  package static func frozen(_ markdown: Bytes, literals: [Bytes], ids: [Bytes]) -> Frozen {
    Freezer(Source(markdown), Literals(literals), ids: ids).frozen()
  }
}
