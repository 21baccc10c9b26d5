import Testing

@testable import Templates

@Suite struct `A tag is at fault` {
  @Test func `if it is never closed`() throws {
    #expect(
      try faults("é {{title\n{{title}} {{{title}}\n") == [
        "page.mustache:1:3: unclosedTag: `{{` opens a tag that is never closed; close it with `}}`",
        "page.mustache:2:11: unclosedTag: `{{` opens a tag that is never closed; close it with `}}`",
      ])
  }

  @Test func `if it names nothing, or what no name is`() throws {
    #expect(
      try faults("{{}} {{# }} {{a b}} {{a..b}} {{=<% %>=}} {{>*x}}") == [
        "page.mustache:1:1: malformedTag: `{{}}` names nothing; a name has letters, digits, `_` and `-`, with `.` between its parts",
        "page.mustache:1:6: malformedTag: `{{# }}` names nothing; a name has letters, digits, `_` and `-`, with `.` between its parts",
        "page.mustache:1:13: malformedTag: `{{a b}}` is not a tag; a name has letters, digits, `_` and `-`, with `.` between its parts",
        "page.mustache:1:21: malformedTag: `{{a..b}}` is not a tag; a name has letters, digits, `_` and `-`, with `.` between its parts",
        "page.mustache:1:30: delimiterTag: the delimiters of tags can't be changed; write tags as `{{name}}`",
        "page.mustache:1:42: malformedTag: `{{>*x}}` is not a tag; a name has letters, digits, `_` and `-`, with `.` between its parts",
      ])
  }

  @Test func `if its section is not closed`() throws {
    #expect(
      try faults("{{#draft}}\n{{#tags}}{{/draft}}\n{{^title}}") == [
        "page.mustache:2:1: unclosedSection: `{{#tags}}` is never closed; write `{{/tags}}` where it ends",
        "page.mustache:3:1: unclosedSection: `{{^title}}` is never closed; write `{{/title}}` where it ends",
      ])
  }

  @Test func `if it closes what is not open`() throws {
    #expect(
      try faults("{{/tags}}{{#draft}}{{/darft}}") == [
        "page.mustache:1:1: strayEndTag: `{{/tags}}` ends nothing; remove it, or open `{{#tags}}`",
        "page.mustache:1:20: strayEndTag: `{{/darft}}` ends nothing here, where `{{#draft}}` is open; write `{{/draft}}` (page.mustache:1:10: opened here)",
      ])
  }

  @Test func `if it is nested too deep`() throws {
    let page = String(repeating: "{{#draft}}", count: 51) + String(repeating: "{{/draft}}", count: 50)
    #expect(
      try faults(page) == ["page.mustache:1:501: nestedTooDeep: `{{#draft}}` is nested more than 50 deep"])
  }

  @Test func `if templates and sections stand too deep in each other`() throws {
    let templates = (0..<60).map { source("t\($0)", "{{#draft}}{{>t\($0 + 1)}}{{/draft}}") } + [source("t60", "")]
    let set = TemplateSet(templates)
    let error = #expect(throws: TemplateFaults.self) {
      try set.compile("t0", root: "page", schema: testSchema(), format: .html)
    }
    #expect(
      error?.faults.first.map { "\($0.place) \($0.kind.rawValue) \($0.message)" }
        == "t50.mustache:1:1 includedTooDeep `t50` is included more than 100 deep")
  }
}

@Suite struct `A name is at fault` {
  @Test func `if nothing that it could mean is known`() throws {
    #expect(
      try faults("{{titel}}\n{{owner.nmae}}\n{{#people}}\n {{emial}}{{/people}}{{last_updated}}{{onwer.name}}") == [
        "page.mustache:1:1: unknownName: `titel` is not known here; did you mean `title`?",
        "page.mustache:2:1: unknownName: `owner.nmae` is not known here; did you mean `owner.name`?",
        "page.mustache:4:2: unknownName: `emial` is not known here; did you mean `email`?",
        "page.mustache:4:22: unknownName: `last_updated` is not known here; did you mean `strings.last_updated`?",
        "page.mustache:4:38: unknownName: `onwer.name` is not known here; did you mean `owner.name`?",
      ])
  }

  @Test func `with all that is known where nothing is near`() throws {
    #expect(
      try faults("{{strings.zzzzzz}}{{owner.telephone}}") == [
        "page.mustache:1:1: unknownName: `strings.zzzzzz` is not known here; known are `strings.last_updated` and `strings.contents`",
        "page.mustache:1:19: unknownName: `owner.telephone` is not known here; known are `owner.name`, `owner.email`, `owner.site` and `owner.employer`",
      ])
  }

  @Test func `if it looks for a field where there is none`() throws {
    #expect(
      try faults("{{title.length}}{{#tags.first}}{{/tags.first}}") == [
        "page.mustache:1:1: unknownName: `title` is text, and has no `length`; write `title`, or a section over it",
        "page.mustache:1:17: unknownName: `tags` is a list, and has no `first`; write `tags`, or a section over it",
      ])
  }

  @Test func `in a partial that is included where it means nothing`() throws {
    #expect(
      try faults("{{#people}}{{>p}}{{/people}}{{>p}}", with: ["p": "{{email}}"]) == [
        "p.mustache:1:1: unknownName: `email` is not known here; did you mean `owner.email`? (page.mustache:1:29: included here)"
      ])
  }

  @Test func `if it is no template's`() throws {
    #expect(
      try faults("{{>haed}}{{<nothing}}{{/nothing}}", with: ["head": ""]) == [
        "page.mustache:1:1: unknownTemplate: there is no template `haed`; did you mean `head`?",
        "page.mustache:1:10: unknownTemplate: there is no template `nothing`; add `nothing`, or remove the tag",
      ])
  }

  @Test func `if templates include each other without end`() throws {
    #expect(
      try faults("{{>p}}", with: ["p": "x\n {{>q}}", "q": "{{$a}}{{>p}}{{/a}}"]) == [
        "q.mustache:1:7: endlessInclusion: `p` includes itself without end; include it in a section that ends with the data (p.mustache:2:2: by way of this tag)"
      ])
  }

  @Test func `if a template that includes itself breaks the markup`() throws {
    #expect(
      try faults("{{>p}}\">", with: ["p": "{{#draft}}{{>p}}{{/draft}}<a title=\""]) == [
        "p.mustache:1:1: brokenMarkup: `p` includes itself, but begins in text between tags and ends in an attribute; close in it what it opens"
      ])
  }
}

@Suite struct `A set of templates` {
  @Test func `tells the faults of all of its templates`() {
    let set = TemplateSet([
      source("a", "{{#x}}"), source("b", "{{#draft}}{{>c}}{{/draft}}{{<ab}}{{$m}}{{>d}}{{/m}}{{/ab}}"), source("a", ""),
    ])
    #expect(
      set.faults.map(told) == [
        "a.mustache:1:1: unclosedSection: `{{#x}}` is never closed; write `{{/x}}` where it ends",
        "a.mustache:1:1: duplicateTemplate: there are two templates `a`; remove or rename one (a.mustache:1:1: the first one)",
        "b.mustache:1:11: unknownTemplate: there is no template `c`; did you mean `a`?",
        "b.mustache:1:27: unknownTemplate: there is no template `ab`; did you mean `a`?",
        "b.mustache:1:40: unknownTemplate: there is no template `d`; did you mean `a`?",
      ])
  }

  @Test func `lists what a template names, with the records that have it`() throws {
    let set = TemplateSet([
      source("page", "{{strings.contents}}{{#people}}{{name}}{{>p}}{{/people}}"),
      source("p", "{{^title}}{{/title}}{{#strings}}{{last_updated}}{{/strings}}"),
    ])
    let program = try set.compile("page", root: "page", schema: testSchema(), format: .html)
    #expect(
      program.uses.map { "\($0.place) \($0.kind.rawValue) \($0.name) = \($0.record).\($0.field)" } == [
        "p.mustache:1:1 invertedSection title = page.title",
        "p.mustache:1:21 section strings = page.strings",
        "p.mustache:1:33 variable last_updated = strings.last_updated",
        "page.mustache:1:1 variable strings.contents = strings.contents",
        "page.mustache:1:21 section people = page.people",
        "page.mustache:1:32 variable name = person.name",
        "page.mustache:1:40 partial p = .",
      ])
  }

  @Test func `does not compile what it does not have`() throws {
    let set = TemplateSet([source("page", "")])
    let schema = try testSchema()
    #expect(throws: TemplateFaults.self) { try set.compile("pgae", root: "page", schema: schema, format: .html) }
    #expect(throws: TemplateFaults.self) { try set.compile("page", root: "pgae", schema: schema, format: .html) }
  }

  @Test func `counts lines from where the source begins in its file`() throws {
    let set = TemplateSet([TemplateSource(name: "a", file: "a", firstLine: 8, bytes: Array("\n{{".utf8))])
    #expect(set.faults.map { $0.place.description } == ["a:9:1"])
  }

  @Test func `makes programs that render in many tasks at once`() async throws {
    let program = try TemplateSet([source("page", "{{#tags}}{{>p}}{{/tags}}"), source("p", "<{{.}}>")]).compile(
      "page", root: "page", schema: testSchema(), format: .text)
    try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<50 {
        group.addTask {
          var output: [UInt8] = []
          let tags = (0..<number).map { Value.string("\($0)") }
          try program.render(try testSchema().record("page", ["tags": .list(tags)]), into: &output)
          return (number, output.string)
        }
      }
      for try await (number, page) in group { #expect(page == (0..<number).map { "<\($0)>" }.joined()) }
    }
  }

  @Test func `makes programs that refuse other records`() throws {
    let program = try TemplateSet([source("page", "")]).compile(
      "page", root: "page", schema: testSchema(), format: .html)
    var output: [UInt8] = []
    #expect(throws: TemplateFault.self) { try program.render(person("Ann"), into: &output) }
  }
}

@Suite struct `A record` {
  private func message(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return "\(error)" }
    return nil
  }

  @Test func `takes no field that its shape lacks`() throws {
    let schema = try testSchema()
    #expect(
      message { _ = try schema.record("person", ["nmae": .string("x")]) }
        == "record `person` has no field `nmae`; did you mean `name`?")
    #expect(message { _ = try schema.record("persn", [:]) } == "there is no record `persn`; did you mean `person`?")
  }

  @Test func `takes no value of another shape`() throws {
    let schema = try testSchema()
    #expect(
      message { _ = try schema.record("person", ["name": .flag(true)]) } == "`person.name` is not text")
    #expect(
      message { _ = try schema.record("page", ["people": .list([try schema.record("item", [:])])]) }
        == "`page.people` is not a list")
    #expect(
      message { _ = try schema.record("person", ["name": .string("a"), "name": .none]) }
        == "`person.name` is given twice")
  }

  @Test func `is described without contradictions`() {
    #expect(message { _ = try Schema([RecordShape("a", [:]), RecordShape("a", [:])]) } == "two records are called `a`")
    #expect(
      message { _ = try Schema([RecordShape("a", ["x": .text, "x": .flag])]) } == "record `a` has two fields `x`")
    #expect(
      message { _ = try Schema([RecordShape("a", ["x": .list(.record("b"))])]) }
        == "`a.x` is a record `b`, which the schema lacks")
  }
}
