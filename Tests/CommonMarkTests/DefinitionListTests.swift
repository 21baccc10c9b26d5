import Testing

@testable import CommonMark

@Suite struct DefinitionListTests {
  @Test func termsAndDefinitionsMakeOneList() {
    let markdown = "Controller\nWe\n: Who *decides*\n: and why\n\nHost\n: Who stores\n  [more][m]\n\n[m]: /m\n"
    #expect(
      html(markdown) == """
        <dl>
        <dt>Controller</dt>
        <dt>We</dt>
        <dd>Who <em>decides</em></dd>
        <dd>and why</dd>
        <dt>Host</dt>
        <dd>Who stores
        <a href="/m">more</a></dd>
        </dl>

        """)
  }

  @Test func aBlankLineBeforeOrInADefinitionMakesItLoose() {
    #expect(html("T\n\n: d\n: e") == "<dl>\n<dt>T</dt>\n<dd>\n<p>d</p>\n</dd>\n<dd>e</dd>\n</dl>\n")
    #expect(html("T\n: d\n\n  e\n") == "<dl>\n<dt>T</dt>\n<dd>\n<p>d</p>\n<p>e</p>\n</dd>\n</dl>\n")
  }

  @Test func indentedBlocksBelongToTheDefinition() {
    #expect(
      html("T\n:   d\n\n    - x\n\n    a | b\n    --|--\n\n        code\n\nafter") == """
        <dl>
        <dt>T</dt>
        <dd>
        <p>d</p>
        <ul>
        <li>x</li>
        </ul>
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th>b</th>
        </tr>
        </thead>
        </table>
        <pre><code>code
        </code></pre>
        </dd>
        </dl>
        <p>after</p>

        """)
    #expect(
      html("T\n: ```\n  x: y\n  ```\n: z")
        == "<dl>\n<dt>T</dt>\n<dd>\n<pre><code>x: y\n</code></pre>\n</dd>\n<dd>z</dd>\n</dl>\n")
  }

  @Test func theNextColonEndsAListInTheDefinition() {
    #expect(
      html("T\n: d\n  - x\n: e") == "<dl>\n<dt>T</dt>\n<dd>d\n<ul>\n<li>x</li>\n</ul>\n</dd>\n<dd>e</dd>\n</dl>\n")
  }

  @Test func definitionListsStandInQuotesItemsAndDefinitions() {
    #expect(html("> T\n> : d") == "<blockquote>\n<dl>\n<dt>T</dt>\n<dd>d</dd>\n</dl>\n</blockquote>\n")
    #expect(html("- T\n  : d\n- x") == "<ul>\n<li>\n<dl>\n<dt>T</dt>\n<dd>d</dd>\n</dl>\n</li>\n<li>x</li>\n</ul>\n")
    #expect(html("T\n: U\n  : d") == "<dl>\n<dt>T</dt>\n<dd>\n<dl>\n<dt>U</dt>\n<dd>d</dd>\n</dl>\n</dd>\n</dl>\n")
  }

  @Test func aColonWithoutATermIsProse() {
    #expect(html(": x") == "<p>: x</p>\n")
    #expect(html("# T\n: x") == "<h1>T</h1>\n<p>: x</p>\n")
    #expect(html("[a]: /u\n: x") == "<p>: x</p>\n")
    #expect(html("T\n:x") == "<p>T\n:x</p>\n")
    #expect(html("- T\n: x") == "<ul>\n<li>T\n: x</li>\n</ul>\n")
  }

  @Test func aListBehindADefinitionIsItsOwn() {
    #expect(html("T\n: d\n\n+ x\n+ y") == "<dl>\n<dt>T</dt>\n<dd>d</dd>\n</dl>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n")
  }
}
