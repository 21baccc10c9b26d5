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

  /// How deep templates may include each other.
  package static let deepest = 100

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
