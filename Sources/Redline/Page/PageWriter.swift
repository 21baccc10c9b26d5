import CommonMark

/// Writes the merge tree as HTML: `<ins>` and `<del>` around words and blocks, and on the elements between which these
/// may not stand (items, rows, cells, terms) a class, with `<ins>` and `<del>` inside.
struct PageWriter {
  var html: HTMLWriter
  let options: PageOptions
  var trail: Trail
  /// How many elements are open whose changes count as one: headings, links, code.
  var scopes = 0
  /// The number of the one change in the open scope, once there is one.
  var scopeNumber: Int?

  var words: Words { options.words }

  init(html: HTMLWriter, options: PageOptions, trail: Trail) {
    self.html = html
    self.options = options
    self.trail = trail
  }

  mutating func write(_ merge: Merge) {
    let isVisible = Folding.visible(merge, context: options.context)
    var isInMoved = false
    var folded: [Range<Int>] = []
    var place = 0
    for passage in merge.passages {
      let begins = passage.origin != nil
      if begins || isInMoved && !passage.isMoved {
        fold(&folded, of: merge.after)
        if isInMoved { html.add("</div>\n") }
        isInMoved = begins
      }
      if let origin = passage.origin { openMoved(from: origin) }
      var index = passage.runs.lowerBound
      while index < passage.runs.upperBound {
        if case .kept(_, let news) = merge.runs[index] {
          write(news, of: merge.after, isVisible[place..<place + news.count], &folded)
          place += news.count
          index += 1
        } else {
          fold(&folded, of: merge.after)
          place += write(changeAt: &index, before: passage.runs.upperBound, of: merge)
        }
      }
    }
    fold(&folded, of: merge.after)
    if isInMoved { html.add("</div>\n") }
  }

  /// Writes blocks that were kept, or gathers them for a fold.
  private mutating func write(
    _ blocks: Range<Int>, of row: BlockRow, _ isVisible: ArraySlice<Bool>, _ folded: inout [Range<Int>]
  ) {
    let shift = isVisible.startIndex - blocks.lowerBound
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      let start = index
      let isShown = isVisible[start + shift]
      while index < blocks.upperBound, isVisible[index + shift] == isShown { index += 1 }
      if isShown {
        fold(&folded, of: row)
        writeKept(row.blocks[start..<index])
      } else {
        folded.append(start..<index)
      }
    }
  }

  /// Writes what was edited, or what was removed and added at one place; gives how many blocks that were, an edit counting
  /// as one. What changed is never folded.
  private mutating func write(changeAt index: inout Int, before end: Int, of merge: Merge) -> Int {
    if case .edited(let edit) = merge.runs[index] {
      index += 1
      write(edit, isTight: false)
      return 1
    }
    let (olds, news) = replacement(in: merge.runs[..<end], at: &index)
    let (old, new) = (olds.flatMap { merge.before.blocks[$0] }, news.flatMap { merge.after.blocks[$0] })
    writeReplacement(old, new, isTight: false)
    return old.count + new.count
  }

  /// Folds what was gathered; a single block is not worth a fold.
  private mutating func fold(_ stretches: inout [Range<Int>], of row: BlockRow) {
    guard !stretches.isEmpty else { return }
    defer { stretches.removeAll(keepingCapacity: true) }
    let count = stretches.reduce(0) { $0 + $1.count }
    guard count > 1 else { return writeKept(row.blocks[stretches[0]]) }
    let headings = stretches.reduce(0) { $0 + row.levels[$1].count { $0 > 0 } }
    html.startLine()
    html.add("<details class=\"unchanged\"><summary>")
    html.escape(words.unchanged(headings < count ? count - headings : count))
    html.add("</summary>\n")
    for stretch in stretches { writeKept(row.blocks[stretch]) }
    html.add("</details>\n")
  }

  private mutating func openMoved(from origin: Origin) {
    let number = nextNumber()
    html.startLine()
    html.add("<div class=\"moved\"")
    writeID(of: number)
    html.add(">\n<p class=\"moved-note\">")
    html.escape(words.moved(origin))
    writeSteps(number)
    html.add("</p>\n")
  }
}
