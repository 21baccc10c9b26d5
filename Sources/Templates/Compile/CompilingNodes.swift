extension Compiler {
  mutating func compile(_ nodes: [Node], into body: inout RoutineBody) {
    for node in nodes {
      guard remaining > 0 else { return tooLarge(body) }
      remaining -= 1
      switch node {
      case .text(let range, let startsLine): text(range, startsLine: startsLine, into: &body)
      case .variable(let name, let isRaw): variable(name, isRaw: isRaw, into: &body)
      case .section(let name, let isInverted, let nodes):
        section(name, isInverted: isInverted, nodes, into: &body)
      case .partial(let name, let indentation):
        inclusion(.partial, of: name, indentation, arguments: [], into: &body)
      case .parent(let name, let indentation, let arguments):
        inclusion(.parent, of: name, indentation, arguments: arguments, into: &body)
      case .block(let block): self.block(block, into: &body)
      }
    }
  }

  private mutating func text(_ range: Range<Int>, startsLine: Bool, into body: inout RoutineBody) {
    let bytes = body.template.source.bytes
    var start = range.lowerBound
    var startsLine = startsLine
    func flush(until end: Int, _ compiler: inout Compiler, _ body: inout RoutineBody) {
      body.code.append(literal: bytes[start..<end], startsLine: startsLine, to: &compiler.literals)
      start = end
      startsLine = false
    }
    var conduct = MarkupConduct(bytes: bytes)
    for offset in range {
      let before = body.state
      let event = body.machine.read(bytes[offset])
      if format == .html, let fault = conduct.fault(at: offset, before: before, after: body.state) {
        self.fault(fault.kind, body.template, offset, fault.message, mend: fault.mend)
      }
      switch event {
      case .addressBegins:
        flush(until: offset + 1, &self, &body)
        body.code.append(.beginAddress)
      case .addressEnds(let isPrinted):
        flush(until: offset, &self, &body)
        body.code.endAddress(isPrinted: isPrinted)
      case .nameIsUncertain:
        fault(
          .brokenMarkup, body.template, offset, "a name in a tag goes on right behind a section",
          mend: "write a blank between the section and the name")
      case nil: break
      }
    }
    flush(until: range.upperBound, &self, &body)
  }

  private mutating func variable(_ name: Name, isRaw: Bool, into body: inout RoutineBody) {
    guard let resolution = resolve(name, .variable, body) else { return }
    let bare = name.text
    switch Insertion(of: resolution.shape, isRaw: isRaw, in: body.state, format) {
    case .allowed(let escape, let state):
      body.code.append(.print(path(resolution), escape))
      body.state = state
    case .notPrintable:
      fault(
        .notPrintable, body.template, name.offset, "`\(bare)` is \(resolution.shape.noun) and can't be printed",
        mend: "write a section: `{{#\(bare)}}…{{/\(bare)}}`")
    case .markupNeedsBraces:
      fault(
        .markupNeedsBraces, body.template, name.offset, "`\(bare)` is markup, and two braces would escape it",
        mend: "write `{{{\(bare)}}}`")
    case .textIsNotMarkup:
      fault(
        .textIsNotMarkup, body.template, name.offset, "`\(bare)` is \(resolution.shape.noun), which is always escaped",
        mend: "write `{{\(bare)}}`")
    case .unsafe(let mend):
      fault(
        .unsafePlace, body.template, name.offset,
        "`\(bare)` is \(resolution.shape.noun), which can't be printed into \(body.state)", mend: mend)
    }
  }

  // MARK: Sections

  private mutating func section(
    _ name: Name, isInverted: Bool, _ nodes: [Node], into body: inout RoutineBody
  ) {
    guard let resolution = resolve(name, isInverted ? .invertedSection : .section, body) else { return }
    guard depth < TemplateProgram.deepest else {
      return fault(
        .includedTooDeep, body.template, name.offset,
        "`\(name.text)` stands more than \(TemplateProgram.deepest) templates and sections deep",
        mend: "include it from a template further out")
    }
    let start = body
    let isLoop = if case .list = resolution.shape, !isInverted { true } else { false }
    contents(of: resolution, isInverted: isInverted, nodes, into: &body)
    guard let joined = start.state.joined(with: body.state) else {
      return sectionBreaks(name, from: start.state, &body)
    }
    // Each round of a list begins where the one before ended.
    if isLoop, joined != start.state {
      body = start
      body.state = joined
      contents(of: resolution, isInverted: isInverted, nodes, into: &body)
      guard joined.joined(with: body.state) == joined else { return sectionBreaks(name, from: start.state, &body) }
    }
    body.state = joined
  }

  private mutating func contents(
    of resolution: Resolution, isInverted: Bool, _ nodes: [Node], into body: inout RoutineBody
  ) {
    let scope = body.scope
    let position = body.code.position
    let last = inclusions.count - 1
    inclusions[last].sections += 1
    if isInverted {
      body.code.append(.unless(path(resolution), end: 0))
      compile(nodes, into: &body)
    } else if resolution.shape == .flag || resolution.isCurrentRecord {
      body.code.append(.when(path(resolution), end: 0))
      compile(nodes, into: &body)
    } else {
      let element = if case .list(let element) = resolution.shape { element } else { resolution.shape }
      body.scope = scope.entering(element, in: schema)
      body.code.append(.enter(path(resolution), slot: slot(of: element), end: 0))
      compile(nodes, into: &body)
      body.code.append(.leave)
      body.scope = scope
    }
    body.code.land(from: position)
    inclusions[last].sections -= 1
  }

  private func slot(of shape: Shape) -> Int16 {
    if case .record(let name) = shape, let position = schema.position(of: name) { return Int16(position) }
    return Path.dot
  }

  private mutating func sectionBreaks(_ name: Name, from state: MarkupState, _ body: inout RoutineBody) {
    fault(
      .brokenMarkup, body.template, name.offset,
      "the section over `\(name.text)` begins in \(state) and ends in \(body.state)",
      mend: "let it end where it begins: close in it what it opens, and nothing else")
    body.state = state
  }

  // MARK: Names

  private mutating func resolve(_ name: Name, _ kind: TemplateUse.Kind, _ body: RoutineBody) -> Resolution? {
    do throws(Resolution.Failure) {
      let resolution = try Resolution(name, in: body.scope, schema)
      uses.insert(
        TemplateUse(
          kind: kind, name: name.text, record: resolution.record, field: resolution.field,
          place: body.template.place(of: name.offset)))
      return resolution
    } catch {
      fault(.unknownName, body.template, name.offset, error.message, mend: error.mend)
      return nil
    }
  }

  private mutating func path(_ resolution: Resolution) -> Path {
    let start = Int32(steps.count)
    steps += resolution.steps.map(Int32.init)
    return Path(slot: resolution.slot, count: Int16(resolution.steps.count), start: start)
  }

  // MARK: Faults

  private mutating func tooLarge(_ body: RoutineBody) {
    guard remaining == 0 else { return }
    remaining = -1
    fault(.tooLarge, body.template, 0, "the templates include each other too often to be compiled")
  }

  /// Notes the tags that include the template at fault from other files.
  mutating func fault(
    _ kind: TemplateFault.Kind, _ template: Template, _ offset: Int, _ message: String, mend: String? = nil
  ) {
    let place = template.place(of: offset)
    let includers = inclusions.reversed().compactMap(\.place).filter { $0.file != place.file }
    let notes = includers.prefix(5).map { TemplateFault.Note(place: $0, message: "included here") }
    faults.insert(TemplateFault(kind, at: place, message, mend: mend, notes: notes))
  }
}
