import CommonMark

/// Merges two tables cell by cell. Columns are aligned once, by their headers, and then rows by the columns that both
/// tables have.
struct TableMerger {
  private typealias Cells = [Merged<Table.Cell, [Span]>]

  private enum Column {
    case both(Int, Int)
    case removed(Int)
    case added(Int)
  }

  private let old: Table
  private let new: Table
  private let columns: [Column]
  private let memory: TextMemory

  /// Nil if a row has more or fewer cells than the table has columns, or if the tables share no column.
  static func merge(_ old: Table, _ new: Table, _ memory: TextMemory) -> TableEdit? {
    guard isRegular(old), isRegular(new) else { return nil }
    let columns = columns(old, new)
    let shared = columns.contains { if case .both = $0 { true } else { false } }
    return shared ? TableMerger(old: old, new: new, columns: columns, memory: memory).merge() : nil
  }

  private static func isRegular(_ table: Table) -> Bool {
    let width = table.alignments.count
    return table.header.cells.count == width && table.rows.allSatisfy { $0.cells.count == width }
  }

  private static func columns(_ old: Table, _ new: Table) -> [Column] {
    // Columns of the same names in the same order: what the weaving of equal rows gives.
    if old.header == new.header { return old.alignments.indices.map { .both($0, $0) } }
    let names = { (table: Table) in table.alignments.indices.map { TableColumn(table: table, index: $0) } }
    return Weave.steps(names(old), names(new)).map { step in
      switch step {
      case .same(let one, let other): .both(one, other)
      case .like(let olds, let news): .both(olds.lowerBound, news.lowerBound)
      case .removed(let one): .removed(one)
      case .added(let other): .added(other)
      }
    }
  }

  private func merge() -> TableEdit {
    let shared = columns.compactMap { if case .both(let one, let other) = $0 { (one, other) } else { nil } }
    let (oldColumns, newColumns) = (shared.map(\.0), shared.map(\.1))
    let olds = old.rows.map { TableRow(cells: $0.cells, columns: oldColumns) }
    let news = new.rows.map { TableRow(cells: $0.cells, columns: newColumns) }
    let hasSameColumns = shared.count == columns.count
    var rows: [Merged<Table.Row, Cells>] = []
    rows.reserveCapacity(max(olds.count, news.count))
    for step in Weave.steps(olds, news) {
      switch step {
      case .same(let one, let other):
        rows.append(
          hasSameColumns
            ? .kept(old: old.rows[one], new: new.rows[other]) : .edited(cells(old.rows[one], new.rows[other])))
      case .like(let one, let other):
        rows.append(.edited(cells(old.rows[one.lowerBound], new.rows[other.lowerBound])))
      case .removed(let one): rows.append(.removed(old.rows[one]))
      case .added(let other): rows.append(.added(new.rows[other]))
      }
    }
    return TableEdit(
      columns: columns.map(shell), header: cells(old.header, new.header), rows: rows.removedBeforeAdded())
  }

  private func shell(of column: Column) -> TableEdit.Column {
    switch column {
    case .both(let one, let other): .both(Pair(old: old.alignments[one], new: new.alignments[other]))
    case .removed(let one): .removed(old.alignments[one])
    case .added(let other): .added(new.alignments[other])
    }
  }

  private func cells(_ one: Table.Row, _ other: Table.Row) -> Cells {
    columns.map { column in
      switch column {
      case .removed(let index): return .removed(one.cells[index])
      case .added(let index): return .added(other.cells[index])
      case .both(let oldIndex, let newIndex):
        let (before, after) = (one.cells[oldIndex], other.cells[newIndex])
        if before.content.readsLike(after.content) { return .kept(old: before, new: after) }
        return .edited(memory.spans(before.content, after.content))
      }
    }
  }
}

/// A column, which goes by its header; one whose header was reworded may be found again by its cells.
private struct TableColumn: Likened {
  let table: Table
  let index: Int

  static func == (one: TableColumn, other: TableColumn) -> Bool {
    one.table.header.cells[one.index] == other.table.header.cells[other.index]
  }

  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(table.header.cells[index].content) }
  var kin: UInt64 { 0 }

  func collect(into words: inout WordCollector) {
    for row in [table.header] + table.rows { words.take(row.cells[index].content) }
  }
}

/// A row without the cells of columns that only one table has; it goes by its first cell.
private struct TableRow: Likened {
  let cells: [Table.Cell]
  let columns: [Int]

  static func == (one: TableRow, other: TableRow) -> Bool {
    zip(one.columns, other.columns).allSatisfy { one.cells[$0] == other.cells[$1] }
  }

  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(columns.map { cells[$0] }) }
  var kin: UInt64 { 0 }

  func glance(at other: TableRow) -> Glance {
    Glance(columns, other.columns) { Glance(cells[$0].content, other.cells[$1].content) }
  }
  var threshold: Double { 0.3 }

  var name: UInt64? {
    guard let first = columns.first, !cells[first].content.isEmpty else { return nil }
    var reading = Reading<Print>()
    reading.take(cells[first].content)
    return reading.sink.value
  }

  func collect(into words: inout WordCollector) {
    for column in columns { words.take(cells[column].content) }
  }
}
