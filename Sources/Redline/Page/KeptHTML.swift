import CommonMark

/// The HTML of the blocks that redlines keep as they were. Most redlines of a lineage keep the same ones: each is written
/// once, and then copied.
///
/// For redlines that are written alike: with the same words, link base, id prefix, and numbers of headings.
package final class KeptHTML {
  /// By the number that the lineage has given a block.
  private var written: [Written?] = []

  private struct Written {
    var bytes: Bytes
    /// How many tables stand in front of it on the page, and after it: tables are numbered.
    var tables: Range<Int>
  }

  package init() {}

  /// Writes `known`; `write` is asked to write the block the first time.
  func write(_ known: KnownBlock, into html: inout HTMLWriter, write: (inout HTMLWriter) -> Void) {
    // The end of the line before belongs to what stands there.
    html.startLine()
    if known.number < written.count, let before = written[known.number],
      before.tables.isEmpty || before.tables.lowerBound == html.tableCount
    {
      html.output += before.bytes
      html.tableCount += before.tables.count
      return
    }
    let (start, tables) = (html.output.count, html.tableCount)
    write(&html)
    while written.count <= known.number { written.append(nil) }
    written[known.number] = Written(bytes: Bytes(html.output[start...]), tables: tables..<html.tableCount)
  }
}
