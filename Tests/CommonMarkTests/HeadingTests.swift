import Testing

@testable import CommonMark

@Suite struct HeadingTests {
  private func faults(_ markdown: String) -> [Fault] { Document.parse(Bytes(markdown.utf8)).faults }

  @Test func attributesStandAtTheEndOfHeadings() {
    let markdown =
      "## A *b* {#x covers=\"art. 13 }\" note=\"say \\\"hi\\\"&#10;\"} ##\n\nS\n=\n\nT {#مرحبا}\n---\n\n## B ## {#c}\n"
    let document = Document.parse(Bytes(markdown.utf8)).document
    #expect(
      html(document)
        == "<h2 id=\"x\">A <em>b</em></h2>\n<h1>S</h1>\n<h2 id=\"مرحبا\">T</h2>\n<h2 id=\"c\">B</h2>\n")
    guard case .heading(let heading) = document.blocks[0].kind else { return }
    #expect(
      heading.attributes == [
        .init(key: Bytes("covers"), value: Bytes("art. 13 }")), .init(key: Bytes("note"), value: Bytes("say \"hi\"\n")),
      ])
  }

  @Test func whatIsEscapedOrInCodeOrNotInAHeadingIsText() {
    #expect(html("# a \\{#x}") == "<h1>a {#x}</h1>\n")
    #expect(html("# `a {#x}`") == "<h1><code>a {#x}</code></h1>\n")
    #expect(html("# {#x} a") == "<h1>{#x} a</h1>\n")
    #expect(html("p {#x_y_}\n\n    # a {#x}\n") == "<p>p {#x_y_}</p>\n<pre><code># a {#x}\n</code></pre>\n")
    #expect(html("a {#x}\nb\n===") == "<h1>a {#x}\nb</h1>\n")
  }

  @Test func attributesThatCannotBeReadAreFaultsThatSayWhy() {
    func problem(_ attributes: String) -> Fault.AttributeProblem? {
      let faults = faults("# é " + attributes)
      guard faults.count == 1, let fault = faults.first,
        case .malformedAttributes(let written, let problem) = fault.kind
      else {
        return nil
      }
      #expect(written.string == attributes)
      #expect(fault == Fault(fault.kind, line: 1, column: 5))
      return problem
    }
    #expect(problem("{#}") == .emptyID)
    #expect(problem("{#a\"b}") == .badID(Bytes("a\"b")))
    #expect(problem("{#a #b}") == .secondID)
    #expect(problem("{#a Key=\"x\"}") == .badKey(Bytes("Key=\"x\"")))
    #expect(problem("{#a k=x}") == .unquotedValue(key: Bytes("k")))
    #expect(problem("{#a k=\"x}") == .unendedValue(key: Bytes("k")))
    #expect(problem("{#a k=\"x\" k=\"y\"}") == .secondKey(Bytes("k")))
    #expect(problem("{#a k=\"x\"l=\"y\"}") == .missingSpace)
    #expect(problem("{.unnumbered}") == .badKey(Bytes(".unnumbered")))
    #expect(problem("{#a") == .notClosed)
  }

  @Test func anIDMayStandOnceInTheWholeText() {
    #expect(
      faults("# a {#x}\n\n> ## b {#x}\n\n# c {#y}")
        == [Fault(.duplicateID(Bytes("x"), firstLine: 1), line: 3, column: 9)])
  }

  @Test func theOutlineGivesUniqueIDs() {
    var document = Document.parse(Bytes("# Été\n\n## Été\n\n> # no {#no}\n\n## B {#ete-2}\n\n# No\n\n# !\n".utf8))
      .document
    #expect(document.outline.map(\.level) == [1, 2, 2, 1, 1])
    #expect(document.outline.map(\.line) == [1, 3, 7, 9, 11])
    #expect(document.outline.map(\.index) == [0, 1, 3, 4, 5])
    #expect(document.uniqueIDs().map(\.string) == ["ete", "ete-3", "ete-2", "no-2", "section"])
    document.assign(ids: document.uniqueIDs())
    #expect(document.outline.compactMap(\.id?.string) == ["ete", "ete-3", "ete-2", "no-2", "section"])
  }

  @Test func slugsKeepLettersAndFiguresOfAllScripts() {
    func slug(_ text: String) -> String { Slug.of(Bytes(text.utf8)).string }
    #expect(slug("  Où vont vos données ? ") == "ou-vont-vos-donnees")
    #expect(slug("Œuvre, Ærø, Straße & GROẞ") == "oeuvre-aero-strasse-gross")
    #expect(slug("1.2 Cookies/traceurs — l’État") == "1-2-cookies-traceurs-l-etat")
    #expect(slug("e\u{301}te\u{301}") == "ete")
    #expect(slug("سياسة الخصوصية") == "سياسة-الخصوصية")
    #expect(slug("Политика №1 數據") == "политика-1-數據")
    #expect(slug("—") == "section")
    #expect(Slug.of([.emphasis([.text(Bytes("A"))]), .softBreak, .code(Bytes("b"))]).string == "a-b")
  }
}
