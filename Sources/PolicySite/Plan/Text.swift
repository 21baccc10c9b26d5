package import CommonMark

/// One text, parsed: variables and clauses are in the tree, every section has its id.
package struct Text: Sendable {
  package var locale: LocaleTag
  package var slug: String?
  /// Plain text, set in the locale's typography.
  package var title: Bytes
  /// One tight list: the first layer. Empty if the author gave none.
  package var summary: Document
  /// One tight list: what changed, told to people.
  package var changes: Document
  package var document: Document
  /// The file as a program may fetch it: the frozen file byte for byte, or the working text resolved.
  package var markdown: Bytes
  /// Ids of sections whose translation lags behind the source text.
  package var stale: [String]
  /// Ids of sections whose translation was read again and stands.
  package var confirmed: [String]
}

extension Document {
  /// The words of the first paragraph, or of the first item of a list.
  var firstLine: Bytes {
    var blocks = blocks
    while let block = blocks.first {
      switch block.kind {
      case .paragraph(let content): return content.plainText
      case .list(let list): blocks = list.items.first?.blocks ?? []
      default: return []
      }
    }
    return []
  }
}
