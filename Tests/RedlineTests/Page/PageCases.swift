import CommonMark
import Testing

@testable import Redline

/// Labels, links between changes, folds, ids.
@Suite struct PageCases {
  @Test func `Changes are announced, numbered, and linked to the ones before and after`() {
    let html = page(merge([p("a b c"), p("x"), p("d e f")], [p("a B c"), p("x"), p("d e F")])).string
    #expect(
      html == """
        <p>a <del id="change-1"><span class="visually-hidden">removed: </span>b</del>\
        <ins><span class="visually-hidden">added: </span>B</ins>\
        <span class="steps"><a class="step" href="#change-2" aria-label="next">↓</a></span> c</p>
        <p>x</p>
        <p>d e <del id="change-2"><span class="visually-hidden">removed: </span>f</del>\
        <ins><span class="visually-hidden">added: </span>F</ins>\
        <span class="steps"><a class="step" href="#change-1" aria-label="previous">↑</a></span></p>

        """)
  }

  @Test func `No link stands in a link, and none in a heading`() {
    let html = page(
      merge([h(2, "A b c"), p("x [one two three four](/a) y")], [h(2, "A B c"), p("x [one 2 three 4](/a) y")])
    ).string
    #expect(html.contains(" c</h2>\n<span class=\"steps\">"))
    #expect(
      html.contains(
        "</a><span class=\"steps\"><a class=\"step\" href=\"#change-1\" aria-label=\"previous\">↑</a></span> y</p>"))
    #expect(!html.contains("change-3"))
  }

  @Test func `What did not change is folded, but not the headings above a change`() {
    let old = [
      h(1, "T"), p("i"), p("j"), h(2, "A"), p("1"), p("2"), p("3"), p("4 5 6"), p("7"), h(2, "B"), p("8"), p("9"),
    ]
    let new = [
      h(1, "T"), p("i"), p("j"), h(2, "A"), p("1"), p("2"), p("3"), p("4 5 x"), p("7"), h(2, "B"), p("8"), p("9"),
    ]
    #expect(
      page(merge(old, new), context: 1).string == """
        <h1>T</h1>
        <details class="unchanged"><summary>2 unchanged</summary>
        <p>i</p>
        <p>j</p>
        </details>
        <h2>A</h2>
        <details class="unchanged"><summary>2 unchanged</summary>
        <p>1</p>
        <p>2</p>
        </details>
        <p>3</p>
        <p>4 5 <del id="change-1"><span class="visually-hidden">removed: </span>6</del>\
        <ins><span class="visually-hidden">added: </span>x</ins></p>
        <p>7</p>
        <details class="unchanged"><summary>2 unchanged</summary>
        <h2>B</h2>
        <p>8</p>
        <p>9</p>
        </details>

        """)
  }

  @Test func `Several merges on a page go on counting`() {
    let merges = [merge([p("a b")], [p("a c")]), merge([p("d")], [p("d")]), merge([], [p("e")])]
    var writer = HTMLWriter()
    var trail = Trail(total: merges.reduce(0) { $0 + $1.changeCount })
    for merge in merges { merge.write(into: &writer, options: PageOptions(words: english), trail: &trail) }
    #expect(trail.total == 2 && trail.count == 2)
    #expect(writer.output.string.contains("<ins id=\"change-2\">"))
    #expect(writer.output.string.contains("href=\"#change-1\""))
  }

  @Test func `Headings of the new text have their ids, with the prefix, and their numbers; removed ones neither`() {
    var writer = HTMLWriter()
    writer.headingPrefix = { Bytes("№ ") + ($0.id ?? []) + Bytes(" ") }
    let merge = merge(
      [h(2, "A", id: "a"), p("one"), h(2, "B", id: "b"), p("two two")],
      [h(2, "A", id: "a"), p("one"), h(2, "C d", id: "c"), p("x y z")])
    var trail = Trail(total: 0)
    merge.write(into: &writer, options: PageOptions(words: english, idPrefix: Bytes("new-")), trail: &trail)
    let html = writer.output.string
    #expect(html.contains("<h2 id=\"new-a\">№ a A</h2>"))
    #expect(html.contains("<h2 id=\"new-c\">№ c C d</h2>"))
    #expect(html.contains("<h2>B</h2>"))
    #expect(writer.headingPrefix(Heading(level: 1, id: Bytes("new-x"), content: [])) == Bytes("№ new-x "))
  }
}
