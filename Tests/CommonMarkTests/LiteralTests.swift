import Testing

@testable import CommonMark

@Suite struct LiteralTests {
  private func parse(_ markdown: String, _ literals: String...) -> Parsed {
    var text = Bytes(markdown.utf8)
    for index in literals.indices {
      text = Bytes(
        text.split(separator: UInt8(ascii: "0") + UInt8(index), omittingEmptySubsequences: false)
          .joined(separator: Literals.character(index)))
    }
    return Document.parse(text, literals: literals.map { Bytes($0.utf8) })
  }

  @Test func aValueIsNeverMarkdownWhereverItStands() {
    let markdown =
      "0 `0` [0](/0 \"0\") ![0](0) <https://e.org/0>\n\n# H0 {k=\"0\"}\n\n``` 0\n0\n```\n\n| 0 |\n|---|\n| [r] |\n\n[r]: /0 '0'\n"
    let parsed = parse(markdown, "*a*|<b>&\"")
    #expect(
      html(parsed.document) == """
        <p>*a*|&lt;b&gt;&amp;&quot; <code>*a*|&lt;b&gt;&amp;&quot;</code> <a href="/*a*%7C%3Cb%3E&amp;%22" title="*a*|&lt;b&gt;&amp;&quot;">*a*|&lt;b&gt;&amp;&quot;</a> *a*|&lt;b&gt;&amp;&quot; <a href="https://e.org/*a*%7C%3Cb%3E&amp;%22">https://e.org/*a*|&lt;b&gt;&amp;&quot;</a></p>
        <h1>H*a*|&lt;b&gt;&amp;&quot;</h1>
        <pre><code class="language-*a*|&lt;b&gt;&amp;&quot;">*a*|&lt;b&gt;&amp;&quot;
        </code></pre>
        <table>
        <thead>
        <tr>
        <th>*a*|&lt;b&gt;&amp;&quot;</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><a href="/*a*%7C%3Cb%3E&amp;%22" title="*a*|&lt;b&gt;&amp;&quot;">r</a></td>
        </tr>
        </tbody>
        </table>

        """)
    #expect(parsed.faults == [])
    guard case .heading(let heading) = parsed.document.blocks[1].kind else { return }
    #expect(heading.attributes == [.init(key: Bytes("k"), value: Bytes("*a*|<b>&\""))])
  }

  @Test func linksAreJudgedAfterSubstitution() {
    let parsed = parse("[x](0ipt:1)", "JavaScr", "a()")
    #expect(parsed.faults.map(\.kind) == [.unsafeAddress(Bytes("JavaScript:a()"))])
    #expect(html(parsed.document) == "<p><a href=\"\">x</a></p>\n")
  }

  @Test func neighbouringTextIsOneNodeAndEmptyValuesLeaveNone() {
    #expect(parse("a0b\\*`1`c", "x", "").document.blocks == [Block(.paragraph([.text(Bytes("axb*c"))]))])
    #expect(parse("0\n\n- 0", "").document.blocks == [Block(.list(List(isTight: true, items: [.init(blocks: [])])))])
  }

  @Test func privateCharactersBeyondTheValuesAreText() {
    let text = Bytes("a".utf8) + Literals.character(1)
    #expect(Document.parse(text, literals: [Bytes("x")]).document.blocks == [Block(.paragraph([.text(text)]))])
  }

  @Test func reservedCharactersInTheTextStandForThemselves() {
    let text = "\u{10FFFD}0\u{10FFFD} # \u{10FFFC}0\u{10FFFC}\n\n# \u{10FFFD}0\u{10FFFD} {#a}\n\n|\u{10FFFD}|\n|-|\n"
    #expect(html(text).contains("<h1 id=\"a\">\u{10FFFD}0\u{10FFFD}</h1>"))
    #expect(html(text).contains("<th>\u{10FFFD}</th>"))
  }
}
