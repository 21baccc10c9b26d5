/// What came out of one parse.
package struct Parsed: Sendable {
  package var document: Document
  /// In the order of their places.
  package var faults: [Fault]

  package init(document: Document, faults: [Fault]) {
    self.document = document
    self.faults = faults
  }
}

extension Document {
  /// How many blocks and inlines may be nested in one another.
  package static let maximumDepth = 100

  /// Parses CommonMark with pipe tables, definition lists and heading attributes.
  ///
  /// - Parameters:
  ///   - markdown: UTF-8. Line endings count as `\n`, a byte order mark is skipped.
  ///   - literals: values that stand in the Markdown as one character each, U+F0000 + index (65,533 at most).
  ///     They are put into the tree after parsing: nothing in them is Markdown. In running text they are set like the words around them.
  ///     In a code span a line ending in a value becomes a space, as CommonMark has it; a code span or a
  ///     paragraph that holds nothing but empty values is dropped.
  ///   - typography: what is done to quotes and spaces in running text.
  /// - Returns: the tree, and the faults for which a build must refuse the text.
  package static func parse(_ markdown: Bytes, literals: [Bytes] = [], typography: Typography = .none) -> Parsed {
    Parser(literals: Literals(literals), typography: typography).parse(Source(markdown))
  }
}
