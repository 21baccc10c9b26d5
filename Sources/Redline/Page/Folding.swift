import CommonMark

/// Tells which blocks of a page are shown, and which are folded away because nothing changed near them.
struct Folding {
  private let merge: Merge
  private let context: Int
  private var isVisible: [Bool]
  /// The headings of the sections that are open, by their places among the blocks of all passages.
  private var headings: [(level: UInt8, place: Int)] = []
  private var place = 0

  /// For each block of all passages, whether it is shown: what changed, `context` blocks around it, the headings of the
  /// sections in which it stands, and the headings of sections that moved.
  static func visible(_ merge: Merge, context: Int?) -> [Bool] {
    let count = merge.runs.reduce(0) { $0 + $1.count }
    guard let context else { return Array(repeating: true, count: count) }
    var folding = Folding(merge: merge, context: context, count: count)
    for passage in merge.passages {
      // Of a section that moved the first block is shown, which is its heading.
      var isMovedHere = passage.origin != nil
      for index in passage.runs {
        folding.take(merge.runs[index], isMovedHere: isMovedHere)
        isMovedHere = false
      }
    }
    return folding.isVisible
  }

  private init(merge: Merge, context: Int, count: Int) {
    self.merge = merge
    self.context = context
    isVisible = Array(repeating: false, count: count)
  }

  private mutating func take(_ run: Run, isMovedHere: Bool) {
    switch run {
    case .kept(_, let news):
      for index in news {
        open(merge.after.levels[index])
        if isMovedHere, index == news.lowerBound { show(around: 0) }
        place += 1
      }
    case .removed(let olds):
      for index in olds {
        show(around: isMovedHere && index == olds.lowerBound ? 0 : context)
        place += 1
      }
    case .added(let news):
      for index in news {
        open(merge.after.levels[index])
        show(around: isMovedHere && index == news.lowerBound ? 0 : context)
        place += 1
      }
    case .edited(let edit):
      if case .heading(let shells, _) = edit.kind { open(UInt8(shells.new.level)) }
      show(around: isMovedHere ? 0 : context)
      place += 1
    }
  }

  private mutating func open(_ level: UInt8) {
    guard level > 0 else { return }
    while let last = headings.last, last.level >= level { headings.removeLast() }
    headings.append((level, place))
  }

  private mutating func show(around: Int) {
    for heading in headings { isVisible[heading.place] = true }
    for near in max(place - around, 0)...min(place + around, isVisible.count - 1) { isVisible[near] = true }
  }
}
