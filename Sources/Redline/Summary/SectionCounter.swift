import CommonMark

/// Counts what changed in each section. Most sections did not change, so that their headings are only looked at in the end,
/// of those that did.
struct SectionCounter {
  private let passages: [Passage]
  /// In front what stands before the first heading.
  private var counted = [Counted()]
  /// The section of the old and of the new text to which the next block belongs.
  private var current = Pair(old: 0, new: 0)

  private struct Counted {
    var passage = 0
    /// The heading's node in the passage; nil if the passage is the section.
    var node: Int?
    /// Whether it is in one text only, was moved, or has another level.
    var isOther = false
    var tally = Tally()
  }

  init(passages: [Passage]) {
    self.passages = passages
    counted.reserveCapacity(passages.count + 8)
  }

  mutating func count() {
    for index in passages.indices { count(inPassage: index) }
  }

  /// What changed in all of the text.
  var whole: Tally {
    counted.reduce(into: Tally()) { $0.take($1.tally) }
  }

  /// The sections in which something changed.
  var changes: [SectionChange] {
    counted.dropFirst().compactMap { section in
      guard section.isOther || !section.tally.isEmpty else { return nil }
      let passage = passages[section.passage]
      let headings = section.node.map { passage.nodes[$0].headings } ?? passage.headings
      return SectionChange(
        old: headings.old, new: headings.new, origin: section.node == nil ? passage.origin : nil,
        words: section.tally.words, hasOtherChanges: section.tally.hasOtherChanges)
    }
  }

  private mutating func count(inPassage passage: Int) {
    var nodes = passages[passage].nodes[...]
    if passages[passage].isSection {
      let isReplaced = nodes.first?.isOneSided ?? false
      let isOther =
        passages[passage].origin != nil
        || isReplaced && nodes.first?.headingLevel != nodes.dropFirst().first?.headingLevel
      begin(Counted(passage: passage, isOther: isOther), isOld: true, isNew: true)
      let lead = isReplaced ? 2 : 1
      take(nodes.prefix(lead))
      nodes = nodes.dropFirst(lead)
    }
    var start = nodes.startIndex
    for index in nodes.indices where nodes[index].headingLevel != nil {
      take(nodes[start..<index])
      start = index
      let node = nodes[index]
      let section = Counted(passage: passage, node: index, isOther: node.isOneSided)
      begin(section, isOld: !node.isAdded, isNew: !node.isRemoved)
    }
    take(nodes[start...])
  }

  private mutating func begin(_ section: Counted, isOld: Bool, isNew: Bool) {
    counted.append(section)
    if isOld { current.old = counted.count - 1 }
    if isNew { current.new = counted.count - 1 }
  }

  private mutating func take(_ nodes: ArraySlice<Node>) {
    guard !nodes.allSatisfy(\.isKept) else { return }
    if current.old == current.new {
      counted[current.new].tally.take(nodes)
    } else {
      counted[current.old].tally.take(nodes.filter(\.isRemoved))
      counted[current.new].tally.take(nodes.filter { !$0.isRemoved })
    }
  }
}

extension Passage {
  /// The heading of the section in each text, of a passage that is a section.
  fileprivate var headings: (old: Heading?, new: Heading?) {
    let first: (old: Heading?, new: Heading?) = nodes.first?.headings ?? (nil, nil)
    guard nodes.first?.isOneSided ?? false else { return first }
    return (first.old, nodes.dropFirst().first?.headings.new)
  }
}

extension Node {
  /// The headings of the section that begins with this node.
  fileprivate var headings: (old: Heading?, new: Heading?) {
    switch self {
    case .kept(let old, let new): (old.heading, new.heading)
    case .removed(let block): (block.heading, nil)
    case .added(let block): (nil, block.heading)
    case .edited(let edit):
      if case .heading(let shells, let spans) = edit.kind {
        (shells.old.with(content: spans.content(.old)), shells.new.with(content: spans.content(.new)))
      } else {
        (nil, nil)
      }
    }
  }

  /// The level of the heading that it is, in either text.
  fileprivate var headingLevel: Int? {
    switch self {
    case .kept(let block, _), .removed(let block), .added(let block):
      if case .heading(let heading) = block.kind { heading.level } else { nil }
    case .edited(let edit):
      if case .heading(let shells, _) = edit.kind { shells.new.level } else { nil }
    }
  }
}

extension Block {
  fileprivate var heading: Heading? {
    if case .heading(let heading) = kind { heading } else { nil }
  }
}
