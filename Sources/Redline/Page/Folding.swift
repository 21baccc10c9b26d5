import CommonMark

/// Tells which blocks of a page are shown, and which are folded away because nothing changed near them.
enum Folding {
  /// For each node of each passage, whether it is shown: what changed, `context` blocks around it, the headings of the
  /// sections in which it stands, and the headings of sections that moved.
  static func visible(_ passages: [Passage], context: Int?) -> [[Bool]] {
    guard let context else { return passages.map { $0.nodes.map { _ in true } } }
    var isVisible = Array(repeating: false, count: passages.reduce(0) { $0 + $1.nodes.count })
    var headings: [(level: Int, place: Int)] = []
    var place = 0
    for passage in passages {
      for (index, node) in passage.nodes.enumerated() {
        if let level = node.newHeadingLevel {
          while let last = headings.last, last.level >= level { headings.removeLast() }
          headings.append((level, place))
        }
        let isMovedHere = index == 0 && passage.origin != nil
        if isMovedHere || !node.isKept {
          for heading in headings { isVisible[heading.place] = true }
          let around = isMovedHere ? 0 : context
          for near in max(place - around, 0)...min(place + around, isVisible.count - 1) { isVisible[near] = true }
        }
        place += 1
      }
    }
    var rest = isVisible[...]
    return passages.map { passage in
      defer { rest = rest.dropFirst(passage.nodes.count) }
      return Array(rest.prefix(passage.nodes.count))
    }
  }
}

extension Node {
  /// The level of the heading that this is in the new text.
  var newHeadingLevel: Int? {
    switch self {
    case .kept(_, let block), .added(let block):
      if case .heading(let heading) = block.kind { heading.level } else { nil }
    case .edited(.heading(let shells, _)): shells.new.level
    default: nil
    }
  }
}
