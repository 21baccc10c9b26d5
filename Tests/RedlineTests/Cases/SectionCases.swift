import CommonMark
import Testing

@testable import Redline

/// How sections are found again, and how the page and the summary tell what became of them.
@Suite struct SectionCases {
  private let a = [h(2, "Alpha", id: "a"), p("all about alpha")]
  private let b = [h(2, "Beta", id: "b"), p("and then of beta")]
  private let c = [h(2, "Gamma", id: "c"), p("some gamma rays")]

  @Test func `A moved section is shown once, at its new place, with its own changes`() {
    let moved = [h(2, "Gamma", id: "c"), p("some more gamma rays")]
    #expect(
      marked(a + b + c, moved + a + b) == """
        <div class="moved" id="change-1">
        <p class="moved-note">moved here from after Beta</p>
        <h2 id="c">Gamma</h2>
        <p>some <ins id="change-2">more </ins>gamma rays</p>
        </div>
        <h2 id="a">Alpha</h2>
        <p>all about alpha</p>
        <h2 id="b">Beta</h2>
        <p>and then of beta</p>

        """)
  }

  @Test func `Of a swapped pair one is moved`() throws {
    let merge = merge(a + b, b + a)
    #expect(merge.changeCount == 1 && !merge.isEmpty && merge.touches == .sections)
    let section = try #require(merge.sections.first)
    #expect(merge.sections.count == 1 && section.isMoved && section.words == WordCount())
    #expect(section.id == Bytes("b") && section.origin == Origin(after: Bytes("Alpha"), within: nil))
  }

  @Test func `Sections inside a section move along with it`() {
    let inner = [h(3, "Inner", id: "i"), p("inner words")]
    let merge = merge(a + b + c + inner, c + inner + a + b)
    #expect(merge.sections.map(\.id) == [Bytes("c")])
    #expect(merge.sections.first?.origin == Origin(after: Bytes("Beta"), within: nil))
  }

  @Test func `A removed section is not shown inside one that moved`() {
    #expect(
      marked(
        a + b + c + [h(2, "Delta", id: "d"), p("x"), p("y"), p("z")],
        a + [h(2, "Delta", id: "d"), p("x"), p("y"), p("z")] + b)
          == """
          <h2 id="a">Alpha</h2>
          <p>all about alpha</p>
          <del id="change-1">
          <h2>Gamma</h2>
          <p>some gamma rays</p>
          </del>
          <h2 id="d">Delta</h2>
          <p>x</p>
          <p>y</p>
          <p>z</p>
          <div class="moved" id="change-2">
          <p class="moved-note">moved here from after Alpha</p>
          <h2 id="b">Beta</h2>
          <p>and then of beta</p>
          </div>

          """)
  }

  @Test func `A heading of another level is removed and added, and its section is the same`() {
    let deeper = [h(3, "Beta", id: "b"), p("and then of beta")]
    #expect(
      marked(a + b, a + deeper).hasSuffix(
        """
        <del id="change-1">
        <h2>Beta</h2>
        </del>
        <ins>
        <h3 id="b">Beta</h3>
        </ins>
        <p>and then of beta</p>

        """))
    let merge = merge(a + b, a + deeper)
    #expect(merge.sections.count == 1 && merge.sections[0].hasOtherLevel && merge.sections[0].words == WordCount())
    #expect(merge.touches == .sections)
  }

  @Test func `A section with another title and id is known by its content`() throws {
    let text = p("We share your data with no one but our host, who keeps it in France and under contract.")
    let merge = merge([h(2, "Sharing", id: "sharing"), text], [h(2, "Recipients of data", id: "recipients"), text])
    let section = try #require(merge.sections.first)
    #expect(section.isRetitled && !section.isAdded && !section.isRemoved && merge.sections.count == 1)
    #expect(
      section.old?.content.plainText == Bytes("Sharing")
        && section.new?.content.plainText == Bytes("Recipients of data"))
    #expect(section.words == WordCount(inserted: 3, deleted: 1))
    #expect(merge.touches == [])
  }

  @Test func `A section that was split keeps its paragraphs`() {
    let old = [h(2, "All", id: "all"), p("one one one"), p("two two two"), p("three three")]
    let new = [h(2, "All", id: "all"), p("one one one"), h(2, "Rest", id: "rest"), p("two two two"), p("three three")]
    #expect(
      marked(old, new) == """
        <h2 id="all">All</h2>
        <p>one one one</p>
        <ins id="change-1">
        <h2 id="rest">Rest</h2>
        </ins>
        <p>two two two</p>
        <p>three three</p>

        """)
    #expect(merge(old, new).sections.map { [$0.isAdded, $0.isRemoved] } == [[true, false]])
    #expect(merge(new, old).sections.map { [$0.isAdded, $0.isRemoved] } == [[false, true]])
  }

  @Test func `Another id or other attributes of a heading are no change`() {
    let merge = merge([h(2, "Alpha", id: "a"), p("x")], [h(2, "Alpha", id: "z"), p("x")])
    #expect(merge.isEmpty && merge.old != merge.new)
  }
}
