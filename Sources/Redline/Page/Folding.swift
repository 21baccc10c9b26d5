import CommonMark

/// Tells which blocks of a page are shown, and which are folded away because nothing changed near them.
enum Folding {
  /// For each node of all passages, whether it is shown: what changed, `context` blocks around it, the headings of the
  /// sections in which it stands, and the headings of sections that moved.
  static func visible(_ passages: [Passage], context: Int?) -> [Bool] {
    let count = passages.reduce(0) { $0 + $1.nodes.count }
    guard let context else { return Array(repeating: true, count: count) }
    var isVisible = Array(repeating: false, count: count)
    var headings: [(level: Int, place: Int)] = []
    var place = 0
    for passage in passages.indices {
      for index in passages[passage].nodes.indices {
        if let level = passages[passage].nodes[index].newHeadingLevel {
          while let last = headings.last, last.level >= level { headings.removeLast() }
          headings.append((level, place))
        }
        let isMovedHere = index == 0 && passages[passage].origin != nil
        if isMovedHere || !passages[passage].nodes[index].isKept {
          for heading in headings { isVisible[heading.place] = true }
          let around = isMovedHere ? 0 : context
          for near in max(place - around, 0)...min(place + around, count - 1) { isVisible[near] = true }
        }
        place += 1
      }
    }
    return isVisible
  }
}

extension Node {
  /// The level of the heading that this is in the new text.
  var newHeadingLevel: Int? {
    switch self {
    case .kept(_, let block), .added(let block):
      if case .heading(let heading) = block.kind { heading.level } else { nil }
    case .edited(let edit):
      if case .heading(let shells, _) = edit.kind { shells.new.level } else { nil }
    case .removed: nil
    }
  }
}
