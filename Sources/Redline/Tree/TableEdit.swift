package import CommonMark

/// A table, merged row by row and cell by cell along columns that were aligned once.
package struct TableEdit: Sendable, Hashable {
  package var columns: [Column]
  package var header: [Merged<Table.Cell, [Span]>]
  package var rows: [Merged<Table.Row, [Merged<Table.Cell, [Span]>]>]

  /// A column of the old table, of the new one, or of both, with its alignment in each.
  package enum Column: Sendable, Hashable {
    case both(Pair<Table.Alignment>)
    case removed(Table.Alignment)
    case added(Table.Alignment)

    func alignment(_ side: Side) -> Table.Alignment? {
      switch self {
      case .both(let pair): pair[side]
      case .removed(let alignment): side == .old ? alignment : nil
      case .added(let alignment): side == .new ? alignment : nil
      }
    }

    /// The alignment on the page: the new one, if there is one.
    var shown: Table.Alignment {
      switch self {
      case .both(let pair): pair.new
      case .removed(let alignment), .added(let alignment): alignment
      }
    }
  }
}

extension TableEdit {
  func table(_ side: Side) -> Table {
    Table(
      alignments: columns.compactMap { $0.alignment(side) },
      header: Table.Row(cells: header.cells(side)),
      rows: rows.flatMap { $0.wholes(side) { [Table.Row(cells: $0.cells(side))] } })
  }
}

extension [Merged<Table.Cell, [Span]>] {
  fileprivate func cells(_ side: Side) -> [Table.Cell] {
    flatMap { $0.wholes(side) { [Table.Cell(content: $0.content(side))] } }
  }
}
