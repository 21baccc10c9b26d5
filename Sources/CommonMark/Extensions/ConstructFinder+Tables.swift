extension ConstructFinder {
  /// Makes tables of paragraphs that are known before anything is parsed: at the left margin, between blank lines.
  /// True if nothing else can be found in the text.
  mutating func search(_ paragraphs: [ClosedRange<Int>]) -> Bool {
    var found = 0
    for range in paragraphs {
      isStopped = false
      _ = search(ParagraphLines(range: range, containers: []), Before())
      guard let table = draft.tables.last, table.header.line == range.lowerBound, !isStopped else { continue }
      // One line is enough to show where the table stands.
      draft.clear((range.lowerBound + 1)...range.upperBound)
      found += candidates.count(in: range)
    }
    return found == candidates.count
  }

  /// Makes a table if `delimiter` is its delimiter row and the line before its header row (GFM 0.29, section 4.10).
  mutating func makeTable(of paragraph: ParagraphLines, delimiter: Int, _ place: ParagraphLines.Place) -> Bool {
    let header = delimiter - 1
    guard paragraph.range.contains(header), place.isOpen, let alignments = TableRow.alignments(of: place.content)
    else { return false }
    let headerPlace = paragraph.place(of: header, in: draft)
    // libcmark keeps the indentation of a lazy line, and cmark-gfm then takes it for a cell before the first pipe.
    let cells = TableRow.cells(of: headerPlace.isLazy ? headerPlace.cursor.rest : headerPlace.content)
    guard cells.count == alignments.count else { return false }
    let table = draft.tables.count
    let placeholder = draft.add(.table(table))
    let headerRow = row(header, cells, count: cells.count)
    draft.tables.append(TableDraft(placeholder: placeholder, alignments: alignments, header: headerRow))
    // A header row that continues its paragraph lazily gets the containers that the delimiter row shows.
    let prefix = headerPlace.isLazy ? place.cursor.prefix : headerPlace.cursor.prefix
    draft.put(placeholder: placeholder, at: header, prefix: prefix)
    draft.put(placeholder: placeholder, at: delimiter, prefix: place.cursor.prefix)
    end(at: addRows(of: paragraph, from: delimiter + 1, to: table), in: paragraph)
    return true
  }

  /// Goes on with a table that ended only because libcmark saw the underline of a heading in one of its rows;
  /// false if the paragraph behind it does not begin with a row.
  mutating func extend(_ table: Int, by paragraph: ParagraphLines) -> Bool {
    let next = addRows(of: paragraph, from: paragraph.range.lowerBound, to: table)
    guard next > paragraph.range.lowerBound else { return false }
    end(at: next, in: paragraph)
    return true
  }

  private mutating func end(at next: Int, in paragraph: ParagraphLines) {
    hasFound = true
    isStopped = isStopped || next <= paragraph.range.upperBound
  }

  /// Adds the lines from `first` on to the table, as long as they are rows; gives the first line that is none.
  private mutating func addRows(of paragraph: ParagraphLines, from first: Int, to table: Int) -> Int {
    let placeholder = draft.tables[table].placeholder
    let count = draft.tables[table].alignments.count
    var line = first
    while paragraph.range.contains(line) {
      let place = paragraph.place(of: line, in: draft)
      let cells = TableRow.cells(of: place.content, likely: count)
      guard place.isOpen, !cells.isEmpty, !TableRow.beginsItem(place.content) else { break }
      draft.tables[table].rows.append(row(line, cells, count: count))
      draft.put(placeholder: placeholder, at: line, prefix: place.cursor.prefix)
      line += 1
    }
    return line
  }

  /// Short rows are filled up, what is too much is dropped.
  private mutating func row(_ line: Int, _ cells: [Bytes], count: Int) -> TableDraft.Row {
    // What stands in front of the text keeps libcmark from dropping a mark of order (0xEF …) at its beginning.
    let isMarked = draft.source.bytes.first == 0xEF
    var written: [TableRow.Cell] = []
    written.reserveCapacity(count)
    for column in 0..<count {
      let cell = column < cells.count ? cells[column] : []
      written.append(!isMarked && TableRow.isPlain(cell) ? .plain(cell) : .front(draft.add(front: cell)))
    }
    return TableDraft.Row(line: line, cells: written)
  }
}
