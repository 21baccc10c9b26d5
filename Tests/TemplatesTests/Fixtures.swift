@testable import Templates

/// A schema with one of everything, for the tests.
func testSchema() throws -> Schema { try shared.get() }

private let shared = Result {
  try Schema([
    RecordShape(
      "page",
      [
        "title": .text, "other": .text, "content": .markup, "url": .address, "file": .file, "script": .script,
        "draft": .flag,
        "shown": .flag,
        "tags": .list(.text), "grid": .list(.list(.text)), "people": .list(.record("person")),
        "owner": .record("person"), "toc": .list(.record("item")), "strings": .record("strings"),
      ]),
    RecordShape("person", ["name": .text, "email": .text, "site": .address, "employer": .record("company")]),
    RecordShape("company", ["name": .text, "city": .text]),
    RecordShape("item", ["title": .text, "id": .text, "children": .list(.record("item"))]),
    RecordShape("strings", ["last_updated": .text, "contents": .text]),
  ])
}

func source(_ name: String, _ text: String) -> TemplateSource {
  TemplateSource(name: name, file: "\(name).mustache", bytes: Array(text.utf8))
}

/// The page that `templates["page"]` makes of `fields`, or its faults.
func render(
  _ page: String, with templates: KeyValuePairs<String, String> = [:], format: TemplateFormat = .text,
  _ fields: KeyValuePairs<String, Value> = [:]
) throws -> String {
  let schema = try testSchema()
  let set = TemplateSet([source("page", page)] + templates.map { source($0.key, $0.value) })
  let program = try set.compile("page", root: "page", schema: schema, format: format)
  var output: [UInt8] = []
  try program.render(try schema.record("page", fields), into: &output)
  return String(decoding: output, as: UTF8.self)
}

func faults(
  _ page: String, with templates: KeyValuePairs<String, String> = [:], format: TemplateFormat = .html
) throws -> [String] {
  let schema = try testSchema()
  let set = TemplateSet([source("page", page)] + templates.map { source($0.key, $0.value) })
  do throws(TemplateFaults) {
    _ = try set.compile("page", root: "page", schema: schema, format: format)
    return []
  } catch {
    return error.faults.map(told)
  }
}

/// The whole of a fault on one line.
func told(_ fault: TemplateFault) -> String {
  let notes = fault.notes.map { " (\($0.place): \($0.message))" }.joined()
  return "\(fault.place): \(fault.kind.rawValue): \(fault.message)" + (fault.mend.map { "; \($0)" } ?? "") + notes
}

func person(_ name: String, employer: Value = .none) throws -> Value {
  try testSchema().record("person", ["name": .string(name), "employer": employer])
}
