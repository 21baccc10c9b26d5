import Testing

@testable import CommonMark

@Test func plainTextRendersAsLibcmarkDoes() {
  let markdown = Bytes("# A *b*\n\n- c\n- d [e](f 'g')\n".utf8)
  var writer = HTMLWriter()
  writer.write(Document.parse(markdown).document.blocks)
  #expect(writer.output.string == referenceHTML(markdown).string)
}
