/// Where something stands: a file, relative to the root folder, and in it a line and a column.
package struct Place: Sendable, Hashable, Comparable {
  package var file: String
  /// 1-based; 0 where the whole file is meant.
  package var line: Int
  /// 1-based, in characters; 0 where the whole line is meant.
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Where a byte of a file stands; columns count Unicode scalars, as those of templates and Markdown do.
  init(file: String, offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      file: file, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
  }

  package static func < (one: Place, other: Place) -> Bool {
    (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, the form that editors and terminals make a link of.
  package var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
