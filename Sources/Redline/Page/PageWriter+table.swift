import CommonMark

extension PageWriter {
  mutating func write(_ edit: TableEdit) {
    let shell = Block.Kind.table(Table(alignments: [], header: Table.Row(cells: []), rows: []))
    html.open(shell)
    html.openHead()
    html.openRow()
    write(edit.header, isHeader: true, of: edit)
    html.closeRow()
    html.closeHead()
    if !edit.rows.isEmpty {
      html.openBody()
      writeEach(
        edit.rows,
        kept: { writer, row in writer.html.write(row, isHeader: false, alignments: edit.columns.map(\.shown)) },
        marked: { writer, row, mark in writer.write(row, mark, of: edit) },
        edited: { writer, cells in
          writer.html.openRow()
          writer.write(cells, isHeader: false, of: edit)
          writer.html.closeRow()
        })
      html.closeBody()
    }
    html.close(shell)
  }

  /// The cells of a row that both tables have. A column that was added or removed is one change, numbered in the header.
  private mutating func write(_ cells: [Merged<Table.Cell, [Span]>], isHeader: Bool, of edit: TableEdit) {
    var isInChange = !isHeader
    for (cell, column) in zip(cells, edit.columns) {
      switch cell {
      case .kept(_, let new):
        isInChange = !isHeader
        html.openCell(isHeader: isHeader, alignment: column.shown)
        html.write(new.content)
        html.closeCell(isHeader: isHeader)
      case .edited(let spans):
        isInChange = !isHeader
        html.openCell(isHeader: isHeader, alignment: column.shown, classes: Bytes("edited"))
        write(spans)
        html.closeCell(isHeader: isHeader)
      case .removed(let cell), .added(let cell):
        let isRemoved = if case .removed = column { true } else { false }
        let mark = Mark(isRemoved: isRemoved, number: isInChange ? nil : beginChange())
        isInChange = true
        html.openCell(isHeader: isHeader, alignment: column.shown, classes: mark.className)
        open(mark, id: true)
        html.write(cell.content)
        close(mark)
        endChange(mark.number)
        html.closeCell(isHeader: isHeader)
      }
    }
  }

  /// A row of one table only, with empty cells in the columns of the other.
  private mutating func write(_ row: Table.Row, _ mark: Mark, of edit: TableEdit) {
    html.openRow(attributes: attributes(mark))
    var cells = row.cells[...]
    var isFirst = true
    for column in edit.columns {
      html.openCell(isHeader: false, alignment: column.shown)
      if column.alignment(mark.isRemoved ? .old : .new) != nil, let cell = cells.popFirst() {
        if isFirst || !cell.content.isEmpty {
          open(mark, id: false, label: isFirst)
          html.write(cell.content)
          close(mark)
        }
        if isFirst { endChange(mark.number) }
        isFirst = false
      }
      html.closeCell(isHeader: false)
    }
    html.closeRow()
  }
}
