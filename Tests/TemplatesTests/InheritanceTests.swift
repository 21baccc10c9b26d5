import Testing

@testable import Templates

@Suite struct `Blocks and parents` {
  @Test func `print the default where nothing replaces it`() throws {
    #expect(
      try render("{{$a}}x {{title}}{{#draft}}!{{/draft}}{{/a}}\n", ["title": .string("t"), "draft": .flag(true)])
        == "x t!\n")
    #expect(try render("{{<p}}{{/p}}|{{>p}}", with: ["p": "{{$a}}default{{/a}}"]) == "default|default")
  }

  @Test func `print the child's block where it replaces one`() throws {
    #expect(
      try render("{{<p}}{{$b}}new{{/b}}{{/p}}", with: ["p": "<{{$a}}1{{/a}}{{$b}}2{{/b}}>"]) == "<1new>")
  }

  @Test func `know nothing of data with their name`() throws {
    #expect(try render("{{<p}}{{/p}}", with: ["p": "{{$title}}mine{{/title}}"], ["title": .string("data")]) == "mine")
  }

  @Test func `may be used several times with different blocks`() throws {
    #expect(
      try render("{{<p}}{{$a}}1{{/a}}{{/p}} {{<p}}{{$a}}2{{/a}}{{/p}} {{<p}}{{/p}}", with: ["p": "({{$a}}0{{/a}})"])
        == "(1) (2) (0)")
  }

  @Test func `ignore text beside the blocks`() throws {
    #expect(try render("{{<p}} x {{$a}}1{{/a}} y {{! z }}{{/p}}", with: ["p": "{{$a}}0{{/a}}"]) == "1")
  }

  @Test func `give the outermost child the last word`() throws {
    let parents: KeyValuePairs = [
      "child": "{{<middle}}{{$a}}child{{/a}}{{/middle}}",
      "middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}middle{{/b}}{{/base}}",
      "base": "{{$a}}base{{/a}} {{$b}}base{{/b}} {{$c}}base{{/c}}",
    ]
    #expect(try render("{{<child}}{{/child}}", with: parents) == "child middle base")
    #expect(try render("{{<child}}{{$a}}page{{/a}}{{$c}}page{{/c}}{{/child}}", with: parents) == "page middle page")
  }

  @Test func `may offer blocks within the blocks that they replace`() throws {
    #expect(
      try render(
        "{{<child}}{{$inner}}I{{/inner}}{{/child}}",
        with: ["child": "{{<base}}{{$a}}<{{$inner}}i{{/inner}}>{{/a}}{{/base}}", "base": "{{$a}}{{/a}}"])
        == "<I>")
  }

  @Test func `reach the blocks of the partials of the parent`() throws {
    #expect(
      try render("{{<p}}{{$a}}1{{/a}}{{/p}}", with: ["p": "{{>q}}", "q": "[{{$a}}0{{/a}}]"]) == "[1]")
  }

  @Test func `may include each other as long as that ends`() throws {
    #expect(
      try render(
        "{{<p}}{{$a}}x{{/a}}{{/p}}",
        with: [
          "p": "{{$a}}p{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
          "q": "{{$a}}q{{/a}} {{<p}}{{$b}}end{{/b}}{{/p}}",
        ]) == "x x x end")
  }

  @Test func `are rendered in the context of the place that they replace`() throws {
    #expect(
      try render(
        "{{<p}}{{$a}}{{name}}{{/a}}{{/p}}", with: ["p": "{{#owner}}{{$a}}{{/a}}{{/owner}}"], ["owner": person("Ann")])
        == "Ann")
  }

  @Test func `stand alone together on one line`() throws {
    #expect(try render("a\n  {{<p}}{{/p}}\nb\n", with: ["p": "1\n2\n"]) == "a\n  1\n  2\nb\n")
    #expect(
      try render("a\n  {{<p}}\n  {{$b}}x{{/b}}\n  {{/p}}\nb\n", with: ["p": "1\n{{$b}}{{/b}}\n"]) == "a\n  1\n  x\nb\n")
  }

  @Test func `take the indentation of the block that they replace`() throws {
    #expect(
      try render("{{<p}}{{$a}}\n1\n2{{/a}}\n{{/p}}\n", with: ["p": "x:\n  {{$a}}{{/a}}\n"]) == "x:\n  1\n  2\n")
    #expect(try render("{{<p}}{{$a}}1{{/a}}{{/p}}", with: ["p": "x:\n  {{$a}}old{{/a}}\n"]) == "x:\n  1\n")
    #expect(try render("{{<p}}{{/p}}", with: ["p": "x:\n  {{$a}}old{{/a}}\n"]) == "x:\n  old\n")
  }

  @Test func `lose their own indentation`() throws {
    #expect(
      try render(
        "{{<p}}\n  {{$a}}\n      1\n        2\n    3\n  {{/a}}\n{{/p}}\n", with: ["p": "x:\n  {{$a}}\n  {{/a}}\n"])
        == "x:\n  1\n    2\n      3\n")
  }

  @Test func `take the indentation of a default that begins on a line of its own`() throws {
    let parent = "x:\n{{$a}}\n    old\n{{/a}}\ny\n"
    #expect(try render("{{<p}}{{$a}}\n1\n2\n{{/a}}{{/p}}", with: ["p": parent]) == "x:\n    1\n    2\ny\n")
    #expect(try render("{{<p}}{{/p}}", with: ["p": parent]) == "x:\n    old\ny\n")
  }

  @Test func `move nested blocks with them`() throws {
    #expect(
      try render(
        "{{<p}}{{$n}}\n3\n{{/n}}{{/p}}\n",
        with: [
          "p": "{{<g}}{{$b}}\n  1\n  {{$n}}\n    2\n  {{/n}}\n{{/b}}{{/g}}\n", "g": "{{$b}}old{{/b}}",
        ]) == "1\n  3\n")
  }

  @Test func `keep the lines of a block of several lines`() throws {
    #expect(try render("{{<p}}{{$a}}\n1\n\n2\n{{/a}}{{/p}}", with: ["p": "{{$a}}old{{/a}}"]) == "1\n\n2\n")
  }

  @Test func `that are not in the parent are faults with the nearest name`() throws {
    #expect(
      try faults(
        "{{<p}}\n{{$tilte}}x{{/tilte}}\n{{$zzz}}{{/zzz}}{{/p}}",
        with: ["p": "{{$title}}{{/title}}{{>q}}", "q": "{{$main}}{{/main}}"])
        == [
          "page.mustache:2:1: unknownBlock: `p` has no block `tilte`; did you mean `{{$title}}`?",
          "page.mustache:3:1: unknownBlock: `p` has no block `zzz`; put `{{$zzz}}` into `p.mustache`",
        ])
  }

  @Test func `given twice, and tags that would be lost, are faults`() throws {
    #expect(
      try faults("{{<p}}{{$a}}1{{/a}}{{title}}{{$a}}2{{/a}}{{/p}}", with: ["p": "{{$a}}{{/a}}"]) == [
        "page.mustache:1:20: misplacedTag: `{{title}}` stands right inside `{{<p}}`, where only blocks are printed; put it into one of the parent's blocks: `{{$name}}…{{/name}}`",
        "page.mustache:1:29: duplicateBlock: `{{$a}}` is given twice; keep one of the two (page.mustache:1:7: first given here)",
      ])
  }
}
