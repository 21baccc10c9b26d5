package import CommonMark

extension Merge {
  /// How many numbered changes `write` writes. A change is what was removed and added at one place, one marked element,
  /// or one section that moved; all changes in one heading, link or code block count as one.
  package var changeCount: Int {
    let words = Words(
      added: [], removed: [], paragraphBreak: [], previous: [], next: [], moved: { _ in [] }, unchanged: { _ in [] })
    var writer = PageWriter(html: HTMLWriter(), options: PageOptions(words: words), trail: Trail(total: 0))
    writer.isDry = true
    writer.write(passages)
    return writer.trail.count
  }

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
    page.write(passages)
    writer.output = page.html.output
    trail = page.trail
  }
}
