import CommonMark

/// The HTML of the blocks that redlines keep as they were. Most redlines of a lineage keep the same ones: each is written
/// once, and then copied.
///
/// For redlines that are written alike: with the same words, link base, id prefix, and numbers of headings.
package final class KeptHTML {
  /// By the number that the lineage has given a block.
  private var written: [Bytes?] = []

  package init() {}

  /// Writes `known`; `write` is asked to write the block the first time.
  func write(_ known: KnownBlock, into html: inout HTMLWriter, write: (inout HTMLWriter) -> Void) {
    // The number of a table depends on the page.
    guard !known.hasTable else { return write(&html) }
    // The end of the line before belongs to what stands there.
    html.startLine()
    if known.number < written.count, let bytes = written[known.number] {
      html.output += bytes
      return
    }
    let start = html.output.count
    write(&html)
    while written.count <= known.number { written.append(nil) }
    written[known.number] = Bytes(html.output[start...])
  }
}
