import Testing

@testable import Templates

/// Bytes that matter to HTML, URLs, JSON and UTF-8, and any others.
private func hostile(_ random: inout RandomSource) -> [UInt8] {
  let pieces: [[UInt8]] =
    [
      "\"", "'", "<", ">", "&", "&amp;", "\\", "/", "%", "%22", "?", "#", ":", " ", "\n", "\t", "a", "Z9", "</script>",
      "-->",
    ]
    .map { Array($0.utf8) } + [[0xCC, 0x81], [0xC3], [0xF3, 0xB0, 0x80, 0x80], [0x1B], [0x7F]]
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 0...12, using: &random) {
    bytes += Bool.random(using: &random) ? random.pick(pieces) : [UInt8.random(in: 1...255, using: &random)]
  }
  return bytes
}

/// What an HTML parser reads where this is written as text or as an attribute.
private func parsed(_ html: some Sequence<UInt8>) -> [UInt8] {
  let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#13;": "\r", "&#x27;": "'"]
  var result: [UInt8] = []
  let bytes = Array(html)
  var index = 0
  while index < bytes.count {
    if let reference = references.first(where: { bytes.holds($0.key.utf8, at: index) }) {
      result += reference.value.utf8
      index += reference.key.utf8.count
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

private func percentDecoded(_ address: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  while index < address.count {
    if address[index] == UInt8(ascii: "%"), index + 2 < address.count,
      let byte = UInt8(String(decoding: address[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      result.append(byte)
      index += 3
    } else {
      result.append(address[index])
      index += 1
    }
  }
  return result
}

@Suite struct `Whatever a value holds` {
  private func program(_ page: String) throws -> TemplateProgram {
    try TemplateSet([source("page", page)]).compile("page", root: "page", schema: testSchema(), format: .html)
  }

  private func render(_ program: TemplateProgram, _ value: [UInt8]) throws -> [UInt8] {
    var output: [UInt8] = []
    try program.render(
      try testSchema().record("page", ["title": .text(value), "url": .text(value), "file": .text(value)]), into: &output
    )
    return output
  }

  /// What stands between `before` and the next `end` in the page.
  private func inside(_ page: [UInt8], _ before: String, _ end: UInt8) -> [UInt8] {
    #expect(page.starts(with: before.utf8))
    return Array(page.dropFirst(before.utf8.count).prefix { $0 != end })
  }

  @Test func `a reader of the page gets it back`() throws {
    let text = try program("<p>{{title}}</p>")
    let attribute = try program("<p title=\"{{title}}\">")
    let piece = try program("<a href=\"?q={{title}}\">")
    var random = RandomSource(state: 1)
    for _ in 0..<2000 {
      let value = hostile(&random)
      #expect(try parsed(inside(render(text, value), "<p>", UInt8(ascii: "<"))) == value)
      #expect(try parsed(inside(render(attribute, value), "<p title=\"", .quote)) == value)
      let address = try inside(render(piece, value), "<a href=\"?q=", .quote)
      #expect(percentDecoded(parsed(address)) == value)
      #expect(address.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
  }

  @Test func `it opens no tag and closes no attribute`() throws {
    let pages = [
      "<p>{{title}}</p>", "<title>{{title}}</title>", "<!-- {{title}} -->", "<a href=\"{{url}}\" title=\"{{title}}\">",
      "<a href=\"x/{{title}}?{{title}}#{{title}}\">", "<img srcset=\"{{file}} 2x\">",
      "<meta content=\"0;url={{file}}\">",
    ]
    var random = RandomSource(state: 2)
    func structure(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { "<>\"".utf8.contains($0) } }
    for page in pages {
      let program = try program(page)
      let expected = try structure(render(program, []))
      for _ in 0..<300 { #expect(try structure(render(program, hostile(&random))) == expected) }
    }
  }

  @Test func `no address with an unsafe scheme is printed`() throws {
    let program = try program("<a href=\"{{url}}\">")
    var random = RandomSource(state: 3)
    let schemes = ["javascript:", "vbscript:", "data:", "file:"]
    for _ in 0..<1000 {
      var address: [UInt8] = []
      for byte in random.pick(schemes).utf8 {
        while Int.random(in: 0..<6, using: &random) == 0 { address.append(UInt8.random(in: 1...32, using: &random)) }
        address.append(Bool.random(using: &random) && byte.isLetter ? byte & 0xDF : byte)
      }
      #expect(try render(program, address + hostile(&random)) == Array("<a href=\"\">".utf8))
    }
  }

  @Test func `it stays inside its JSON string`() throws {
    let program = try program("<script type=\"application/ld+json\">[\"{{title}}\"]</script>")
    var random = RandomSource(state: 4)
    for _ in 0..<500 {
      let page = try render(program, hostile(&random))
      let json = page.dropFirst("<script type=\"application/ld+json\">".utf8.count).dropLast("</script>".utf8.count)
      #expect(!json.contains(UInt8(ascii: "<")) && !json.contains { $0 < 0x20 })
      var isEscaped = false
      let quotes = json.filter { byte in
        defer { isEscaped = !isEscaped && byte == .backslash }
        return byte == .quote && !isEscaped
      }
      #expect(quotes.count == 2)
    }
  }
}

@Suite struct `Whatever a template holds` {
  private static let pieces = [
    "{{title}}", "{{{content}}}", "{{#draft}}", "{{/draft}}", "{{^title}}", "{{/title}}", "{{#toc}}", "{{/toc}}",
    "{{#.}}", "{{.}}", "{{/.}}",
    "{{>a}}", "{{>b}}", "{{<a}}", "{{/a}}", "{{$x}}", "{{/x}}", "{{! }}", "{{", "}}", "{", "\n", "  ", "<p ",
    "<a href=\"", "\"", ">", "</p>", "<script>", "'", "=",
    "é", "\\", "\r\n", "children", "{{#children}}", "{{/children}}", "<!--", "-->", "{{url}}",
  ]

  private func soup(_ random: inout RandomSource) -> String {
    (0..<Int.random(in: 0...14, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
  }

  @Test func `it is compiled or refused, and what is compiled is rendered`() throws {
    var random = RandomSource(state: 5)
    let schema = try testSchema()
    let leaf = try schema.record("item", ["title": .string("leaf")])
    let item = try schema.record("item", ["title": .string("item"), "children": .list([leaf, .none])])
    let page = try schema.record("page", ["title": .string("t"), "draft": .flag(true), "toc": .list([item])])
    var rendered = 0
    for _ in 0..<4000 {
      let set = TemplateSet([source("page", soup(&random)), source("a", soup(&random)), source("b", soup(&random))])
      let format = random.pick([TemplateFormat.html, .xml, .text])
      guard
        case .success(let program) = Result(catching: {
          try set.compile("page", root: "page", schema: schema, format: format)
        })
      else { continue }
      var output: [UInt8] = []
      do throws(TemplateFault) {
        try program.render(page, into: &output)
        rendered += 1
      } catch {
        #expect(error.kind == .includedTooDeep)
      }
    }
    #expect(rendered > 200)
  }

  @Test func `the two engines make the same of it`() throws {
    let plain = [
      "{{title}}", "{{other}}", "{{#draft}}", "{{/draft}}", "{{^shown}}", "{{/shown}}", "{{#tags}}", "{{.}}",
      "{{/tags}}", "\n", "  ", "x", "é", "{{! c }}", "\r\n",
    ]
    var random = RandomSource(state: 6)
    let schema = try testSchema()
    let page = try schema.record(
      "page",
      [
        "title": .string("T"), "other": .string("O"), "draft": .flag(true),
        "tags": .list([.string("1"), .string("2")]),
      ])
    let expander = TextExpander(
      values: [
        "title": .string("T"), "other": .string("O"), "draft": .flag(true), "shown": .flag(false),
        "tags": .list([.string("1"), .string("2")]),
      ], partial: { _ in nil })
    var compared = 0
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...10, using: &random)).map { _ in random.pick(plain) }.joined()
      let expansion = expander.expand(source("page", text))
      let set = TemplateSet([source("page", text)])
      guard
        case .success(let program) = Result(catching: {
          try set.compile("page", root: "page", schema: schema, format: .text)
        })
      else { continue }
      var output: [UInt8] = []
      try program.render(page, into: &output)
      let values = expansion.literals.map(\.string)
      let filled = String(decoding: expansion.bytes, as: UTF8.self).unicodeScalars
        .map { $0.value >= 0xF0000 ? values[Int($0.value - 0xF0000)] : String($0) }.joined()
      #expect(filled == output.string)
      compared += 1
    }
    #expect(compared > 500)
  }
}

@Suite struct `Wherever a line of a text was written` {
  /// Clauses `c0` … `c5`, each of which includes only those with a lower number; each line tells where it stands.
  private func clauses(_ random: inout RandomSource) -> [String: String] {
    var clauses: [String: String] = [:]
    for number in 0..<6 {
      let name = "c\(number)"
      var lines: [String] = []
      for line in 1...Int.random(in: 1...6, using: &random) {
        let indentation = String(repeating: " ", count: Int.random(in: 0...3, using: &random))
        let other = number > 0 ? "c\(Int.random(in: 0..<number, using: &random))" : nil
        switch (Int.random(in: 0..<6, using: &random), other) {
        case (0, let other?), (1, let other?): lines.append("\(indentation){{> \(other)}}")
        case (2, _): lines.append("{{#topics}}{{.}} @\(name):\(line) {{/topics}}")
        case (3, _): lines.append("")
        default: lines.append("\(indentation)é {{value}} @\(name):\(line) ")
        }
      }
      clauses[name] = lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
    }
    return clauses
  }

  @Test func `its map leads back to it`() throws {
    var random = RandomSource(state: 7)
    for _ in 0..<300 {
      let clauses = clauses(&random)
      let expander = TextExpander(
        values: ["value": .string("v"), "topics": .list([.string("1"), .string("2")])],
        partial: { name in
          clauses[name].map { TemplateSource(name: name, file: name, firstLine: 1, bytes: Array($0.utf8)) }
        })
      let text = expander.expand(TemplateSource(name: "c6", file: "c6", bytes: Array("{{> c5}}\n\nx {{> c4}}\n".utf8)))
      #expect(text.faults.isEmpty)
      let lines = text.bytes.split(separator: .newline, omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        for (column, _) in line.enumerated() where line[(line.startIndex + column)...].first == UInt8(ascii: "@") {
          let label = String(
            decoding: line[(line.startIndex + column + 1)...].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
          let place = text.sourceMap.place(line: number + 1, byteColumn: column + 1)
          #expect("\(place.file):\(place.line)" == label)
          let source = Array(
            try #require(clauses[place.file]).split(separator: "\n", omittingEmptySubsequences: false)[place.line - 1]
              .unicodeScalars)
          #expect(source[place.column - 1] == "@")
        }
      }
    }
  }
}
