/// A place in a file, as people count: line and column begin at 1, columns count Unicode scalars.
package struct TemplatePlace: Sendable, Hashable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension TemplatePlace: Comparable {
  /// By file, then line, then column: the order in which faults are told.
  package static func < (left: TemplatePlace, right: TemplatePlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension TemplatePlace: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}
