/// A pipe table by the rules of GitHub Flavored Markdown (section 4.10 of its specification).
package struct Table: Sendable, Hashable {
  /// One entry a column.
  package var alignments: [Alignment]
  package var header: Row
  package var rows: [Row]

  package enum Alignment: UInt8, Sendable, Hashable {
    case none, left, center, right
  }

  package struct Row: Sendable, Hashable {
    /// As many as there are columns.
    package var cells: [Cell]
    /// The 1-based line in the parsed bytes; takes no part in equality.
    package var line: Int

    package init(cells: [Cell], line: Int = 0) {
      self.cells = cells
      self.line = line
    }

    package static func == (one: Row, other: Row) -> Bool {
      one.cells == other.cells
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(cells)
    }
  }

  package struct Cell: Sendable, Hashable {
    package var content: [Inline]

    package init(content: [Inline]) {
      self.content = content
    }
  }

  package init(alignments: [Alignment], header: Row, rows: [Row]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
