/// Something in a text that a build must refuse: where it stands, and what it is.
package struct Fault: Sendable, Hashable {
  package var kind: Kind
  /// The 1-based line in the parsed bytes.
  package var line: Int
  /// The 1-based column, counted in characters (Unicode scalars), not bytes. Where the place within the line is
  /// not known (a construct whose source is spelled differently from what it means), it is that of the block.
  package var column: Int

  package enum Kind: Sendable, Hashable {
    /// Raw HTML, block or inline: the tag, or the block's first line. It is left out of the tree.
    case rawHTML(Bytes)
    /// A link or image whose target could run code or carry a document; the target after substitution.
    case unsafeAddress(Bytes)
    /// An id that a heading before this one already has.
    case duplicateID(Bytes, firstLine: Int)
    /// Heading attributes that cannot be read: as they were written, and why. They are left out of the tree.
    case malformedAttributes(Bytes, AttributeProblem)
    /// Blocks and inlines nested in one another more than `Document.maximumDepth` levels. The rest is left out.
    case nestedTooDeeply
    /// A value that no Markdown can express at the place where it stands (only `Document.frozen` reports this).
    case inexpressible(value: Bytes)
  }

  /// Why `{#id key="value"}` cannot be read.
  package enum AttributeProblem: Sendable, Hashable {
    /// There is no `}` at the end of the line.
    case notClosed
    /// `{#}` or `{# …}`.
    case emptyID
    /// The id has a character that may not stand in one.
    case badID(Bytes)
    /// The id begins with `page:`, as those of the page around the text do.
    case reservedID(Bytes)
    /// A second `#id`.
    case secondID
    /// A key is not a small letter followed by small letters, digits and hyphens.
    case badKey(Bytes)
    /// The key's value does not stand in double quotes.
    case unquotedValue(key: Bytes)
    /// The quotes of the key's value do not end.
    case unendedValue(key: Bytes)
    /// The key stands twice.
    case secondKey(Bytes)
    /// No white space before what follows.
    case missingSpace
  }

  package init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
