/// Compiles a template and all that it includes into one program.
struct Compiler {
  let templates: [String: Template]
  let schema: Schema
  let format: TemplateFormat
  var faults = FaultCollection()
  var uses: Set<TemplateUse> = []
  var literals: [UInt8] = []
  var steps: [Int32] = []
  /// The routines that are being compiled, the innermost last.
  var inclusions: [Inclusion] = []
  var arguments: [Routine.Argument: Block] = [:]
  /// Templates that include each other in ever new surroundings could grow without end.
  var remaining = 200_000
  private var numbers: [Routine: Int] = [:]
  private var compiled: [Compiled?] = []

  struct Inclusion {
    var number: Int
    /// The tag that includes it.
    var place: TemplatePlace?
    /// How many sections are open in it, and how many blocks.
    var sections = 0
    var blocks = 0
    var isRecursive = false
  }

  private struct Compiled {
    var name: String
    var place: TemplatePlace
    var code: CodeBuffer
    var exit: MarkupState
  }

  /// How deep templates, sections and blocks stand in each other; limited, as compiling goes down with them.
  var depth: Int { inclusions.reduce(0) { $0 + 1 + $1.sections + $1.blocks } }

  init(templates: [String: Template], schema: Schema, format: TemplateFormat) {
    self.templates = templates
    self.schema = schema
    self.format = format
  }

  mutating func program(_ template: Template, root: RecordShape) -> TemplateProgram? {
    let entry = MarkupState.start(of: format)
    let routine = Routine(
      template: template.source.name, state: entry, scope: Scope(root: root, in: schema), arguments: [:])
    let (_, exit) = include(routine, template.nodes, from: nil)
    if exit != entry {
      fault(
        .brokenMarkup, template, template.source.bytes.count, "the page ends in \(exit)",
        mend: "close what is open there")
    }
    return faults.all.isEmpty ? link(root) : nil
  }

  /// Puts the routines behind each other.
  private func link(_ root: RecordShape) -> TemplateProgram {
    var code: [Instruction] = []
    var routines: [TemplateProgram.RoutineEntry] = []
    for case let routine? in compiled {
      routines.append(.init(start: Int32(code.count), name: routine.name, place: routine.place))
      code += routine.code.moved(by: Int32(code.count))
    }
    return TemplateProgram(
      uses: uses.sorted { ($0.place, $0.name) < ($1.place, $1.name) }, code: code, literals: literals, steps: steps,
      routines: routines, root: root, rootSlot: schema.position(of: root.name) ?? 0, slots: schema.records.count)
  }

  // MARK: Routines

  /// The number of the routine and the state in which the document is behind it.
  mutating func include(
    _ routine: Routine, _ nodes: [Node], from place: TemplatePlace?
  ) -> (number: Int32, exit: MarkupState) {
    if let number = numbers[routine] {
      if let done = compiled[number] { return (Int32(number), done.exit) }
      checkEnds(number, routine, from: place)
      return (Int32(number), routine.state)
    }
    let number = compiled.count
    numbers[routine] = number
    compiled.append(nil)
    guard let template = templates[routine.template] else { return (Int32(number), routine.state) }
    faults.insert(template.faults)
    guard depth < TemplateProgram.deepest else {
      fault(
        .includedTooDeep, template, routine.argument ?? 0,
        "`\(routine.template)` is included more than \(TemplateProgram.deepest) deep",
        mend: "include it from a template further out")
      return (Int32(number), routine.state)
    }
    inclusions.append(Inclusion(number: number, place: place))
    var body = RoutineBody(routine, template, format)
    if routine.startsLine, !nodes.startLine { body.code.append(literal: [], startsLine: true, to: &literals) }
    compile(nodes, into: &body)
    let isRecursive = inclusions.removeLast().isRecursive
    body.code.append(.return)
    compiled[number] = Compiled(
      name: routine.template, place: place ?? template.place(of: 0), code: body.code, exit: body.machine.state)
    if isRecursive, body.machine.state != routine.state {
      fault(
        .brokenMarkup, template, routine.argument ?? 0,
        "`\(routine.template)` includes itself, but begins in \(routine.state) and ends in \(body.machine.state)",
        mend: "close in it what it opens")
    }
    return (Int32(number), body.machine.state)
  }

  /// A routine that includes itself outside of any section would never end.
  private mutating func checkEnds(_ number: Int, _ routine: Routine, from place: TemplatePlace?) {
    guard let start = inclusions.firstIndex(where: { $0.number == number }) else { return }
    inclusions[start].isRecursive = true
    guard inclusions[start...].allSatisfy({ $0.sections == 0 }), let place
    else { return }
    let steps = inclusions[(start + 1)...].compactMap(\.place).filter { $0 != place }
    faults.insert(
      TemplateFault(
        .endlessInclusion, at: place, "`\(routine.template)` includes itself without end",
        mend: "include it in a section that ends with the data",
        notes: steps.map { .init(place: $0, message: "by way of this tag") }))
  }
}
