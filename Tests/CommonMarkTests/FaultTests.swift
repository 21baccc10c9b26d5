import Testing

@testable import CommonMark

@Suite struct FaultTests {
  private func faults(_ markdown: String) -> [Fault] { Document.parse(Bytes(markdown.utf8)).faults }

  @Test func rawHTMLIsAFaultAndLeftOut() {
    let markdown = "é <b>x</b>\n\n<div>\n\n[r]: /u\né <i>\n\n| a |\n|---|\n| <u> |\n"
    #expect(
      faults(markdown) == [
        Fault(.rawHTML(Bytes("<b>")), line: 1, column: 3), Fault(.rawHTML(Bytes("</b>")), line: 1, column: 7),
        Fault(.rawHTML(Bytes("<div>")), line: 3, column: 1), Fault(.rawHTML(Bytes("<i>")), line: 6, column: 3),
        Fault(.rawHTML(Bytes("<u>")), line: 10, column: 3),
      ])
    #expect(html("é <b>x</b>\n\n<div>\n") == "<p>é x</p>\n")
  }

  @Test(arguments: [
    "javascript:x", "JaVaScRiPt:x", "java&#115;cript:x", "java&Tab;script:x", "&#1;javascript:x", "vbscript:x",
    "data:text/html,x",
    "data:image/png;base64,x", "file:///etc",
  ])
  func anAddressThatCanRunCodeIsAFault(address: String) {
    let found = faults("[a](\(address)) ![b](\(address))")
    #expect(found.count == 2)
    #expect(found.allSatisfy { if case .unsafeAddress = $0.kind { true } else { false } })
    #expect(html("[a](\(address))") == "<p><a href=\"\">a</a></p>\n")
  }

  @Test func nestingIsBounded() {
    let deep = [
      String(repeating: ">", count: 10_000) + "a", String(repeating: "- ", count: 10_000) + "a",
      String(repeating: "*a **a ", count: 5_000) + String(repeating: "a** a*", count: 5_000),
      String(repeating: "[", count: 10_000) + "a" + String(repeating: "](b)", count: 10_000),
      String(repeating: "![", count: 2_000) + "a" + String(repeating: "](b)", count: 2_000),
      String(repeating: ">", count: 10_000) + "a|b\n" + String(repeating: ">", count: 10_000) + "-|-\n\nT\n: d",
    ]
    for (index, text) in deep.enumerated() {
      let parsed = Document.parse(Bytes(text.utf8), typography: .french)
      // Links cannot nest; of brackets only the innermost make one.
      #expect(parsed.faults.map(\.kind) == (index == 3 ? [] : [.nestedTooDeeply]))
      #expect(!html(parsed.document).isEmpty)
    }
  }

  @Test func oddInputIsParsed() {
    #expect(html("") == "")
    #expect(html("a\u{0}b") == "<p>a\u{FFFD}b</p>\n")
    #expect(html("\u{FEFF}# a\r\n\r\nb\rc") == "<h1>a</h1>\n<p>b\nc</p>\n")
    #expect(html("|a|\r\n|-|\r\n|b|") == html("|a|\n|-|\n|b|\n"))
  }
}
