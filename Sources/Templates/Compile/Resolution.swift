/// What a name stands for in a scope.
struct Resolution {
  /// A position in the schema, or `Path.dot`.
  var slot: Int16
  var steps: [Int]
  var shape: Shape
  /// The record whose field the last part is, and the field.
  var record = ""
  var field = ""

  /// Whether this is `.` where that is a record: it is there, and entered already.
  var isCurrentRecord: Bool { slot != Path.dot && steps.isEmpty }

  /// Why a name stands for nothing, and the mend.
  struct Failure: Error {
    var message: String
    var mend: String?
  }

  init(_ name: Name, in scope: Scope, _ schema: Schema) throws(Failure) {
    let parts = name.parts
    guard let first = parts.first else {
      self.init(dotIn: scope, schema)
      return
    }
    guard let owner = scope.records.first(where: { schema.records[$0].index(of: first) != nil }) else {
      throw Self.unknown(parts, in: scope, schema)
    }
    self.init(slot: Int16(owner), steps: [], shape: .record(schema.records[owner].name))
    for (position, part) in parts.enumerated() { try take(part, at: position, of: parts, schema) }
  }

  private init(dotIn scope: Scope, _ schema: Schema) {
    self.init(slot: Path.dot, steps: [], shape: scope.dot)
    if case .record(let name) = scope.dot, let position = schema.position(of: name) { slot = Int16(position) }
  }

  private init(slot: Int16, steps: [Int], shape: Shape) {
    self.slot = slot
    self.steps = steps
    self.shape = shape
  }

  private mutating func take(_ part: String, at position: Int, of parts: [String], _ schema: Schema) throws(Failure) {
    let before = parts[..<position].joined(separator: ".")
    guard case .record(let name) = shape, let record = schema[name] else {
      throw Failure(
        message: "`\(before)` is \(shape.noun), and has no `\(part)`",
        mend: "write `\(before)`, or a section over it")
    }
    guard let index = record.index(of: part) else {
      let nearest = NearestName.of(part, in: record.fields.map(\.name))
      let rest = parts[(position + 1)...]
      throw Failure(
        message: "`\(parts.joined(separator: "."))` is not known here",
        mend: nearest.map { "did you mean `\((parts[..<position] + [$0] + rest).joined(separator: "."))`?" }
          ?? Self.known(record.fields.map { "\(before).\($0.name)" }))
    }
    steps.append(index)
    shape = record.fields[index].shape
    self.record = name
    field = part
  }

  private static func unknown(_ parts: [String], in scope: Scope, _ schema: Schema) -> Failure {
    let fields = scope.records.flatMap { schema.records[$0].fields }
    let name = parts.joined(separator: ".")
    let suggestion =
      NearestName.of(parts[0], in: fields.map(\.name)).map { ([$0] + parts.dropFirst()).joined(separator: ".") }
      ?? below(fields, name, schema)
    return Failure(
      message: "`\(name)` is not known here",
      mend: suggestion.map { "did you mean `\($0)`?" } ?? known(fields.map(\.name)))
  }

  /// The name as a field of a record that is known here.
  private static func below(
    _ fields: [(name: String, shape: Shape)], _ name: String, _ schema: Schema
  ) -> String? {
    for field in fields {
      guard case .record(let record) = field.shape, schema[record]?.index(of: name) != nil else { continue }
      return "\(field.name).\(name)"
    }
    return nil
  }

  private static func known(_ names: [String]) -> String? {
    guard let first = names.first, names.count <= 12 else { return nil }
    let others = names.dropFirst().map { "`\($0)`" }
    guard let last = others.last else { return "only `\(first)` is known" }
    return "known are \((["`\(first)`"] + others.dropLast()).joined(separator: ", ")) and \(last)"
  }
}
