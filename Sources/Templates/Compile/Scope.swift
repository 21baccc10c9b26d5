/// The context stack of Mustache, by shape. Of two records of one shape the inner one hides the outer one entirely, so
/// that one slot for each shape is enough, and scopes stay finite where templates include themselves.
struct Scope: Sendable, Hashable {
  /// The positions in the schema of the records on the stack, the innermost first.
  private(set) var records: [Int]
  /// The shape of `.`.
  private(set) var dot: Shape

  init(root: RecordShape, in schema: Schema) {
    records = schema.position(of: root.name).map { [$0] } ?? []
    dot = .record(root.name)
  }

  func entering(_ shape: Shape, in schema: Schema) -> Scope {
    var inner = self
    inner.dot = shape
    if case .record(let name) = shape, let position = schema.position(of: name) {
      inner.records = [position] + records.filter { $0 != position }
    }
    return inner
  }
}
