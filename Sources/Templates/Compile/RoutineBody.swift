/// A routine while it is compiled: its code so far, and what surrounds the next node.
struct RoutineBody {
  let template: Template
  let arguments: [String: Routine.Argument]
  var scope: Scope
  var machine: MarkupMachine
  var code = CodeBuffer()

  init(_ routine: Routine, _ template: Template, _ format: TemplateFormat) {
    self.template = template
    arguments = routine.arguments
    scope = routine.scope
    machine = MarkupMachine(format: format, state: routine.state)
  }

  var state: MarkupState {
    get { machine.state }
    set { machine.state = newValue }
  }
}

extension [Node] {
  /// Whether the first of them begins a line by itself.
  var startLine: Bool {
    switch first {
    case .text(_, let startsLine): startsLine
    case nil: true
    default: false
    }
  }
}
