/// Runs a program over a value. It keeps its own stacks, so that no data can exhaust the thread's.
struct Machine {
  private let program: TemplateProgram
  /// The fields of the innermost record of each shape.
  private var slots: [[Value]]
  private var dot = Value.none
  private var sections: [Section] = []
  private var calls: [Call] = []
  private var indentation: [UInt8] = []
  private var addressStart = 0
  private var position = 0

  private struct Section {
    /// Empty for a value that is no list.
    var elements: [Value]
    var next: Int
    var slot: Int
    var savedSlot: [Value]
    var savedDot: Value
    var start: Int
  }

  private struct Call {
    var position: Int
    var indentation: [UInt8]
  }

  init(_ program: TemplateProgram, _ record: Record) {
    self.program = program
    slots = Array(repeating: [], count: program.slots)
    slots[program.rootSlot] = record.fields
  }

  mutating func run(into output: inout [UInt8]) throws(TemplateFault) {
    while true {
      let instruction = program.code[position]
      position += 1
      switch instruction {
      case .literal(let span, let startsLine): literal(span, startsLine: startsLine, to: &output)
      case .print(let path, let escape): print(value(at: path), escape, to: &output)
      case .beginAddress: addressStart = output.count
      case .endAddress: endAddress(of: &output)
      case .enter(let path, let slot, let end): enter(value(at: path), slot: Int(slot), end: Int(end))
      case .leave: leave()
      case .when(let path, let end): if !value(at: path).isTrue { position = Int(end) }
      case .unless(let path, let end): if value(at: path).isTrue { position = Int(end) }
      case .call(let routine):
        try call(Int(routine))
        indentation = []
      case .callIndented(let routine, let span):
        try call(Int(routine))
        indentation += program.literals[Int(span.start)..<Int(span.end)]
      case .return:
        guard let call = calls.popLast() else { return }
        position = call.position
        indentation = call.indentation
      }
    }
  }

  // MARK: Values

  @inline(__always)
  private func value(at path: Path) -> Value {
    guard path.slot >= 0 else { return dot }
    let start = Int(path.start)
    let last = start + Int(path.count) - 1
    // A path without steps is `.` over a record, which is there.
    guard last >= start else { return .flag(true) }
    if last == start { return slots[Int(path.slot)].value(at: Int(program.steps[start])) }
    var fields = slots[Int(path.slot)]
    for step in start..<last {
      guard case .record(let record) = fields.value(at: Int(program.steps[step])) else { return .none }
      fields = record.fields
    }
    return fields.value(at: Int(program.steps[last]))
  }

  @inline(__always)
  private func print(_ value: Value, _ escape: Escape, to output: inout [UInt8]) {
    switch value {
    case .text(let bytes), .markup(let bytes): escape.append(bytes, to: &output)
    default: break
    }
  }

  private func endAddress(of output: inout [UInt8]) {
    if UnsafeScheme.begins(output[addressStart...]) { output.removeSubrange(addressStart...) }
  }

  // MARK: Text

  private func literal(_ span: Span, startsLine: Bool, to output: inout [UInt8]) {
    let range = Int(span.start)..<Int(span.end)
    guard !indentation.isEmpty else {
      program.literals.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
      return
    }
    if startsLine { output += indentation }
    var start = range.lowerBound
    while let newline = program.literals[start..<range.upperBound].firstIndex(of: .newline) {
      output += program.literals[start...newline]
      start = newline + 1
      if start < range.upperBound { output += indentation }
    }
    output += program.literals[start..<range.upperBound]
  }

  // MARK: Sections

  private mutating func enter(_ value: Value, slot: Int, end: Int) {
    guard value.isTrue else {
      position = end
      return
    }
    var section = Section(
      elements: [], next: 0, slot: slot, savedSlot: slot < 0 ? [] : slots[slot], savedDot: dot, start: position)
    if case .list(let elements) = value {
      section.elements = elements
      section.next = 1
      sections.append(section)
      set(elements.value(at: 0), slot: slot)
    } else {
      sections.append(section)
      set(value, slot: slot)
    }
  }

  private mutating func leave() {
    // In its place: a copy would count a reference for each of its parts.
    let last = sections.count - 1
    guard last >= 0 else { return }
    let next = sections[last].next
    if next < sections[last].elements.count {
      sections[last].next += 1
      set(sections[last].elements[next], slot: sections[last].slot)
      position = sections[last].start
    } else {
      let section = sections.removeLast()
      if section.slot >= 0 { slots[section.slot] = section.savedSlot }
      dot = section.savedDot
    }
  }

  private mutating func set(_ value: Value, slot: Int) {
    guard slot >= 0 else {
      dot = value
      return
    }
    if case .record(let record) = value { slots[slot] = record.fields } else { slots[slot] = [] }
  }

  // MARK: Routines

  private mutating func call(_ routine: Int) throws(TemplateFault) {
    let entry = program.routines[routine]
    guard calls.count < TemplateProgram.deepest else {
      throw TemplateFault(
        .includedTooDeep, at: entry.place,
        "`\(entry.name)` is included more than \(TemplateProgram.deepest) deep while rendering",
        mend: "include it in a section that ends with the data")
    }
    calls.append(Call(position: position, indentation: indentation))
    position = Int(entry.start)
  }
}

extension [Value] {
  /// Absent where the list is too short: a record that is absent has no fields.
  fileprivate func value(at index: Int) -> Value {
    index < count ? self[index] : .none
  }
}

extension Value {
  /// Whether a section over it is rendered.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let bytes), .markup(let bytes): !bytes.isEmpty
    case .flag(let isTrue): isTrue
    case .list(let elements): !elements.isEmpty
    case .record: true
    }
  }
}
