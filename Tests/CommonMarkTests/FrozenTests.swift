import Testing

@testable import CommonMark

/// § stands for a value.
private let pieces = [
  "§", "§", "§", "§", "§", "a", "word ", "é", "\n", "\n\n", " ", "*", "**", "`", "# ", "\n\n## H ", "> ", "- ", "1. ",
  "\n---\n", "[§](/u \"§\")", "[b](</§>)", "![§](/i§.png)", "\n\n[a]: /x§ '§'\n\n", "[a]", "<https://e.org/§>", "\\",
  "&amp;",
  "`§`", "`` a ` § ``", "\n\n```§\n§\n```\n\n", "\n\n    § code\n\n",
  "\n\n| § | `§` |\n|---|---|\n| [§](§) | b§c |\n\n",
  "\n\nTerm §\n: def §\n\n", "\n\n# H {#h§ k=\"§\"}\n\n", "\n\n§\n===\n\n", "**§**", "_§_", "!", ".", ":", "§. ", "(§)",
]

private let values = [
  "", "A*B_<i>&[x](y)", "`", "``", "a`b", "|", "a|b", "\\|", "\n", "a\nb", "{#x}", "1. x", "12", "-", "- x", "#", "# x",
  "> q",
  "\"q\"", "'", " a ", "a ", "\\", "a\\", "https://e.org/?a=b&c", "javascript", "&amp;", "&", "~~~", "```", "===", "!",
  "[", "a@b.org",
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
      guard frozen.faults.isEmpty else { continue }
      exact += 1
      guard Document.parse(frozen.markdown).document == expected else {
        Issue.record("\(text.string.debugDescription) with \(literals.map(\.string)): \(frozen.markdown.string)")
        return
      }
    }
    #expect(exact > 1300)
  }
}

extension FrozenTests {
  @Test func valuesAreEscapedForThePlaceWhereTheyStand() {
    let value = Character("§")
    func frozen(_ markdown: String, _ literal: String, ids: [String] = []) -> String {
      let text = markdown.split(separator: value, omittingEmptySubsequences: false).map { Bytes($0.utf8) }
        .joined(separator: Literals.character(0))
      let frozen = Document.frozen(Bytes(text), literals: [Bytes(literal.utf8)], ids: ids.map { Bytes($0.utf8) })
      #expect(frozen.faults == [])
      return frozen.markdown.string
    }
    #expect(frozen("Chez § :\n", "Wemet S.A.S. & Fils") == "Chez Wemet S.A.S. & Fils :\n")
    #expect(frozen("§ et", "A*B_<i>&[x](y)") == "A\\*B\\_\\<i>\\&\\[x\\](y) et")
    #expect(frozen("§", "1. x") == "1\\. x")
    #expect(frozen("§", "- x\n# y") == "\\- x&#10;\\# y")
    #expect(frozen("`§`", "a`b") == "``a`b``")
    #expect(frozen("[a](§ \"§\")", "/a b\"c") == "[a](/a&#32;b&#34;c \"/a&#32;b&#34;c\")")
    #expect(frozen("<https://e.org/§>", "a b") == "<https://e.org/a&#32;b>")
    #expect(frozen("```\n§\n```\n", "```\nx") == "````\n```\nx\n````\n")
    #expect(frozen("| § | `§` |\n|---|---|\n", "a|b") == "| a\\|b | `a\\|b` |\n|---|---|\n")
    #expect(frozen("# A {k=\"§\"}\n", "\"q\"", ids: ["a"]) == "# A {#a k=\"\\\"q\\\"\"}\n")
  }

  @Test func idsAreWrittenOutAndAttributesKept() {
    let markdown = Bytes("# A\n\nB\n---\n\n## C ##\n\n## D {#old x=\"y\"}\n\n> # Nested\n".utf8)
    let frozen = Document.frozen(markdown, literals: [], ids: ["a", "b", "c", "d"].map { Bytes($0.utf8) })
    let expected = "# A {#a}\n\nB {#b}\n---\n\n## C {#c} ##\n\n## D {#d x=\"y\"}\n\n> # Nested\n"
    #expect(frozen.markdown.string == expected)
    let again = Document.frozen(frozen.markdown, literals: [], ids: ["a", "b", "c", "d"].map { Bytes($0.utf8) })
    #expect(again.markdown == frozen.markdown)
  }

  @Test func aValueThatNoMarkdownExpressesIsAFault() {
    let markdown =
      Bytes("ok ".utf8) + Literals.character(0) + Bytes("\n\na**".utf8) + Literals.character(1) + Bytes("**".utf8)
    let frozen = Document.frozen(markdown, literals: [Bytes("x"), Bytes(" y")], ids: [])
    #expect(frozen.faults == [Fault(.inexpressible(value: Bytes(" y")), line: 3, column: 4)])
  }
}
