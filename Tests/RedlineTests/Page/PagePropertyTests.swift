import CommonMark
import Testing

@testable import Redline

@Suite struct PagePropertyTests {
  @Test(arguments: 0..<2) func `A page is valid, has no id twice, and reads as the old text and as the new`(part: Int)
    throws
  {
    for seed in 0..<60 {
      var make = DocumentGenerator(seed: UInt64(1000 + part * 1000 + seed))
      let first = make.document(blocks: 2 + seed % 9)
      var editor = DocumentEditor(make)
      var last = first
      for step in 0..<12 {
        var next = last
        editor.edit(&next)
        if step % 3 == 0 { editor.edit(&next) }
        try check(last, next, seed)
        last = next
      }
      try check(first, last, seed)
    }
  }

  private func check(_ old: Document, _ new: Document, _ seed: Int) throws {
    let merge = Merge(old: old, new: new)
    let html = page(merge, context: seed % 4 == 0 ? nil : 1)
    let markup = try Markup(html)
    let ids = try MarkupChecker.check(markup)
    let changes = ids.filter { $0.hasPrefix("change-") }
    #expect(changes == Set((0..<merge.changeCount).map { "change-\($0 + 1)" }), "seed \(seed)")
    for case .open("a", let attributes) in markup.tokens where attributes["class"] == "step" {
      #expect(ids.contains(String((attributes["href"] ?? "").dropFirst())), "seed \(seed)")
    }
    let after = PageReader.read(markup, as: .new)
    #expect(after == PageReader.read(try plain(merge.new), as: nil), "new text, seed \(seed)")
    // A moved section stands at its new place, for the old text too. Where paragraphs were split, a space of the old text
    // is the end of a paragraph on the page.
    let inNewOrder = Document(blocks: merge.passages.flatMap { merge.nodes(of: $0).blocks(.old) })
    let spaces = !html.string.contains("class=\"break\"")
    let before = PageReader.read(markup, as: .old, spaces: spaces)
    #expect(before == PageReader.read(try plain(inNewOrder), as: nil, spaces: spaces), "old text, seed \(seed)")
  }

  private func plain(_ document: Document) throws -> Markup {
    var writer = HTMLWriter()
    writer.write(document.blocks)
    return try Markup(writer.output)
  }
}

/// English words, as short as possible.
let english = Words(
  added: Bytes("added:"), removed: Bytes("removed:"), paragraphBreak: Bytes("paragraph break"),
  previous: Bytes("previous"), next: Bytes("next"),
  moved: { origin in Bytes("moved here from after ") + (origin.after ?? origin.within ?? Bytes("the start")) },
  unchanged: { Bytes("\($0) unchanged".utf8) })

func page(_ merge: Merge, context: Int? = nil, words: Words = english) -> Bytes {
  var writer = HTMLWriter()
  var trail = Trail(total: merge.changeCount)
  merge.write(into: &writer, options: PageOptions(words: words, context: context), trail: &trail)
  return writer.output
}
