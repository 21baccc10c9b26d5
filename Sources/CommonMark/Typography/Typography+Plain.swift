extension Typography {
  /// Text that is not Markdown (a title), set by the custom of the language, and then each value put in place of its
  /// character, as `Document.parse` does.
  package func plain(_ text: Bytes, literals: [Bytes] = []) -> Bytes {
    let literals = Literals(literals)
    return literals.filled(set([.text(text)], literals: literals).plainText)
  }
}
