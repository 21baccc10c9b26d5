extension Typography {
  /// Text that is not Markdown (a title) with each value put in the place of its character, set by the custom of the
  /// language, as `Document.parse` does.
  package func plain(_ text: Bytes, literals: [Bytes] = []) -> Bytes {
    set([.text(Literals(literals).filled(text))]).plainText
  }
}
