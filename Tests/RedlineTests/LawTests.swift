import CommonMark
import Testing

@testable import Redline

@Suite struct LawTests {
  /// 360 documents, each edited 60 times: merged with its first form, and with its form before the edit.
  @Test(arguments: 0..<4) func `A merge gives back both of its texts to the byte`(part: Int) {
    for seed in 0..<90 {
      var make = DocumentGenerator(seed: UInt64(part * 90 + seed))
      make.isOdd = seed % 3 == 0
      let first = make.document(blocks: 2 + seed % 9)
      var editor = DocumentEditor(make)
      var last = first
      for _ in 0..<60 {
        var next = last
        editor.edit(&next)
        expectLaw(last, next, seed)
        last = next
      }
      expectLaw(first, last, seed)
    }
  }

  @Test func `A merge of unrelated documents gives back both`() {
    for seed in 0..<200 {
      var make = DocumentGenerator(seed: UInt64(seed))
      make.isOdd = true
      expectLaw(make.document(blocks: seed % 12), make.document(blocks: (seed / 7) % 12), seed)
    }
  }

  private func expectLaw(_ old: Document, _ new: Document, _ seed: Int) {
    let merge = Merge(old: old, new: new)
    #expect(merge.old == old, "old text, seed \(seed)")
    #expect(merge.new == new, "new text, seed \(seed)")
    // Equal documents have equal HTML; that this is so need not be shown each time.
    guard seed % 10 == 0 else { return }
    #expect(html(merge.old) == html(old) && html(merge.new) == html(new), "HTML, seed \(seed)")
  }

  private func html(_ document: Document) -> Bytes {
    var writer = HTMLWriter()
    writer.write(document.blocks)
    return writer.output
  }
}
