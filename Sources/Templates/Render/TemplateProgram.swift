/// A compiled template. Rendering is safe from any number of tasks at once.
package struct TemplateProgram: Sendable {
  /// Every name that the template and all that it includes name, in the order of their places.
  package let uses: [TemplateUse]
  let code: [Instruction]
  let literals: [UInt8]
  let steps: [Int32]
  let routines: [RoutineEntry]
  let root: RecordShape
  let rootSlot: Int
  /// How many records the schema has: one slot for each.
  let slots: Int

  /// Where a routine begins in the code, the template that it was, and the first tag that includes it.
  struct RoutineEntry: Sendable {
    var start: Int32
    var name: String
    var place: TemplatePlace
  }

  /// What every page of it begins with: the text up to the first section, without values.
  package var opening: [UInt8] {
    var text: [UInt8] = []
    var position = 0
    var calls: [Int] = []
    while text.count < 4096 {
      let instruction = code[position]
      position += 1
      switch instruction {
      case .literal(let span, _): text += literals[Int(span.start)..<Int(span.end)]
      case .print, .beginAddress, .endAddress: break
      case .call(let routine), .callIndented(let routine, _):
        guard calls.count < Self.deepest else { return text }
        calls.append(position)
        position = Int(routines[Int(routine)].start)
      case .return:
        guard let call = calls.popLast() else { return text }
        position = call
      case .enter, .leave, .when, .unless: return text
      }
    }
    return text
  }

  /// How deep templates may include each other.
  package static let deepest = 100

  /// Whether all that it can ever print is white space.
  package var isBlank: Bool {
    let prints = code.contains { if case .print = $0 { true } else { false } }
    return !prints && literals.allSatisfy { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
  }

  /// Appends the page to `output`; after a throw, what was appended is to be thrown away.
  ///
  /// Throws `.includedTooDeep` where templates include themselves deeper than `deepest`, and `.wrongRecord` if `value` is
  /// not the record that the program was compiled for.
  package func render(_ value: Value, into output: inout [UInt8]) throws(TemplateFault) {
    guard case .record(let record) = value, record.shape === root else {
      let place = routines.first?.place ?? TemplatePlace(file: "", line: 1, column: 1)
      throw TemplateFault(.wrongRecord, at: place, "the value to render is not a record `\(root.name)`")
    }
    var machine = Machine(self, record)
    try machine.run(into: &output)
  }
}
