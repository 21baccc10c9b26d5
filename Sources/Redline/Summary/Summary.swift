import CommonMark

/// What changed between two texts, in numbers and by section.
package struct Summary: Sendable, Hashable {
  /// All sections in which something changed, in the order of the page. What stands before the first heading is no
  /// section, but counts in `words` and `touches`.
  package private(set) var sections: [SectionChange] = []
  package private(set) var words = WordCount()
  package private(set) var touches: Touches = []

  /// Every section, and in front what stands before the first.
  private var all: [SectionChange] = [SectionChange()]
  /// The section of the old and of the new text to which the next block belongs.
  private var current = Pair(old: 0, new: 0)

  init(of passages: [Passage]) {
    for passage in passages { take(passage) }
    sections = all.dropFirst().filter { !$0.isEmpty }
    if sections.contains(where: { $0.isAdded || $0.isRemoved || $0.isMoved || $0.hasOtherLevel }) {
      touches.insert(.sections)
    }
    all = []
  }

  private mutating func take(_ passage: Passage) {
    var nodes = passage.nodes[...]
    if let headings = passage.headings {
      begin(SectionChange(old: headings.old, new: headings.new, origin: passage.origin))
      let lead = nodes.first.isOne ? 1 : 2
      count(nodes.prefix(lead))
      nodes = nodes.dropFirst(lead)
    }
    var start = nodes.startIndex
    for index in nodes.indices {
      guard let section = nodes[index].section else { continue }
      count(nodes[start..<index])
      start = index
      begin(section)
    }
    count(nodes[start...])
  }

  private mutating func begin(_ section: SectionChange) {
    all.append(section)
    if section.old != nil { current.old = all.count - 1 }
    if section.new != nil { current.new = all.count - 1 }
  }

  private mutating func count(_ nodes: ArraySlice<Node>) {
    if current.old == current.new {
      var tally = Tally()
      tally.take(nodes)
      add(tally, to: current.new)
      return
    }
    var (old, new) = (Tally(), Tally())
    old.take(nodes.filter { if case .removed = $0 { true } else { false } })
    new.take(nodes.filter { if case .removed = $0 { false } else { true } })
    add(old, to: current.old)
    add(new, to: current.new)
  }

  private mutating func add(_ tally: Tally, to section: Int) {
    all[section].words.inserted += tally.words.inserted
    all[section].words.deleted += tally.words.deleted
    all[section].hasOtherChanges = all[section].hasOtherChanges || tally.hasOtherChanges
    words.inserted += tally.words.inserted
    words.deleted += tally.words.deleted
    touches.formUnion(tally.touches)
  }
}

extension Node? {
  /// Whether it is a heading in both texts, and not one of two that replace each other.
  fileprivate var isOne: Bool {
    switch self {
    case .kept, .edited: true
    default: false
    }
  }
}

extension Node {
  /// The section that begins with this node, if it is a heading.
  fileprivate var section: SectionChange? {
    switch self {
    case .kept(let old, let new):
      if let one = old.heading, let other = new.heading { SectionChange(old: one, new: other) } else { nil }
    case .removed(let block): block.heading.map { SectionChange(old: $0) }
    case .added(let block): block.heading.map { SectionChange(new: $0) }
    case .edited(let edit):
      if case .heading(let shells, let spans) = edit.kind {
        SectionChange(
          old: shells.old.with(content: spans.content(.old)), new: shells.new.with(content: spans.content(.new)))
      } else {
        nil
      }
    }
  }
}

extension Block {
  fileprivate var heading: Heading? {
    if case .heading(let heading) = kind { heading } else { nil }
  }
}
