import CommonMark

/// A heading with what follows up to the next heading of any level (the first one: what stands before any heading).
struct Section: Likened {
  let blocks: ArraySlice<Block>
  /// The level of the heading; 0 if there is none.
  let level: Int
  /// The index of the section around it.
  let parent: Int?

  /// The whole text in sections; there is always a first one without a heading.
  static func cut(_ row: BlockRow) -> [Section] {
    let (blocks, levels) = (row.blocks, row.levels)
    var sections: [Section] = []
    var open: [Int] = []
    var (start, level) = (0, 0)
    for index in levels.indices where levels[index] > 0 {
      let next = Int(levels[index])
      sections.append(Section(blocks: blocks[start..<index], level: level, parent: open.dropLast().last))
      while let last = open.last, sections[last].level >= next { open.removeLast() }
      open.append(sections.count)
      (start, level) = (index, next)
    }
    sections.append(Section(blocks: blocks[start...], level: level, parent: open.dropLast().last))
    return sections
  }

  /// Whether it begins with a heading: all do but the first.
  var isTitled: Bool { level > 0 }
  var heading: Heading? { isTitled ? blocks.first?.heading : nil }
  var body: ArraySlice<Block> { isTitled ? blocks.dropFirst() : blocks }
  var idPrint: UInt64? { heading?.id.map { Print.of($0) } }

  var title: UInt64? {
    guard let heading else { return nil }
    var reading = Reading<Print>()
    reading.take(heading.content)
    return reading.sink.value
  }

  static func == (one: Section, other: Section) -> Bool {
    one.heading?.content == other.heading?.content && one.body == other.body
  }

  func read<Sink>(into reading: inout Reading<Sink>) {
    if let heading { reading.take(heading.content) }
    reading.take(body)
  }

  var kin: UInt64 { 0 }
  var threshold: Double { 0.5 }
  var name: UInt64? { title }
  func collect(into words: inout WordCollector) { words.take(body) }
}
