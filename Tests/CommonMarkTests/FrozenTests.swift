import Testing

@testable import CommonMark

/// § stands for a value.
private let pieces = [
  "§", "§", "§", "§", "§", "a", "word ", "é", "\n", "\n\n", " ", "*", "**", "`", "# ", "\n\n## H ", "> ", "- ", "1. ",
  "\n---\n", "[§](/u \"§\")", "[b](</§>)", "![§](/i§.png)", "\n\n[a]: /x§ '§'\n\n", "[a]", "<https://e.org/§>", "\\", "&amp;",
  "`§`", "`` a ` § ``", "\n\n```§\n§\n```\n\n", "\n\n    § code\n\n", "\n\n| § | `§` |\n|---|---|\n| [§](§) | b§c |\n\n",
  "\n\nTerm §\n: def §\n\n", "\n\n# H {#h§ k=\"§\"}\n\n", "\n\n§\n===\n\n", "**§**", "_§_", "!", ".", ":", "§. ", "(§)",
]

private let values = [
  "", "A*B_<i>&[x](y)", "`", "``", "a`b", "|", "a|b", "\\|", "\n", "a\nb", "{#x}", "1. x", "12", "-", "- x", "#", "# x", "> q",
  "\"q\"", "'", " a ", "a ", "\\", "a\\", "https://e.org/?a=b&c", "javascript", "&amp;", "&", "~~~", "```", "===", "!", "[", "a@b.org",
  "<b>", ": d", "Wemet S.A.S.", "é", "a  b", "+", "\t", "10)", "a_b", "_a_", "(x)", ")", "文",
].map { Bytes($0.utf8) }

@Suite struct FrozenTests {
  @Test func frozenTextParsesToTheSameDocument() {
    var random = Random(seed: 7)
    var exact = 0
    for _ in 0..<1500 {
      let literals = (0..<3).map { _ in random.pick(values) }
      let markdown = random.text(of: pieces, count: 12).split(separator: "§", omittingEmptySubsequences: false)
        .map { Bytes($0.utf8) }.joined(separator: Literals.character(random.below(3)))
      let text = Bytes(markdown)
      var expected = Document.parse(text, literals: literals).document
      let ids = expected.uniqueIDs()
      expected.assign(ids: ids)
      let frozen = Document.frozen(text, literals: literals, ids: ids)
      guard frozen.faults.isEmpty else { print("FAULT", text.string.debugDescription, literals.map(\.string), frozen.faults.map(\.kind).prefix(1), frozen.markdown.string.debugDescription); continue }
      exact += 1
      guard Document.parse(frozen.markdown).document == expected else {
        Issue.record("\(text.string.debugDescription) with \(literals.map(\.string)): \(frozen.markdown.string)")
        return
      }
    }
    #expect(exact > 1000)
    print("EXACT", exact)
  }
}
