/// A line of a source as a terminal can show it, with what points at a column of it.
struct SourceExcerpt: Equatable {
  /// The line, cut around the column if it is long.
  let line: String
  /// What stands below it: spaces and a caret. Where the line runs from right to left no cell can be counted on: then the
  /// word that is meant. Empty if no column is meant.
  let pointer: String

  /// - Parameters:
  ///   - column: in Unicode scalars, from 1; 0 for the whole line.
  ///   - width: the cells that the line may take.
  init(_ source: String, column: Int, width: Int) {
    let cells = Self.cells(of: source)
    let target = column < 1 ? nil : cells.firstIndex { $0.end >= column } ?? cells.count
    let shown = Self.window(cells, around: target ?? 0, width: width)
    let (isCutBefore, isCutAfter) = (shown.lowerBound > 0, shown.upperBound < cells.count)
    line =
      (isCutBefore ? "…" : "") + cells[shown].map(\.text).joined() + (isCutAfter ? "…" : "")
    guard let target else {
      pointer = ""
      return
    }
    if cells[shown].contains(where: { $0.text.unicodeScalars.contains(where: VisibleText.isRightToLeft) }) {
      let word = cells[target...].prefix { $0.text != " " }.prefix(Self.wordLimit).map(\.text).joined()
      pointer = word.isEmpty ? "" : "^ \(word)"
    } else {
      let before = cells[shown.lowerBound..<target].reduce(isCutBefore ? 1 : 0) { $0 + $1.width }
      pointer = String(repeating: " ", count: before) + "^"
    }
  }

  private static let wordLimit = 40
  private static let tabStop = 4

  /// A character as it is shown.
  private struct Cell {
    var text: String
    var width: Int
    /// The column of its last Unicode scalar.
    var end: Int
  }

  private static func cells(of source: String) -> [Cell] {
    var cells: [Cell] = []
    var (column, width) = (0, 0)
    for character in source {
      column += character.unicodeScalars.count
      let text: String
      if character == "\t" {
        text = String(repeating: " ", count: tabStop - width % tabStop)
      } else {
        text = VisibleText.of(String(character))
      }
      let cell = Cell(text: text, width: TerminalWidth.of(text), end: column)
      width += cell.width
      cells.append(cell)
    }
    while let last = cells.last, last.text.allSatisfy({ $0 == " " }) { cells.removeLast() }
    return cells
  }

  /// The cells to show: all, or a third of the width before the target and the rest from it on.
  private static func window(_ cells: [Cell], around target: Int, width: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return 0..<cells.count }
    // An ellipsis at each end takes its cell.
    let room = width - 2
    var start = min(target, cells.count)
    var used = 0
    let before = target >= cells.count ? room - 1 : room / 3
    while start > 0, used + cells[start - 1].width <= before {
      start -= 1
      used += cells[start].width
    }
    var end = min(target, cells.count)
    while end < cells.count, used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    while end == cells.count, start > 0, used + cells[start - 1].width <= room {
      start -= 1
      used += cells[start].width
    }
    return start..<max(end, start)
  }
}
