import Testing

@testable import CommonMark

/// What plain CommonMark is made of, but for raw HTML, and for images, of which only the description is shown.
private let pieces = [
  "a", "word", "é", "文", "\n", "\n", "\n", "\n\n", " ", " ", "  ", "    ", "\t", "*", "**", "_", "__", "`", "``",
  "```", "~~~", "# ", "## ", "####### ", "> ", ">", "- ", "-", "* ", "+ ", "1. ", "2) ", "007. ", "---", "***", "===",
  "\n===\n", "\n---\n", "[a]", "[", "]", "](", ")", "(/u)", "[b](/u \"t\")", "\n[a]: /x 'y'\n",
  "<https://e.org/?a=b&c>", "<m@e.org>", "\\", "\\*", "&amp;", "&eacute;", "&#35;", "&", "\"", "'", "\\\n", "  \n",
  "\u{0}", "-\t", "é*", "“", "\u{A0}", "€", "/u/%20 ", "``` a&amp;b\\* c\n", "``x` ``", "****", "- - -", ".",
]

@Suite struct PlainTests {
  @Test func plainTextRendersAsLibcmarkDoes() {
    var random = Random(seed: 1)
    var compared = 0
    for _ in 0..<10000 {
      let markdown = random.text(of: pieces, count: 60)
      let parsed = Document.parse(Bytes(markdown.utf8))
      guard parsed.faults.isEmpty else { continue }
      compared += 1
      let expected = referenceHTML(Bytes(markdown.utf8)).string
      guard html(parsed.document) == expected else {
        Issue.record("\(markdown.debugDescription): \(html(parsed.document)) instead of \(expected)")
        return
      }
    }
    #expect(compared > 8500)
  }
}
