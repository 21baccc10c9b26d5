/// One text while it is expanded.
struct ExpansionRun {
  private let expander: TextExpander
  private var scope: TextScope
  private var output = ExpansionOutput()
  private var faults = FaultCollection()
  private var names: Set<String> = []
  private var clauses: [String: Template?] = [:]
  /// The clauses that are being expanded, the innermost last, with the tags that include them.
  private var open: [(name: String, tag: TemplatePlace)] = []

  /// How many clauses and sections stand in each other here; limited, as expanding goes down with them.
  private var depth = 0

  /// Clauses that include clauses many times over could grow without end.
  private static let largest = 8_000_000

  init(_ expander: TextExpander) {
    self.expander = expander
    scope = TextScope(expander.values)
  }

  mutating func expand(_ source: TemplateSource) -> Expansion {
    guard source.needsExpansion else { return unchanged(source) }
    let template = Template(source, dialect: .text)
    faults.insert(template.faults)
    output.enter(template, from: nil)
    expand(template.nodes, of: template)
    return Expansion(
      bytes: output.bytes, literals: output.literals, sourceMap: output.sourceMap, faults: faults.all,
      usedNames: names.sorted(), usedPartials: clauses.filter { $0.value != nil }.keys.sorted())
  }

  private func unchanged(_ source: TemplateSource) -> Expansion {
    Expansion(
      bytes: source.bytes, literals: [], sourceMap: SourceMap(unchanged: source), faults: [], usedNames: [],
      usedPartials: [])
  }

  private mutating func expand(_ nodes: [Node], of template: Template) {
    for node in nodes {
      guard output.bytes.count <= Self.largest else { return tooLarge(template) }
      switch node {
      case .text(let range, let startsLine): copy(range, startsLine: startsLine, of: template)
      case .variable(let name, _): print(name, in: template)
      case .section(let name, let isInverted, let body):
        section(name, isInverted: isInverted, body, in: template)
      case .partial(let name, let indentation): include(name, indentation, in: template)
      // The scanner lets no inheritance into texts.
      case .parent, .block: break
      }
    }
  }

  // MARK: Text and values

  private mutating func copy(_ range: Range<Int>, startsLine: Bool, of template: Template) {
    if !output.copy(range, startsLine: startsLine) { tooManyValues(at: template.place(of: range.lowerBound)) }
  }

  private mutating func print(_ name: Name, in template: Template) {
    guard let finding = find(name, in: template) else { return }
    // Places are worked out for faults only: on a long line that takes its time.
    var place: TemplatePlace { template.place(of: name.offset) }
    switch finding.value {
    case .text(let bytes):
      if !output.append(value: bytes, at: name.offset) { tooManyValues(at: place) }
    case .absent:
      fault(
        .missingValue, at: place, "`\(finding.fullName)` has no value",
        mend: expander.explain(finding.fullName)
          ?? "give it one, or name it only in `{{#\(name.text)}}…{{/\(name.text)}}`")
    case .flag, .list, .record:
      fault(
        .notPrintable, at: place, "`\(name.text)` is \(finding.value.noun) and can't be printed",
        mend: "write a section: `{{#\(name.text)}}…{{/\(name.text)}}`")
    }
  }

  private mutating func find(_ name: Name, in template: Template) -> TextScope.Finding? {
    do throws(TextScope.Failure) {
      let finding = try scope.find(name)
      names.insert(finding.fullName)
      return finding
    } catch {
      fault(.unknownName, at: template.place(of: name.offset), error.message, mend: error.mend)
      return nil
    }
  }

  // MARK: Sections

  private mutating func section(_ name: Name, isInverted: Bool, _ body: [Node], in template: Template) {
    guard let finding = find(name, in: template), finding.value.isTrue != isInverted else {
      return checkInclusions(of: body, in: template)
    }
    depth += 1
    defer { depth -= 1 }
    switch finding.value {
    case _ where isInverted: expand(body, of: template)
    case .flag: expand(body, of: template)
    case .list(let elements):
      for element in elements { expand(body, of: template, in: element, finding.fullName) }
    default: expand(body, of: template, in: finding.value, finding.fullName)
    }
  }

  private mutating func expand(_ body: [Node], of template: Template, in value: TextValue, _ name: String) {
    scope.enter(value, named: name)
    expand(body, of: template)
    scope.leave()
  }

  /// A clause that is missing is missing also where it would not be shown today.
  private mutating func checkInclusions(of body: [Node], in template: Template) {
    for name in body.inclusions where expander.partial(name.text) == nil {
      missing(name, in: template)
    }
  }

  // MARK: Clauses

  private mutating func include(_ name: Name, _ indentation: Indentation, in template: Template) {
    let tag = template.place(of: name.offset)
    guard let clause = clause(name.text) else { return missing(name, in: template) }
    guard !open.contains(where: { $0.name == name.text }) else { return cycle(name.text, at: tag) }
    guard depth < TemplateProgram.deepest else {
      return fault(
        .includedTooDeep, at: tag, "`\(name.text)` is included more than \(TemplateProgram.deepest) deep",
        mend: "include it from a clause further out")
    }
    depth += 1
    defer { depth -= 1 }
    faults.insert(clause.faults)
    let outer = output.enter(clause, from: tag)
    open.append((name.text, tag))
    switch indentation {
    case .standalone(let range):
      let start = output.bytes.count
      let saved = output.indentation
      output.indentation += template.source.bytes[range]
      expand(clause.nodes, of: clause)
      output.indentation = saved
      output.endLine(since: start, at: clause.source.bytes.count)
    case .inline:
      let start = output.bytes.count
      let saved = output.indentation
      output.indentation = []
      expand(clause.nodes, of: clause)
      output.indentation = saved
      output.dropLineEnding(since: start)
    }
    open.removeLast()
    output.leave(to: outer)
  }

  private mutating func clause(_ name: String) -> Template? {
    if let known = clauses[name] { return known }
    let template = expander.partial(name).map { Template($0, dialect: .text) }
    clauses[name] = .some(template)
    return template
  }

  // MARK: Faults

  private mutating func missing(_ name: Name, in template: Template) {
    let nearest = NearestName.of(name.text, in: expander.partialNames())
    fault(
      .unknownTemplate, at: template.place(of: name.offset), "there is no clause `\(name.text)`",
      mend: nearest.map { "did you mean `\($0)`?" } ?? "add `\(name.text)`, or remove the tag")
  }

  private mutating func cycle(_ name: String, at tag: TemplatePlace) {
    let start = open.firstIndex { $0.name == name } ?? open.endIndex
    let way = open[(start + 1)...]
    faults.insert(
      TemplateFault(
        .endlessInclusion, at: tag, "`\(name)` includes itself" + (way.isEmpty ? "" : " by way of other clauses"),
        mend: "remove one of the tags",
        notes: way.map { .init(place: $0.tag, message: "`\($0.name)` is included here") }
          + [.init(place: open[start].tag, message: "`\(name)` is first included here")]))
  }

  private mutating func tooManyValues(at place: TemplatePlace) {
    guard !faults.all.contains(where: { $0.kind == .tooManyValues }) else { return }
    fault(
      .tooManyValues, at: place, "the text prints more than \(Placeholder.capacity) values",
      mend: "divide it into several texts")
  }

  private mutating func tooLarge(_ template: Template) {
    guard !faults.all.contains(where: { $0.kind == .tooLarge }) else { return }
    fault(
      .tooLarge, at: template.place(of: 0), "the text grows beyond \(Self.largest) bytes",
      mend: "look for a clause that is included many times over")
  }

  private mutating func fault(_ kind: TemplateFault.Kind, at place: TemplatePlace, _ message: String, mend: String?) {
    let notes = open.reversed().prefix(5).map { TemplateFault.Note(place: $0.tag, message: "included here") }
    faults.insert(TemplateFault(kind, at: place, message, mend: mend, notes: notes))
  }
}

extension TemplateSource {
  /// Whether anything in the text is a tag, or could be taken for the placeholder of a value.
  fileprivate var needsExpansion: Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0xF3 || (byte == .openBrace && last == .openBrace) { return true }
      last = byte
    }
    return false
  }
}
