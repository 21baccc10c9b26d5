import Testing

@testable import CommonMark

/// The cases of GFM's section 4.10 in words and examples of our own.
@Suite struct TableTests {
  private func table(_ header: [String], _ rows: [[String]] = [], classes: [String] = ["", "", "", ""]) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      zip(cells, classes).map { cell, name in
        "<\(tag)\(name.isEmpty ? "" : " class=\"align-\(name)\"")>\(cell)</\(tag)>\n"
      }.reduce("<tr>\n", +) + "</tr>\n"
    }
    let body = rows.isEmpty ? "" : rows.map { row($0, "td") }.reduce("<tbody>\n", +) + "</tbody>\n"
    return "<table>\n<thead>\n" + row(header, "th") + "</thead>\n" + body + "</table>\n"
  }

  @Test func aTableHasAHeaderADelimiterRowAndRows() {
    #expect(html("| Who | What |\n| --- | --- |\n| CNIL | fr |") == table(["Who", "What"], [["CNIL", "fr"]]))
  }

  @Test func colonsAlignColumnsAndOuterPipesMayBeMissing() {
    let expected = table(["a", "b", "c"], [["d", "e", "f"]], classes: ["left", "center", "right"])
    #expect(html("a | b | c\n:-- | :-: | --:\nd | e | f") == expected)
  }

  @Test func anEscapedPipeIsPartOfItsCellInCodeAsWell() {
    #expect(
      html("|a|\n|-|\n| x `\\|` y |\n| x **\\|** y |")
        == table(["a"], [["x <code>|</code> y"], ["x <strong>|</strong> y"]]))
  }

  @Test func aTableEndsAtABlankLineOrAnotherBlock() {
    #expect(
      html("|a|b|\n|-|-|\n|c|d|\n> q\n") == table(["a", "b"], [["c", "d"]]) + "<blockquote>\n<p>q</p>\n</blockquote>\n")
    #expect(html("|a|b|\n|-|-|\n|c|d|\nx\n\ny") == table(["a", "b"], [["c", "d"], ["x", ""]]) + "<p>y</p>\n")
    #expect(html("|a|\n|-|\nx\n---\n") == table(["a"], [["x"]]) + "<hr />\n")
    #expect(html("|a|\n|-|\nx\n===\ny") == table(["a"], [["x"], ["==="], ["y"]]))
    #expect(html("|a|\n|-|\n2. x") == table(["a"]) + "<ol start=\"2\">\n<li>x</li>\n</ol>\n")
    #expect(html("|a|\n|-|\n    x") == table(["a"]) + "<pre><code>x\n</code></pre>\n")
  }

  @Test func headerAndDelimiterRowMustHaveTheSameNumberOfCells() {
    #expect(html("| a | b |\n| - |\n| c |") == "<p>| a | b |\n| - |\n| c |</p>\n")
  }

  @Test func shortRowsAreFilledAndExcessCellsDropped() {
    #expect(html("|a|b|\n|-|-|\n|c|\n|d|e|f|") == table(["a", "b"], [["c", ""], ["d", "e"]]))
  }

  @Test func aTableWithoutRowsHasNoBody() {
    #expect(html("|a|b|\n|-|-|") == table(["a", "b"]))
  }

  @Test func aTableInterruptsAParagraph() {
    #expect(html("one\n*two\na|b*\n-|-\nc|d") == "<p>one\n*two</p>\n" + table(["a", "b*"], [["c", "d"]]))
  }

  @Test func tablesStandInQuotesAndListItems() {
    #expect(
      html("> a|b\n> -|-\n> c|d\ne|f") == "<blockquote>\n" + table(["a", "b"], [["c", "d"]])
        + "</blockquote>\n<p>e|f</p>\n")
    #expect(
      html("- a|b\n  -|-\n  c|d\n- x") == "<ul>\n<li>\n" + table(["a", "b"], [["c", "d"]])
        + "</li>\n<li>x</li>\n</ul>\n")
    #expect(html("-\ta|b\n\t-|-\n\tc|d") == "<ul>\n<li>\n" + table(["a", "b"], [["c", "d"]]) + "</li>\n</ul>\n")
    // A lazy line can be the header row, but no delimiter row.
    #expect(html("> x\na|b\n> -|-") == "<blockquote>\n<p>x</p>\n" + table(["a", "b"]) + "</blockquote>\n")
    #expect(html("> a|b\n-|-") == "<blockquote>\n<p>a|b\n-|-</p>\n</blockquote>\n")
  }

  @Test func referencesHoldInCellsWhereverTheyAreDefined() {
    #expect(
      html("|[a]|\n|-|\n|`x` [b](/c) #|\n\n```\n\n[a]: /u") == table(
        ["[a]"], [["<code>x</code> <a href=\"/c\">b</a> #"]])
        + "<pre><code>\n[a]: /u\n</code></pre>\n")
    #expect(html("[a]: /u\n|[a]|\n|-|\n") == table(["<a href=\"/u\">a</a>"]))
  }

  @Test func whatOnlyLooksLikeADelimiterRowIsNone() {
    #expect(html("a\n-") == "<h2>a</h2>\n")
    #expect(html("a|b\n- | -") == "<p>a|b</p>\n<ul>\n<li>| -</li>\n</ul>\n")
    #expect(html("    a|b\n-|-") == "<pre><code>a|b\n</code></pre>\n<p>-|-</p>\n")
  }

  @Test func rowsKnowTheirLines() {
    let document = Document.parse(Bytes("x\n\n> y\n> a|b\n> -|-\n> c|d\n> e|f\n\nz".utf8)).document
    guard case .quote(let blocks) = document.blocks[1].kind, case .table(let table) = blocks[1].kind else {
      Issue.record("no table")
      return
    }
    #expect(([table.header] + table.rows).map(\.line) == [4, 6, 7])
    #expect(document.blocks.map(\.line) == [1, 3, 9])
    #expect(blocks.map(\.line) == [3, 4])
  }
}
