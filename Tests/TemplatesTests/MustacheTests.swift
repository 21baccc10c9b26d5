import Testing

@testable import Templates

@Suite struct `Variables` {
  @Test func `print their value`() throws {
    #expect(try render("Dear {{title}}!", ["title": .string("reader")]) == "Dear reader!")
  }

  @Test func `print nothing without a value`() throws {
    #expect(try render("[{{title}}]") == "[]")
  }

  @Test func `may have white space inside the braces`() throws {
    #expect(try render("{{ \n title\t}}", ["title": .string("x")]) == "x")
  }

  @Test func `are never standalone`() throws {
    #expect(try render("a\n  {{title}}\nb\n", ["title": .string("x")]) == "a\n  x\nb\n")
  }

  @Test func `are not templates themselves`() throws {
    #expect(try render("{{title}}", ["title": .string("{{other}}"), "other": .string("no")]) == "{{other}}")
  }

  @Test func `reach into records with dots`() throws {
    let owner = try person("Ann", employer: testSchema().record("company", ["name": .string("Ink")]))
    #expect(try render("{{owner.name}} of {{owner.employer.name}}", ["owner": owner]) == "Ann of Ink")
  }

  @Test func `print nothing where a record on the way is absent`() throws {
    #expect(try render("[{{owner.employer.name}}]", ["owner": person("Ann")]) == "[]")
    #expect(try render("[{{owner.employer.name}}]") == "[]")
  }

  @Test func `print markup with three braces or an ampersand`() throws {
    let html = Value.markup(Array("<p>&amp;</p>".utf8))
    #expect(try render("{{{content}}}|{{& content }}", format: .html, ["content": html]) == "<p>&amp;</p>|<p>&amp;</p>")
  }
}

@Suite struct `Sections` {
  @Test func `over a flag are rendered if it is raised`() throws {
    #expect(try render("[{{#draft}}yes{{/draft}}]", ["draft": .flag(true)]) == "[yes]")
    #expect(try render("[{{#draft}}yes{{/draft}}]", ["draft": .flag(false)]) == "[]")
    #expect(try render("[{{#draft}}yes{{/draft}}]") == "[]")
  }

  @Test func `over text are rendered unless it is empty, and know it as a dot`() throws {
    #expect(try render("[{{#title}}{{.}} is {{title}}{{/title}}]", ["title": .string("x")]) == "[x is x]")
    #expect(try render("[{{#title}}no{{/title}}]", ["title": .string("")]) == "[]")
  }

  @Test func `over a list are rendered for each element`() throws {
    let tags = Value.list([.string("a"), .none, .string("b")])
    #expect(try render("{{#tags}}({{.}}){{/tags}}", ["tags": tags]) == "(a)()(b)")
    #expect(try render("[{{#tags}}no{{/tags}}]", ["tags": .list([])]) == "[]")
  }

  @Test func `over a dot go through lists in lists`() throws {
    let grid = Value.list([.list([.string("1"), .string("2")]), .list([]), .list([.string("3")])])
    #expect(try render("{{#grid}}<{{#.}}{{.}};{{/.}}>{{/grid}}", ["grid": grid]) == "<1;2;><><3;>")
    #expect(try render("{{#grid}}{{^.}}empty{{/.}}{{/grid}}", ["grid": grid]) == "empty")
  }

  @Test func `over a record see its fields first and the outer ones behind`() throws {
    let output = try render(
      "{{#owner}}{{name}} {{title}}{{#employer}} {{name}}{{/employer}} {{name}}{{/owner}}",
      [
        "title": .string("page"),
        "owner": person("Ann", employer: testSchema().record("company", ["name": .string("Ink")])),
      ])
    #expect(output == "Ann page Ink Ann")
  }

  @Test func `over a list of records see the element, an absent one as empty`() throws {
    let people = Value.list([try person("Ann"), .none, try person("Bo")])
    #expect(try render("{{#people}}{{name}},{{/people}}", ["people": people]) == "Ann,,Bo,")
  }

  @Test func `over the dot of a record are rendered once`() throws {
    let people = Value.list([try person("Ann")])
    let output = try render("{{#people}}{{#.}}{{name}}{{/.}}{{^.}}no{{/.}}{{name}}{{/people}}", ["people": people])
    #expect(output == "AnnAnn")
  }

  @Test func `give the outer record back when they end`() throws {
    let item = try testSchema().record("item", ["title": .string("child")])
    let toc = try testSchema().record("item", ["title": .string("parent"), "children": .list([item, item])])
    #expect(
      try render(
        "{{#toc}}{{#children}}{{title}} {{/children}}{{title}}{{/toc}} {{title}}",
        ["title": .string("page"), "toc": .list([toc])])
        == "child child parent page")
  }

  @Test func `over a dotted name are false where the chain breaks`() throws {
    #expect(try render("[{{#owner.employer.name}}x{{/owner.employer.name}}]") == "[]")
    #expect(try render("[{{#owner.name}}x{{/owner.name}}]", ["owner": person("Ann")]) == "[x]")
  }

  @Test func `may stand in each other under the same name`() throws {
    #expect(
      try render("a{{#draft}}b{{#draft}}c{{/draft}}d{{/draft}}e", ["draft": .flag(true)]) == "abcde")
  }

  @Test func `take their lines with them where they stand alone`() throws {
    let page = "one\n{{#draft}}\ntwo\n  {{/draft}}\t\nthree\n"
    #expect(try render(page, ["draft": .flag(true)]) == "one\ntwo\nthree\n")
    #expect(try render(page) == "one\nthree\n")
  }

  @Test func `know the line endings of Windows`() throws {
    #expect(try render("a\r\n{{#draft}}\r\nb\r\n{{/draft}}\r\nc", ["draft": .flag(true)]) == "a\r\nb\r\nc")
  }

  @Test func `stand alone on the first and the last line too`() throws {
    #expect(try render("  {{#draft}}\nx\n  {{/draft}}", ["draft": .flag(true)]) == "x\n")
  }

  @Test func `leave white space alone within a line`() throws {
    #expect(try render(" {{#draft}} x {{/draft}} \n {{#draft}}y{{/draft}}\n", ["draft": .flag(true)]) == "  x  \n y\n")
    #expect(try render("{{#draft}} {{! }}\n {{/draft}}.", ["draft": .flag(true)]) == " \n .")
  }

  @Test func `may have white space inside the braces`() throws {
    #expect(try render("{{# draft }}x{{/\tdraft }}", ["draft": .flag(true)]) == "x")
  }
}

@Suite struct `Inverted sections` {
  @Test func `are rendered where a section is not`() throws {
    let page =
      "{{^draft}}a{{/draft}}{{^tags}}b{{/tags}}{{^title}}c{{/title}}{{^owner}}d{{/owner}}{{^owner.name}}e{{/owner.name}}"
    #expect(try render(page) == "abcde")
    #expect(
      try render(
        page, ["draft": .flag(true), "tags": .list([.none]), "title": .string("x"), "owner": person("Ann")]) == "")
  }

  @Test func `change no context`() throws {
    #expect(try render("{{^draft}}{{title}}{{/draft}}", ["title": .string("x")]) == "x")
  }

  @Test func `stand alone like sections`() throws {
    #expect(try render("a\n  {{^draft}}\n b\n{{/draft}}\nc") == "a\n b\nc")
  }
}

@Suite struct `Comments` {
  @Test func `print nothing`() throws {
    #expect(try render("a{{! not {{ this }}b{{!}}c") == "abc")
  }

  @Test func `may have several lines, and take them with them where they stand alone`() throws {
    #expect(try render("a\n  {{! one\n two\n }}  \nb") == "a\nb")
    #expect(try render("a {{! one\n two }} b\n") == "a  b\n")
    #expect(try render("{{! only }}") == "")
    #expect(try render("a\n {{! last }}") == "a\n")
  }
}

@Suite struct `Partials` {
  @Test func `are rendered in the context of their tag`() throws {
    #expect(
      try render(
        "{{#people}}{{>who}} {{/people}}{{> who2 }}", with: ["who": "{{name}}/{{title}}", "who2": "{{title}}"],
        ["title": .string("t"), "people": .list([person("Ann"), person("Bo")])])
        == "Ann/t Bo/t t")
  }

  @Test func `within a line are inserted as they are`() throws {
    #expect(try render("  a {{>p}} b\n", with: ["p": "1\n2\n"]) == "  a 1\n2\n b\n")
  }

  @Test func `alone on a line are indented line by line`() throws {
    #expect(try render("a\n  {{>p}}\nb\n", with: ["p": "1\n\n 2\n"]) == "a\n  1\n  \n   2\nb\n")
    #expect(try render("  {{>p}}", with: ["p": "1\n2"]) == "  1\n  2")
    #expect(try render("  {{>p}}\n>", with: ["p": "1\n2"]) == "  1\n  2>")
    #expect(try render("|\r\n{{>p}}\r\n|", with: ["p": ">"]) == "|\r\n>|")
  }

  @Test func `are indented before their values are printed`() throws {
    #expect(
      try render(" {{>p}}\n", with: ["p": "{{title}}\nx {{title}}\n"], ["title": .string("1\n2")]) == " 1\n2\n x 1\n2\n"
    )
  }

  @Test func `add their indentations up`() throws {
    #expect(try render("  {{>p}}\n", with: ["p": "a\n  {{>q}}\nb\n", "q": "1\n2\n"]) == "  a\n    1\n    2\n  b\n")
  }

  @Test func `within a line of an indented partial are not indented`() throws {
    #expect(
      try render("  {{>p}}\n", with: ["p": "a {{>q}}\nb\n{{>q}} c\n", "q": "1\n2"]) == "  a 1\n2\n  b\n  1\n2 c\n")
  }

  @Test func `are indented where sections begin and end their lines`() throws {
    let partial = "{{#tags}}\n- {{.}}\n{{/tags}}\n{{#draft}}x{{/draft}}y\n{{#draft}}\n{{title}}\n{{/draft}} z\n"
    #expect(
      try render(
        "  {{>p}}\n", with: ["p": partial],
        ["tags": .list([.string("1"), .string("2")]), "draft": .flag(true), "title": .string("t")])
        == "  - 1\n  - 2\n  xy\n  t\n   z\n")
  }

  @Test func `may include themselves as deep as the data goes`() throws {
    let leaf = try testSchema().record("item", ["title": .string("c")])
    let branch = try testSchema().record("item", ["title": .string("b"), "children": .list([leaf])])
    let root = try testSchema().record("item", ["title": .string("a"), "children": .list([branch, leaf])])
    let output = try render(
      "{{#toc}}\n{{>item}}\n{{/toc}}\n", with: ["item": "* {{title}}\n{{#children}}\n  {{>item}}\n{{/children}}\n"],
      ["toc": .list([root])])
    #expect(output == "* a\n  * b\n    * c\n  * c\n")
  }

  @Test func `that include themselves without end are stopped while rendering`() throws {
    let fault = #expect(throws: TemplateFault.self) {
      try render("x\n {{>p}}", with: ["p": "{{#draft}}{{>p}}{{/draft}}"], ["draft": .flag(true)])
    }
    #expect(
      fault.map(told)
        == "page.mustache:2:2: includedTooDeep: `p` is included more than 100 deep while rendering; include it in a section that ends with the data"
    )
  }
}
