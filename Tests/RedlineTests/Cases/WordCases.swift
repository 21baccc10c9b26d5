import CommonMark
import Testing

@testable import Redline

/// What is marked inside a paragraph.
@Suite struct WordCases {
  private func marked(_ old: String, _ new: String) -> String {
    let html = RedlineTests.marked([p(old)], [p(new)])
    return String(html.dropLast())
  }

  @Test func `One changed word marks one word`() {
    #expect(
      marked("We keep your data for twelve months after the end.", "We keep your data for six months after the end.")
        == """
        <p>We keep your data for <del id="change-1">twelve</del><ins>six</ins> months after the end.</p>
        """)
  }

  @Test func `A changed mark of punctuation is marked alone`() {
    #expect(
      marked("Hello, world. See below.", "Hello; world. See below.") == """
        <p>Hello<del id="change-1">,</del><ins>;</ins> world. See below.</p>
        """)
  }

  @Test func `An inserted sentence is marked from its first word to its space`() {
    #expect(
      marked("First point. Last point.", "First point. Middle point. Last point.") == """
        <p>First point. <ins id="change-1">Middle point. </ins>Last point.</p>
        """)
  }

  @Test func `An inserted sentence at the end is marked with its stop`() {
    #expect(
      marked("First point. Last point.", "First point. Last point. One more point.") == """
        <p>First point. Last point.<ins id="change-1"> One more point.</ins></p>
        """)
  }

  @Test func `A rewritten paragraph is marked whole`() {
    #expect(
      marked(
        "We keep your personal data as long as the contract runs.",
        "Nothing is ever stored by this site or by its host.") == """
          <del id="change-1">
          <p>We keep your personal data as long as the contract runs.</p>
          </del>
          <ins>
          <p>Nothing is ever stored by this site or by its host.</p>
          </ins>
          """)
  }

  @Test func `Words kept here and there do not break up a rewritten paragraph`() {
    #expect(
      marked(
        "The host keeps the logs for the time that the law asks and then the logs go",
        "The firm sends the data in the form that the user likes and then the bills come"
      ).hasPrefix("<del id=\"change-1\">\n<p>The host"))
  }

  @Test func `A lone article between two changes is taken into them`() {
    #expect(
      marked(
        "The firm may, in the interest of the client, transfer data to others outside Europe under strict rules.",
        "The firm may, with the consent of a person, transfer data to others outside Europe under strict rules.") == """
          <p>The firm may, <del id="change-1">in the interest of the client</del>\
          <ins>with the consent of a person</ins>, transfer data to others outside Europe under strict rules.</p>
          """)
  }

  @Test func `A changed target is marked old and new`() {
    #expect(
      marked("See our [privacy page](/a) for more.", "See our [privacy page](/b) for more.") == """
        <p>See our <del id="change-1"><a href="/a" class="target">privacy page</a></del>\
        <ins><a href="/b" class="target">privacy page</a></ins> for more.</p>
        """)
  }

  @Test func `A changed word in a link is marked inside the link`() {
    #expect(
      marked("See our [old privacy page](/a).", "See our [new privacy page](/a).") == """
        <p>See our <a href="/a"><del id="change-1">old</del><ins>new</ins> privacy page</a>.</p>
        """)
  }

  @Test func `The same words in another format are marked old and new`() {
    #expect(
      marked("We *never* sell data.", "We never sell **data**.") == """
        <p>We <del id="change-1"><em>never</em></del><ins>never</ins> sell \
        <del id="change-2">data</del><ins><strong>data</strong></ins>.</p>
        """)
  }

  @Test func `Lines wrapped elsewhere are no change`() {
    let merge = merge([p("one two\nthree *four\nfive*")], [p("one\ntwo three *four five*")])
    #expect(merge.isEmpty && merge.changeCount == 0)
    #expect(merge.new.blocks == [p("one\ntwo three *four five*")])
  }

  @Test func `Lines wrapped elsewhere around a changed word mark the word alone`() {
    #expect(
      marked("one two\nthree four\nfive", "one\ntwo three six five") == """
        <p>one
        two three <del id="change-1">four</del><ins>six</ins> five</p>
        """)
  }

  @Test func `A number stays whole with its separators`() {
    #expect(
      marked("Capital 10\u{A0}000\u{A0}€ since 2026-12-01 paid", "Capital 12\u{A0}000\u{A0}€ since 2027-01-01 paid")
        == """
        <p>Capital <del id="change-1">10\u{A0}000</del><ins>12\u{A0}000</ins>\u{A0}€ since \
        <del id="change-2">2026-12-01</del><ins>2027-01-01</ins> paid</p>
        """)
  }

  @Test func `An accent stays with its letter, and an emoji whole`() {
    #expect(
      marked("un e\u{301}te\u{301} chaud 👩‍👩‍👧 ici", "un e\u{301}te chaud 👩‍👩‍👦 ici") == """
        <p>un <del id="change-1">e\u{301}te\u{301}</del><ins>e\u{301}te</ins> chaud \
        <del id="change-2">👩‍👩‍👧</del><ins>👩‍👩‍👦</ins> ici</p>
        """)
  }

  @Test func `Chinese is marked by the character`() {
    #expect(
      marked("我们保存您的数据十二个月。", "我们保存您的资料十二个月。") == """
        <p>我们保存您的<del id="change-1">数据</del><ins>资料</ins>十二个月。</p>
        """)
  }

  @Test func `Arabic is marked by the word`() {
    #expect(
      marked("نحتفظ ببياناتك لمدة سنة واحدة", "نحتفظ ببياناتك لمدة سنتين واحدة") == """
        <p>نحتفظ ببياناتك لمدة <del id="change-1">سنة</del><ins>سنتين</ins> واحدة</p>
        """)
  }

  @Test func `French apostrophes stay inside words and no-break spaces outside`() {
    #expect(
      marked("L’hébergeur d’OVH\u{A0}; voir «\u{A0}ici\u{A0}».", "L’hébergeur d’IONOS\u{A0}; voir «\u{A0}là\u{A0}».")
        == """
        <p>L’hébergeur <del id="change-1">d’OVH</del><ins>d’IONOS</ins>\u{A0}; voir \
        «\u{A0}<del id="change-2">ici</del><ins>là</ins>\u{A0}».</p>
        """)
  }
}
