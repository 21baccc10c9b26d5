package import CommonMark

/// Every phrase of a redline page, as plain text in the page's language.
package struct Words: Sendable {
  /// Says where a section stood: "moved here from after “Cookies”".
  let moved: @Sendable (Origin) -> Bytes
  /// Says how many blocks are folded away: "3 unchanged paragraphs".
  let unchanged: @Sendable (Int) -> Bytes
  /// The other phrases, in the markup in which they stand on a page.
  let added: MarkWords
  let removed: MarkWords
  let breakSign: Bytes
  let steps: StepWords

  /// - Parameters:
  ///   - added: read out before what was inserted: "added:".
  ///   - removed: read out before what was deleted: "removed:".
  ///   - end: read out at the end of an insertion or deletion, if not empty: "end of change".
  ///   - paragraphBreak: read out where a paragraph was split or two were joined: "paragraph break".
  ///   - previous: the link to the change before.
  ///   - next: the link to the change after.
  package init(
    added: Bytes, removed: Bytes, end: Bytes = [], paragraphBreak: Bytes, previous: Bytes, next: Bytes,
    moved: @escaping @Sendable (Origin) -> Bytes, unchanged: @escaping @Sendable (Int) -> Bytes
  ) {
    self.moved = moved
    self.unchanged = unchanged
    // The space keeps the phrase apart from the text.
    let end = end.isEmpty ? [] : Self.hidden(" ", end, "")
    self.added = MarkWords("ins", label: Self.hidden("", added, " "), end: end)
    self.removed = MarkWords("del", label: Self.hidden("", removed, " "), end: end)
    breakSign = Self.hidden("", paragraphBreak, "") + Bytes("<span class=\"break\" aria-hidden=\"true\">¶</span>")
    steps = StepWords(previous: Self.step(previous, "↑"), next: Self.step(next, "↓"))
  }

  /// A phrase for those who hear the page.
  private static func hidden(_ before: StaticString, _ phrase: Bytes, _ after: StaticString) -> Bytes {
    var html = HTMLWriter()
    html.add("<span class=\"visually-hidden\">")
    html.add(before)
    html.escape(phrase)
    html.add(after)
    html.add("</span>")
    return html.output
  }

  /// What follows the target of a link to another change: an arrow for those who see the page, which would be cluttered by
  /// phrases; the phrase for those who hear it.
  private static func step(_ label: Bytes, _ sign: StaticString) -> Bytes {
    var html = HTMLWriter()
    html.add("\" aria-label=\"")
    html.escape(label)
    html.add("\">")
    html.add(sign)
    html.add("</a>")
    return html.output
  }
}
