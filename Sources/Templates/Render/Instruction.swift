/// One step of a compiled template. Positions are offsets in the program's code, spans offsets in its literals.
enum Instruction: Sendable {
  case literal(Span, startsLine: Bool)
  case print(Path, Escape)
  /// Notes where an address begins in the output.
  case beginAddress
  /// Takes the address back if its scheme is unsafe.
  case endAddress
  /// Goes on behind `end` if the value is false; else it becomes `slot`'s, and each element of a list in turn.
  case enter(Path, slot: Int16, end: Int32)
  /// The next element, or on.
  case leave
  case when(Path, end: Int32)
  case unless(Path, end: Int32)
  /// Includes a routine as it is.
  case call(routine: Int32)
  /// Includes a routine, each line indented by the span.
  case callIndented(routine: Int32, Span)
  case `return`
}

struct Span: Sendable {
  var start: Int32
  var end: Int32
}

/// Where a value is found: a slot, and the fields to take from there.
struct Path: Sendable {
  /// The position of a record in the schema, whose value the slot holds; or `dot`.
  var slot: Int16
  /// How many fields, from `start` in the program's steps.
  var count: Int16
  var start: Int32

  /// The value of the innermost section, where that is no record.
  static let dot: Int16 = -1
}
