/// A key of a YAML file: what loaders read, and what the JSON Schemas for editors say of it.
struct Key<Value>: Sendable {
  let name: String
  let form: Form<Value>
  let isRequired: Bool
  let meaning: String

  /// - Parameter meaning: one or two sentences for who edits the file; an editor shows them. `Code` stands in backticks.
  init(_ name: String, _ form: Form<Value>, isRequired: Bool = false, _ meaning: String) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
    self.meaning = meaning
  }
}

/// A key without the type of its value.
protocol ListedKey: Sendable {
  var name: String { get }
  var isRequired: Bool { get }
  var meaning: String { get }
  /// What a JSON Schema says of its value.
  var schema: JSON { get }
}

extension Key: ListedKey {
  var schema: JSON { form.schema }
}
