extension Sequence<Inline> {
  /// The content without its markup, for titles and tables of contents: breaks are spaces, of an image its
  /// description remains.
  package var plainText: Bytes {
    var text: Bytes = []
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout Bytes) {
    for inline in self {
      switch inline {
      case .text(let bytes), .code(let bytes): text += bytes
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .emphasis(let content), .strong(let content): content.appendPlainText(to: &text)
      case .link(let link), .image(let link): link.content.appendPlainText(to: &text)
      }
    }
  }
}
