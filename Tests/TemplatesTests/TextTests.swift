import Testing

@testable import Templates

private let values: [String: TextValue] = [
  "entity": .record([
    "legal_name": .string("A*B_<i> SAS"), "email": .string("a@b.example"), "phone": .absent,
    "dpo": .record(["name": .string("Ann"), "email": .absent]), "representative": .absent, "is_public": .flag(true),
  ]),
  "laws": .record(["gdpr": .flag(true), "ccpa": .flag(false)]),
  "processors": .list([.record(["name": .string("OVH")]), .record(["name": .string("Stripe")])]),
  "topics": .list([.string("one"), .string("two")]),
]

private func expand(_ text: String, _ clauses: [String: String] = [:], firstLine: Int = 1) -> Expansion {
  let expander = TextExpander(
    values: values,
    partial: { name in
      clauses[name].map {
        TemplateSource(name: name, file: "clauses/\(name)/en.md", firstLine: 3, bytes: Array($0.utf8))
      }
    },
    partialNames: { Array(clauses.keys) },
    explain: { $0.hasPrefix("entity.") ? "set `\($0.dropFirst(7))` in entity.yml" : nil })
  return expander.expand(
    TemplateSource(name: "privacy", file: "privacy/en.md", firstLine: firstLine, bytes: Array(text.utf8)))
}

/// The text with its values put back, each in guillemets.
private func shown(_ expansion: Expansion) -> String {
  String(
    String.UnicodeScalarView(
      String(decoding: expansion.bytes, as: UTF8.self).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
        guard scalar.value >= 0xF0000 else { return [scalar] }
        let value = String(decoding: expansion.literals[Int(scalar.value - 0xF0000)], as: UTF8.self)
        return Array("«\(value)»".unicodeScalars)
      }))
}

@Suite struct `A text` {
  @Test func `without tags comes back as it is`() {
    let text = expand("# Title\n\n{ x } } {a}\n", firstLine: 5)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "# Title\n\n{ x } } {a}\n")
    #expect(text.literals.isEmpty && text.faults.isEmpty && text.usedNames.isEmpty)
    #expect(text.sourceMap.place(line: 3, column: 4) == TemplatePlace(file: "privacy/en.md", line: 7, column: 4))
  }

  @Test func `has a placeholder for each value, with its own number`() {
    let text = expand("{{entity.legal_name}}, {{{entity.legal_name}}}, {{& entity.email}}")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "\u{F0000}, \u{F0001}, \u{F0002}")
    #expect(text.literals.map(\.string) == ["A*B_<i> SAS", "A*B_<i> SAS", "a@b.example"])
    #expect(text.usedNames == ["entity.email", "entity.legal_name"])
  }

  @Test func `can't pass a private-use character off as a value`() {
    let text = expand("a\u{F0005}b{{entity.email}}\u{FFFFD}\u{100000}\u{EFFFF}")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "a\u{F0000}b\u{F0001}\u{F0002}\u{100000}\u{EFFFF}")
    #expect(text.literals.map(\.string) == ["\u{F0005}", "a@b.example", "\u{FFFFD}"])
    #expect(shown(expand("\u{F0000}")) == "«\u{F0000}»")
  }

  @Test func `numbers its values beyond the first thousands`() {
    let text = expand(String(repeating: "{{entity.email}}", count: 5000))
    #expect(String(decoding: text.bytes, as: UTF8.self).unicodeScalars.map(\.value) == (0..<5000).map { 0xF0000 + $0 })
  }

  @Test func `has room for 65,533 values`() {
    #expect(expand(String(repeating: "\u{F0000}", count: 65_533)).faults.isEmpty)
    let text = expand("\n" + String(repeating: "\u{F0000}", count: 65_533) + "{{entity.email}}{{entity.email}}")
    #expect(
      text.faults.map(told) == [
        "privacy/en.md:2:65534: tooManyValues: the text prints more than 65533 values; divide it into several texts"
      ])
  }

  @Test func `has sections as templates have them`() {
    #expect(
      shown(
        expand(
          "{{#laws.gdpr}}\nG\n{{/laws.gdpr}}\n{{#laws.ccpa}}\nC\n{{/laws.ccpa}}\n{{^laws.ccpa}}\nno C\n{{/laws.ccpa}}\n"
        ))
        == "G\nno C\n")
    #expect(
      shown(expand("{{#processors}}\n- {{name}} {{entity.email}}\n{{/processors}}\n"))
        == "- «OVH» «a@b.example»\n- «Stripe» «a@b.example»\n")
    #expect(shown(expand("{{#topics}}{{.}},{{/topics}}")) == "«one»,«two»,")
    #expect(
      shown(
        expand("{{#entity.dpo}}{{name}}{{/entity.dpo}}{{#entity.representative}}{{name}}{{/entity.representative}}."))
        == "«Ann».")
    #expect(shown(expand("{{^entity.representative.name}}none{{/entity.representative.name}}{{! x }}")) == "none")
  }

  @Test func `tells names in full, whatever the section`() {
    #expect(
      expand(
        "{{#entity}}{{#dpo}}{{name}}{{/dpo}}{{/entity}}{{#processors}}{{name}}{{/processors}}{{#topics}}{{.}}{{/topics}}"
      ).usedNames
        == ["entity", "entity.dpo", "entity.dpo.name", "processors", "processors.name", "topics"])
  }

  @Test func `holds two braces behind a backslash`() {
    #expect(
      shown(expand("\\{{x}} \\\\{{entity.email}} \\{{{y}}}\n  \\{{/z}}\n"))
        == "{{x}} \\\\«a@b.example» {{{y}}}\n  {{/z}}\n")
    #expect(expand("\\{{x}}").faults.isEmpty)
  }
}

@Suite struct `A clause` {
  @Test func `stands where its tag stood`() {
    let text = expand("a\n\n{{> pay}}\n\nb\n", ["pay": "We use {{entity.legal_name}}.\n\n- x\n"])
    #expect(shown(text) == "a\n\nWe use «A*B_<i> SAS».\n\n- x\n\nb\n")
    #expect(text.usedPartials == ["pay"])
  }

  @Test func `is indented where it stands alone, but for its empty lines`() {
    #expect(
      shown(
        expand(
          "- a\n\n  {{> pay}}\n- b\n",
          ["pay": "x\n\n- y\n  {{> in}}\n", "in": "z {{entity.email}}\n\r\n{{entity.email}}"]))
        == "- a\n\n  x\n\n  - y\n    z «a@b.example»\n\r\n    «a@b.example»\n- b\n")
  }

  @Test func `ends its last line if it stands alone, and leaves it open within a line`() {
    #expect(shown(expand("{{> pay}}\n\nb", ["pay": "a"])) == "a\n\nb")
    #expect(shown(expand("- {{> pay}}\n- b", ["pay": "a\n"])) == "- a\n- b")
    #expect(shown(expand("{{> pay}}\nb", ["pay": ""])) == "b")
  }

  @Test func `knows the context of its tag`() {
    #expect(shown(expand("{{#processors}}{{> who}};{{/processors}}", ["who": "{{name}}\n"])) == "«OVH»;«Stripe»;")
  }

  @Test func `that is missing is a fault, shown or not`() {
    #expect(
      expand("{{> pya}}\n {{#laws.ccpa}}{{> pay}}{{> other}}{{/laws.ccpa}}", ["pay": ""]).faults.map(told) == [
        "privacy/en.md:1:1: unknownTemplate: there is no clause `pya`; did you mean `pay`?",
        "privacy/en.md:2:25: unknownTemplate: there is no clause `other`; add `other`, or remove the tag",
      ])
  }

  @Test func `that includes itself is a fault that tells the way`() {
    #expect(
      expand("x {{> a}}", ["a": "{{> b}}", "b": "y\n{{#laws.gdpr}}{{> a}}{{/laws.gdpr}}"]).faults.map(told) == [
        "clauses/b/en.md:4:15: endlessInclusion: `a` includes itself by way of other clauses; remove one of the tags (clauses/a/en.md:3:1: `b` is included here) (privacy/en.md:1:3: `a` is first included here)"
      ])
    #expect(
      expand("{{> a}}", ["a": "{{> a}}"]).faults.map(told) == [
        "clauses/a/en.md:3:1: endlessInclusion: `a` includes itself; remove one of the tags (privacy/en.md:1:1: `a` is first included here)"
      ])
  }

  @Test func `may not lie too deep in others`() {
    var clauses = ["c0": "x"]
    for level in 1...120 { clauses["c\(level)"] = "{{> c\(level - 1)}}" }
    let text = expand("{{> c120}}", clauses)
    #expect(text.faults.map(\.kind) == [.includedTooDeep])
    #expect(text.faults.first?.message == "`c20` is included more than 100 deep")
    #expect(text.faults.first?.place.file == "clauses/c21/en.md")
  }

  @Test func `may stand several times in one text`() {
    #expect(shown(expand("{{> a}} {{> a}}", ["a": "x"])) == "x x")
  }
}

@Suite struct `A text is at fault` {
  @Test func `where it names what is not known`() {
    #expect(
      expand(
        "é {{entity.legal_nam}}\n{{legal_name}} {{#entty.dpo}}{{/entty.dpo}}{{laws.gdpr.x}}{{.}}{{laws.zzzzzzz}}",
        firstLine: 4
      ).faults.map(told) == [
        "privacy/en.md:4:3: unknownName: `entity.legal_nam` is not known here; did you mean `entity.legal_name`?",
        "privacy/en.md:5:1: unknownName: `legal_name` is not known here; did you mean `entity.legal_name`?",
        "privacy/en.md:5:16: unknownName: `entty.dpo` is not known here; did you mean `entity.dpo`?",
        "privacy/en.md:5:44: unknownName: `laws.gdpr` is a flag, and has no `x`; write `laws.gdpr`",
        "privacy/en.md:5:59: unknownName: `.` stands for nothing outside of a section; name the value",
        "privacy/en.md:5:64: unknownName: `laws.zzzzzzz` is not known here; `laws` has `ccpa` and `gdpr`",
      ])
  }

  @Test func `where a known name has no value`() {
    #expect(
      expand("{{entity.phone}}{{#entity.dpo}}{{email}}{{/entity.dpo}}{{entity.representative.name}}").faults.map(told)
        == [
          "privacy/en.md:1:1: missingValue: `entity.phone` has no value; set `phone` in entity.yml",
          "privacy/en.md:1:32: missingValue: `entity.dpo.email` has no value; set `dpo.email` in entity.yml",
          "privacy/en.md:1:56: missingValue: `entity.representative.name` has no value; set `representative.name` in entity.yml",
        ])
  }

  @Test func `in a clause, in the clause's own file`() {
    #expect(
      expand("x\n{{> a}}", ["a": "y\n  {{> b}}\n", "b": "z {{entity.phone}} {{enttiy}}\n{{#laws"]).faults.map(told) == [
        "clauses/b/en.md:4:1: unclosedTag: `{{` opens a tag that is never closed; close it with `}}`, or write `\\{{` for the braces themselves",
        "clauses/b/en.md:3:3: missingValue: `entity.phone` has no value; set `phone` in entity.yml (clauses/a/en.md:4:3: included here) (privacy/en.md:2:1: included here)",
        "clauses/b/en.md:3:20: unknownName: `enttiy` is not known here; did you mean `entity`? (clauses/a/en.md:4:3: included here) (privacy/en.md:2:1: included here)",
      ])
  }

  @Test func `where it prints what is no text`() {
    #expect(
      expand("{{topics}}{{entity}}{{laws.gdpr}}").faults.map(told) == [
        "privacy/en.md:1:1: notPrintable: `topics` is a list and can't be printed; write a section: `{{#topics}}…{{/topics}}`",
        "privacy/en.md:1:11: notPrintable: `entity` is a record and can't be printed; write a section: `{{#entity}}…{{/entity}}`",
        "privacy/en.md:1:21: notPrintable: `laws.gdpr` is a flag and can't be printed; write a section: `{{#laws.gdpr}}…{{/laws.gdpr}}`",
      ])
  }

  @Test func `where it uses what belongs in page templates, or other delimiters`() {
    #expect(
      expand("{{$a}}{{<b}}{{=<% %>=}}").faults.map(told) == [
        "privacy/en.md:1:1: misplacedTag: `{{$a}}` belongs in a page template, not in a text; share a passage as a clause: `{{> name}}`",
        "privacy/en.md:1:7: misplacedTag: `{{<b}}` belongs in a page template, not in a text; share a passage as a clause: `{{> name}}`",
        "privacy/en.md:1:13: delimiterTag: the delimiters of tags can't be changed; write tags as `{{name}}`, and `\\{{` for the braces themselves",
      ])
  }

  @Test func `where its clauses grow without measure`() {
    var clauses = ["c0": String(repeating: "0123456789abcdef", count: 4096)]
    for level in 1...8 { clauses["c\(level)"] = String(repeating: "{{> c\(level - 1)}}", count: 10) }
    let text = expand("{{> c8}}", clauses)
    #expect(text.faults.first?.kind == .tooLarge)
    #expect(text.faults.count == 1)
  }
}

@Suite struct `The source map` {
  @Test func `leads back to the file, line and column`() {
    let text = expand(
      "é {{entity.email}} x\n{{#topics}}\n- {{.}} !\n{{/topics}}\n  {{> a}}\nend \\{{!\n",
      ["a": "one\ntwo {{> b}} three\n", "b": "B1\nB2\n"], firstLine: 10)
    #expect(shown(text) == "é «a@b.example» x\n- «one» !\n- «two» !\n  one\n  two B1\nB2 three\nend {{!\n")
    let map = text.sourceMap
    func place(_ line: Int, _ column: Int) -> String { map.place(line: line, column: column).description }
    #expect(place(1, 1) == "privacy/en.md:10:1")
    #expect(place(1, 3) == "privacy/en.md:10:3")
    #expect(place(1, 5) == "privacy/en.md:10:20")
    #expect(place(2, 5) == "privacy/en.md:12:9")
    #expect(place(3, 5) == "privacy/en.md:12:9")
    #expect(place(4, 1) == "clauses/a/en.md:3:1")
    #expect(place(4, 4) == "clauses/a/en.md:3:2")
    #expect(place(5, 7) == "clauses/b/en.md:3:1")
    #expect(place(6, 1) == "clauses/b/en.md:4:1")
    #expect(place(6, 4) == "clauses/a/en.md:4:13")
    #expect(place(7, 5) == "privacy/en.md:15:6")
    #expect(map.place(line: 1, byteColumn: 8).description == "privacy/en.md:10:19")
    #expect(place(99, 99) == "privacy/en.md:16:1")
    #expect(map.inclusions(line: 6).map(\.description) == ["clauses/a/en.md:4:5", "privacy/en.md:14:3"])
    #expect(map.inclusions(line: 1).isEmpty)
  }
}
