extension Compiler {
  mutating func inclusion(
    _ kind: TemplateUse.Kind, of name: Name, _ indentation: Indentation, arguments: [Block],
    into body: inout RoutineBody
  ) {
    let place = body.template.place(of: name.offset)
    uses.insert(TemplateUse(kind: kind, name: name.text, record: "", field: "", place: place))
    guard let template = templates[name.text] else {
      return faults.insert(.unknownTemplate(name.text, at: place, in: templates.keys))
    }
    var known = body.arguments
    if !arguments.isEmpty { checkParameters(of: template, arguments, in: body.template) }
    for block in arguments {
      let argument = Routine.Argument(template: body.template.source.name, offset: block.name.offset)
      self.arguments[argument] = block
      // What includes this template has the last word.
      if known[block.name.text] == nil { known[block.name.text] = argument }
    }
    let routine = Routine(template: name.text, state: body.state, scope: body.scope, arguments: known)
    call(routine, template.nodes, indentation, at: place, from: &body)
  }

  mutating func block(_ block: Block, into body: inout RoutineBody) {
    guard let argument = body.arguments[block.name.text], let replacement = arguments[argument] else {
      let last = inclusions.count - 1
      inclusions[last].blocks += 1
      compile(block.body, into: &body)
      inclusions[last].blocks -= 1
      return
    }
    var routine = Routine(
      template: argument.template, argument: argument.offset, state: body.state, scope: body.scope,
      arguments: body.arguments)
    if case .standalone = block.indentation { routine.startsLine = true }
    call(routine, replacement.body, block.indentation, at: body.template.place(of: block.name.offset), from: &body)
  }

  private mutating func call(
    _ routine: Routine, _ nodes: [Node], _ indentation: Indentation, at place: TemplatePlace,
    from body: inout RoutineBody
  ) {
    let (number, exit) = include(routine, nodes, from: place)
    body.state = exit
    switch indentation {
    case .inline: body.code.append(.call(routine: number))
    case .standalone(let range):
      let start = Int32(literals.count)
      literals += body.template.source.bytes[range]
      body.code.append(.callIndented(routine: number, Span(start: start, end: Int32(literals.count))))
    }
  }

  private mutating func checkParameters(of template: Template, _ arguments: [Block], in child: Template) {
    let parameters = Parameters(of: template, in: templates).names
    for block in arguments where !parameters.contains(block.name.text) {
      let nearest = NearestName.of(block.name.text, in: parameters)
      fault(
        .unknownBlock, child, block.name.offset,
        "`\(template.source.name)` has no block `\(block.name.text)`",
        mend: nearest.map { "did you mean `{{$\($0)}}`?" }
          ?? "put `{{$\(block.name.text)}}` into `\(template.source.file)`")
    }
  }
}
