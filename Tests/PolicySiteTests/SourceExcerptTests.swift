import Testing

@testable import PolicySite

struct SourceExcerptTests {
  private func shown(_ line: String, _ column: Int, width: Int = 40) -> String {
    let excerpt = SourceExcerpt(line, column: column, width: width)
    return excerpt.line + "\n" + excerpt.pointer
  }

  @Test func `The caret stands under its column`() {
    #expect(shown("name: Acme", 7) == "name: Acme\n      ^")
    #expect(shown("name: Acme", 0) == "name: Acme\n")
    #expect(shown("name: Acme", 99) == "name: Acme\n          ^")
    #expect(shown("", 1) == "\n^")
  }

  @Test func `Tabs, wide characters and marks take the cells that a terminal gives them`() {
    #expect(shown("\ta\tb", 4) == "    a   b\n        ^")
    #expect(shown("数据: x", 5) == "数据: x\n      ^")
    #expect(shown("👩‍👩‍👧 x", 7) == "👩‍👩‍👧 x\n   ^")
    #expect(shown("🇫🇷 x", 4) == "🇫🇷 x\n   ^")
    #expect(shown("e\u{301} x", 4) == "e\u{301} x\n  ^")
    #expect(shown("ｶﾅ x", 4) == "ｶﾅ x\n   ^")
  }

  @Test func `What commands a terminal or turns the order is spelt out`() {
    #expect(shown("a\u{1B}[31mb", 7) == "a\\u{1B}[31mb\n           ^")
    #expect(shown("a\u{202E}b", 3) == "a\\u{202E}b\n         ^")
    #expect(VisibleText.of("one\ntwo\r\u{85}") == "one\\ntwo\\r\\u{0085}")
  }

  @Test func `In a line that runs from right to left the word is told`() {
    #expect(shown("راسلنا على {{entity.emial}} الآن", 12) == "راسلنا على {{entity.emial}} الآن\n^ {{entity.emial}}")
    #expect(shown("سياسة", 0) == "سياسة\n")
  }

  @Test func `Long lines are cut around the caret and stay within the width`() {
    let line = String(repeating: "0123456789", count: 20)
    for column in [1, 5, 40, 100, 199, 200, 201] {
      let excerpt = SourceExcerpt(line, column: column, width: 40)
      #expect(TerminalWidth.of(excerpt.line) <= 40)
      guard column <= 200 else { continue }
      let pointed = Array(excerpt.line)[excerpt.pointer.count - 1]
      #expect(String(pointed) == String((column - 1) % 10))
    }
  }
}
