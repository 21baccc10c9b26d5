import CommonMark

/// Counts what changed in each section. Most sections did not change, so that their headings are only looked at in the end,
/// of those that did.
struct SectionCounter {
  private let merge: Merge
  /// In front what stands before the first heading.
  private var counted = [Counted()]
  /// The section of the old and of the new text to which the next block belongs.
  private var current = Pair(old: 0, new: 0)
  /// What was not counted yet of these sections.
  private var open: [Run] = []

  private struct Counted {
    /// What holds the heading in the old text and in the new one.
    var old: Run?
    var new: Run?
    var origin: Origin?
    /// Whether it is in one text only, was moved, or has another level.
    var isOther = false
    var tally = Tally()
  }

  init(_ merge: Merge) {
    self.merge = merge
    counted.reserveCapacity(merge.passages.count + 8)
  }

  mutating func count() {
    for passage in merge.passages { count(passage) }
  }

  /// What changed in all of the text.
  var whole: Tally {
    counted.reduce(into: Tally()) { $0.take($1.tally) }
  }

  /// Whether a section is new, gone, elsewhere or of another level.
  var isOutlineChanged: Bool { counted.contains(where: \.isOther) }

  /// The sections in which something changed.
  var changes: [SectionChange] {
    var changes: [SectionChange] = []
    for index in counted.indices.dropFirst() where counted[index].isOther || !counted[index].tally.isEmpty {
      let section = counted[index]
      changes.append(
        SectionChange(
          old: section.old.flatMap { heading(of: $0, .old) }, new: section.new.flatMap { heading(of: $0, .new) },
          origin: section.origin, words: section.tally.words, hasOtherChanges: section.tally.hasOtherChanges))
    }
    return changes
  }

  private mutating func count(_ passage: Passage) {
    var runs = merge.runs[passage.runs]
    if passage.isSection { beginSection(passage, &runs) }
    for run in runs { take(run) }
    takeOpen()
  }

  /// Begins the section that the passage is, and takes its heading from `runs`; or the old one and the new one, if it was
  /// replaced.
  private mutating func beginSection(_ passage: Passage, _ runs: inout ArraySlice<Run>) {
    guard let old = runs.popFirst() else { return }
    let new = old.isOneSided ? runs.popFirst() ?? old : old
    counted.append(
      Counted(
        old: old, new: new, origin: passage.origin,
        isOther: passage.origin != nil || old.isOneSided && level(of: old) != level(of: new)))
    current = Pair(old: counted.count - 1, new: counted.count - 1)
    switch old {
    case .kept(let olds, let news): take(.kept(old: olds.dropFirst(), new: news.dropFirst()))
    case .edited: open.append(old)
    case .removed, .added:
      open.append(old)
      open.append(new)
    }
    takeOpen()
  }

  private mutating func take(_ run: Run) {
    switch run {
    case .kept(let olds, let news):
      for (old, new) in zip(olds, news) where merge.before.levels[old] > 0 {
        begin(.kept(old: old..<old + 1, new: new..<new + 1))
      }
      if !open.isEmpty { open.append(run) }
    case .removed(let olds): takeBlocks(olds, levels: merge.before.levels) { .removed($0) }
    case .added(let news): takeBlocks(news, levels: merge.after.levels) { .added($0) }
    case .edited:
      if level(of: run) > 0 { begin(run) }
      open.append(run)
    }
  }

  /// Takes blocks that one text only has, in which sections may begin.
  private mutating func takeBlocks(_ blocks: Range<Int>, levels: [UInt8], _ run: (Range<Int>) -> Run) {
    var start = blocks.lowerBound
    for index in blocks where levels[index] > 0 {
      if start < index { open.append(run(start..<index)) }
      begin(run(index..<index + 1))
      start = index
    }
    open.append(run(start..<blocks.upperBound))
  }

  /// Begins a section with its heading, which is one block.
  private mutating func begin(_ heading: Run) {
    takeOpen()
    var section = Counted(old: heading, new: heading, isOther: heading.isOneSided)
    if case .removed = heading { section.new = nil }
    if case .added = heading { section.old = nil }
    counted.append(section)
    if section.old != nil { current.old = counted.count - 1 }
    if section.new != nil { current.new = counted.count - 1 }
  }

  private mutating func takeOpen() {
    guard !open.isEmpty else { return }
    if current.old == current.new {
      counted[current.new].tally.take(open, of: merge)
    } else {
      counted[current.old].tally.take(open.filter(\.isRemoved), of: merge)
      counted[current.new].tally.take(open.filter { !$0.isRemoved }, of: merge)
    }
    open.removeAll(keepingCapacity: true)
  }

  /// The level of the heading that a single block is, in either text; 0 if it is none.
  private func level(of block: Run) -> Int {
    switch block {
    case .kept(let olds, _), .removed(let olds): Int(merge.before.levels[olds.lowerBound])
    case .added(let news): Int(merge.after.levels[news.lowerBound])
    case .edited(let edit): if case .heading(let shells, _) = edit.kind { shells.new.level } else { 0 }
    }
  }

  /// The heading that a single block is in one of the texts.
  private func heading(of block: Run, _ side: Side) -> Heading? {
    switch block {
    case .kept(let olds, let news):
      side == .old ? merge.before.blocks[olds.lowerBound].heading : merge.after.blocks[news.lowerBound].heading
    case .removed(let olds): merge.before.blocks[olds.lowerBound].heading
    case .added(let news): merge.after.blocks[news.lowerBound].heading
    case .edited(let edit):
      if case .heading(let shells, let spans) = edit.kind {
        shells[side].with(content: spans.content(side))
      } else {
        nil
      }
    }
  }
}
