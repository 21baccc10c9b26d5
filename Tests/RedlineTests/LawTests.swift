import CommonMark
import Testing

@testable import Redline

@Suite struct LawTests {
  @Test func `Both texts can be read back`() {
    let old = Document(blocks: [Block(.paragraph([.text(Bytes("a"))]))])
    let merge = Merge(old: old, new: Document())
    #expect(merge.old == old && merge.new == Document())
  }
}
