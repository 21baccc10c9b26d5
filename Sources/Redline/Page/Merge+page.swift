package import CommonMark

extension Merge {
  /// Writes the redline: the new text with what was removed in its place.
  ///
  /// The numbers and permalinks of headings are those of `writer`, which is asked for the headings of the new text only.
  /// Each change has the id `change-N`, with N going on from `trail`, and links to the changes before and after it.
  package func write(into writer: inout HTMLWriter, options: PageOptions, trail: inout Trail) {
    var page = PageWriter(html: writer, options: options, trail: trail)
    writer.output = []
    let (prefix, suffix) = (writer.headingPrefix, writer.headingSuffix)
    if !options.idPrefix.isEmpty {
      page.html.headingPrefix = { prefix($0.droppingPrefix(options.idPrefix)) }
      page.html.headingSuffix = { suffix($0.droppingPrefix(options.idPrefix)) }
    }
    page.write(self)
    writer.output = page.html.output
    trail = page.trail
  }
}
