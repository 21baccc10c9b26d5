import Testing

@testable import CommonMark

@Suite struct TypographyTests {
  /// The text of the HTML with `_` for a no-break space and `~` for a narrow one.
  private func french(_ markdown: String) -> String { shown(html(markdown, typography: .french)) }

  private func shown(_ html: String) -> String {
    var text = ""
    for character in html.unicodeScalars {
      switch character {
      case "\u{A0}": text += "_"
      case "\u{202F}": text += "~"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }

  @Test func frenchSignsHaveTheirSpaces() {
    #expect(
      french("Durée: 3 ans ; oui! non ?! (vraiment ?) **Gras** : `x`: fin:")
        == "<p>Durée_: 3 ans~; oui~! non~?! (vraiment~?) <strong>Gras</strong>_: <code>x</code>_: fin_:</p>\n")
    #expect(french("«a» « b » «c !»") == "<p>«_a_» «_b_» «_c~!_»</p>\n")
  }

  @Test func frenchQuotesPairAcrossInlinesAndBreaks() {
    #expect(
      french("\"a\" \"*b*\" **\"c\"** [\"d\"](/u) (\"e\") l'\"été\" \"f\ng\" — \"h\".")
        == "<p>«_a_» «_<em>b</em>_» <strong>«_c_»</strong> <a href=\"/u\">«_d_»</a> («_e_») l’«_été_» «_f\ng_» — «_h_».</p>\n"
    )
    #expect(french("5\" de long") == "<p>5&quot; de long</p>\n")
  }

  @Test func frenchFiguresAreKeptTogether() {
    #expect(
      french("10 000 € 50€ 5 % 1 234 567,50 € 01 23 45 67 89 en 2024 100 fois, 552 100 554")
        == "<p>10~000_€ 50_€ 5_% 1~234~567,50_€ 01 23 45 67 89 en 2024 100 fois, 552~100~554</p>\n")
  }

  @Test func codeAddressesAndTimesAreLeftAlone() {
    let text =
      "<p>12:30 https://e.org/?a=b;c:d www.e.org/a'b m'x@e.org <a href=\"https://e.org/&#x27;?;\">https://e.org/'?;</a> <code>a ; 'b'</code> https: <a href=\"/a&#x27;%20;\" title=\"a : b\">x</a></p>\n"
    #expect(
      french(
        "12:30 https://e.org/?a=b;c:d www.e.org/a'b m'x@e.org <https://e.org/'?;> `a ; 'b'` https: [x](</a' ;> \"a : b\")"
      ) == text)
  }

  @Test func englishHasQuotesAndApostrophesOnly() {
    #expect(
      html("\"It's *'so'*\" — the parties' '90s: (\"a 'b'\") \"*c*\" 10 000 ; `\"` \"open", typography: .english)
        == "<p>“It’s <em>‘so’</em>” — the parties’ ’90s: (“a ‘b’”) “<em>c</em>” 10 000 ; <code>&quot;</code> &quot;open</p>\n"
    )
  }

  @Test func aQuoteWithACombiningMarkIsNoQuote() {
    #expect(html("say \"\u{301}x\" '\u{300}", typography: .english) == "<p>say &quot;\u{301}x&quot; '\u{300}</p>\n")
  }

  @Test func aValueIsSetLikeTheTextAroundIt() {
    let markdown =
      Bytes("\"".utf8) + Literals.character(0) + Bytes("\": l'".utf8) + Literals.character(0) + Bytes("!".utf8)
    let parsed = Document.parse(markdown, literals: [Bytes("a'b : \"c\"")], typography: .french)
    #expect(shown(html(parsed.document)) == "<p>«_a’b_: «_c_»_»_: l’a’b_: «_c_»~!</p>\n")
  }

  @Test(arguments: [Typography.french, .english])
  func typographyIsIdempotent(typography: Typography) {
    let pieces = [
      "a", "é", "1", "000", " ", " ", "\"", "'", ":", ";", "!", "?", "«", "»", "[ :](u)", "\u{A0}", "\u{202F}", "*",
      "\n", "€",
      "%", "(", ")", "-", "`c`",
    ]
    var random = Random(seed: 3)
    for _ in 0..<6000 {
      let markdown = random.text(of: pieces, count: 20)
      let once = Document.parse(Bytes(markdown.utf8), typography: typography).document
      // A straight quote that has found no partner may find one when others are gone.
      guard !html(once).contains("&quot;") else { continue }
      let content = once.blocks.map { block -> Block in
        guard case .paragraph(let content) = block.kind else { return block }
        return Block(.paragraph(typography.set(content)))
      }
      guard content == once.blocks else {
        Issue.record(
          "\(markdown.debugDescription): \(shown(html(once))) then \(shown(html(Document(blocks: content))))")
        return
      }
    }
  }

  @Test func theLanguageSubtagDecides() {
    #expect(
      ["fr", "fr-CA", "FR_be", "en-GB", "ar", "fro"].map(Typography.init(language:)) == [
        .french, .french, .french, .english, .none, .none,
      ])
  }
}
