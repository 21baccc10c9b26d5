import CommonMark
import Testing

@testable import Redline

@Suite struct TerminalCases {
  private func lines(_ old: [Block], _ new: [Block], _ style: TerminalStyle = .plain) -> String {
    merge(old, new).terminal(style: style).map(\.string).joined(separator: "\n")
  }

  @Test func `Changes are shown under the titles of their sections`() {
    let old = [
      h(1, "Policy"), p("intro"), h(2, "Cookies"), p("far"), p("near"), p("We keep *it* on disk. See [x](/a) now."),
      ul("a b", "c d e"), table(["N", "T"], ["x", "1 2 3"]), dl(("Host", "OVH")), quote(p("one two three")),
      code("a\nb\n"), h(2, "Last"), p("z"),
    ]
    let new = [
      h(1, "Policy"), p("intro"), h(2, "Cookies"), p("far"), p("near"), p("We keep it on disk. See [x](/b) now."),
      ul("a b", "c d f", "new"), table(["N", "T", "U"], ["x", "1 2 4", "5"]), dl(("Host", "IONOS")),
      quote(p("one two four")), code("a\nc\n"), h(2, "Last"), p("z"),
    ]
    #expect(
      lines(old, new) == """
        # Policy

        …

        ## Cookies

        …

        near

        We keep [-*it*-]{+it+} on disk. See [-[x](/a)-]{+[x](/b)+} now.

        - a b
        - c d [-e-]{+f+}
        - {+new+}

        | N | T | {+U+} |
        | x | 1 2 [-3-]{+4+} | {+5+} |

        Host
        : [-OVH-]
          {+IONOS+}

        > one two [-three-]{+four+}

            a
            [-b-]
            {+c+}

        ## Last
        """)
  }

  @Test func `Colours come with lines through and under the words`() {
    #expect(lines([p("a b c")], [p("a d c")], .colour) == "a \u{1B}[31;9mb\u{1B}[0m\u{1B}[32;4md\u{1B}[0m c")
  }

  @Test func `The text cannot steer the terminal`() {
    let text = Block(.paragraph([.text(Bytes("one \u{1B}[2Jtwo\u{9B} three four"))]))
    #expect(lines([p("one two three four")], [text]) == "one [-two-]{+?[2Jtwo?+} three four")
  }

  @Test func `A moved section says where it stood, and no change no lines`() {
    let (one, other) = ([h(2, "A", id: "a"), p("x"), p("y")], [h(2, "B", id: "b"), p("z")])
    #expect(lines(one + other, other + one) == "(moved here from after “A”)\n\n## B")
    #expect(lines(one, one).isEmpty)
  }
}
