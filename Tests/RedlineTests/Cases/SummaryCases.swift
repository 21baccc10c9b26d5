import CommonMark
import Testing

@testable import Redline

@Suite struct SummaryCases {
  @Test func `Words are counted by section and in all`() {
    let merge = merge(
      [p("before all"), h(1, "One"), p("a b c d e"), h(1, "Two"), p("same"), h(1, "Three"), p("go away")],
      [p("before it all"), h(1, "One"), p("a b x y d e"), h(1, "Two"), p("same"), h(1, "Four"), p("come here")])
    #expect(merge.words == WordCount(inserted: 6, deleted: 4))
    #expect(merge.sections.map { $0.new?.content.plainText.string ?? "–" } == ["One", "–", "Four"])
    #expect(merge.sections.map(\.words.inserted) == [2, 0, 3])
    #expect(merge.sections.map(\.words.deleted) == [1, 3, 0])
  }

  @Test(arguments: [
    ("a b", "a c", Touches([])), ("in 12 months", "in 13 months", Touches.numbers),
    ("on 2026-01-01", "on *2026-01-01*", Touches([])),
    ("[a](/x) b", "[a](/y) b", Touches.links), ("[a](/x) b c d", "[c](/x) b c d", Touches([])),
    ("see [a](/x) b", "see a b", Touches.links),
    ("٣ أشهر", "٤ أشهر", Touches.numbers),
  ])
  func `It is told which kinds of content a change touches`(old: String, new: String, touches: Touches) {
    #expect(merge([p(old)], [p(new)]).touches == touches)
  }

  @Test func `Tables and sections that changed are told`() {
    let t = table(["A"], ["b"])
    #expect(merge([p("x"), t], [p("x"), table(["A"], ["c"])]).touches == .tables)
    #expect(merge([p("x")], [p("x"), t]).touches == .tables)
    #expect(merge([p("x")], [p("x"), h(2, "New")]).touches == .sections)
    #expect(merge([p("x"), t], [p("y"), t]).touches == [])
  }

  @Test func `A change that no word shows is a change`() {
    let merge = merge([h(2, "A"), p("We *never* sell.")], [h(2, "A"), p("We never sell!")])
    #expect(!merge.isEmpty && merge.words == WordCount())
    #expect(merge.sections.count == 1 && merge.sections[0].hasOtherChanges)
  }
}
