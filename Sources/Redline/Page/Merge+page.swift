package import CommonMark

extension Merge {
  /// Writes the redline: the new text with what was removed in its place.
  ///
  /// The numbers and permalinks of headings are those of `writer`, which is asked for the headings of the new text only.
  /// Each change has the id `change-N`, with N going on from `trail`, and links to the changes before and after it.
  ///
  /// - Parameter kept: of redlines of a lineage: the HTML of kept blocks, and the new text.
  package func write(
    into writer: inout HTMLWriter, options: PageOptions, trail: inout Trail,
    kept: (html: KeptHTML, edition: Edition)? = nil
  ) {
    var page = PageWriter(html: writer, options: options, trail: trail, kept: kept)
    writer.output = []
    let (prefix, suffix) = (writer.headingPrefix, writer.headingSuffix)
    if !options.idPrefix.isEmpty {
      page.html.headingPrefix = { prefix($0.droppingPrefix(options.idPrefix)) }
      page.html.headingSuffix = { suffix($0.droppingPrefix(options.idPrefix)) }
    }
    page.write(passages)
    writer.output = page.html.output
    trail = page.trail
  }
}
