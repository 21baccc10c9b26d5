// How many numbered changes a part of the tree has: as many as the page writer numbers when it writes that part. They are
// needed before anything is written, since each change links to the next.

extension Merge {
  /// How many numbered changes `write` writes. A change is what was removed and added at one place, one marked element,
  /// or one section that moved; all changes in one heading, link or code block count as one.
  package var changeCount: Int {
    passages.reduce(0) { $0 + ($1.origin == nil ? 0 : 1) + runs[$1.runs].changeCount() }
  }
}

extension Sequence {
  /// What was removed at one place and what was then added there is one change.
  fileprivate func changeCount<Whole>() -> Int where Element == Merged<Whole, BlockEdit> {
    var count = 0
    var (isAfterRemoved, isAfterOneSided) = (false, false)
    for member in self {
      switch member {
      case .kept: break
      case .edited(let edit): count += edit.changeCount
      case .removed: count += isAfterRemoved ? 0 : 1
      case .added: count += isAfterOneSided ? 0 : 1
      }
      (isAfterRemoved, isAfterOneSided) = (member.isRemoved, member.isOneSided)
    }
    return count
  }
}

extension BlockEdit.Kind {
  var changeCount: Int {
    switch self {
    case .paragraphs(let spans): spans.changeCount
    case .heading(_, let spans): min(spans.changeCount, 1)
    case .quote(let nodes): nodes.changeCount()
    case .list(let edit): edit.items.changeCount { $0.changeCount }
    case .code(let edit): edit.lines.allSatisfy(\.isKept) ? 0 : 1
    case .table(let edit): edit.changeCount
    case .definitionList(let groups): groups.changeCount { $0.changeCount }
    }
  }
}

extension [Span] {
  fileprivate var changeCount: Int {
    var count = 0
    for index in indices {
      switch self[index] {
      case .kept: break
      case .removed: count += 1
      case .added: count += index > 0 && self[index - 1].isRemoved ? 0 : 1
      case .edited(let edit):
        let inside = edit.spans.changeCount
        if case .link = edit.shell { count += Swift.min(inside, 1) } else { count += inside }
      }
    }
    return count
  }
}

extension Array {
  /// Of elements that are marked themselves, all neighbours that were removed and added are one change.
  fileprivate func changeCount<Whole, Edit>(inside: (Edit) -> Int) -> Int where Element == Merged<Whole, Edit> {
    var count = 0
    var isInChange = false
    for member in self {
      switch member {
      case .kept: isInChange = false
      case .edited(let edit):
        count += inside(edit)
        isInChange = false
      case .removed, .added:
        if !isInChange { count += 1 }
        isInChange = true
      }
    }
    return count
  }
}

extension ItemEdit {
  fileprivate var changeCount: Int {
    switch self {
    case .blocks(let nodes): nodes.changeCount()
    case .split(let spans): spans.changeCount
    }
  }
}

extension TableEdit {
  /// A column that was added or removed is one change, which its header counts.
  fileprivate var changeCount: Int {
    header.changeCount { $0.changeCount }
      + rows.changeCount { cells in
        cells.reduce(0) { if case .edited(let spans) = $1 { $0 + spans.changeCount } else { $0 } }
      }
  }
}

extension GroupEdit {
  fileprivate var changeCount: Int {
    terms.changeCount { $0.changeCount } + definitions.changeCount { $0.nodes.changeCount() }
  }
}
