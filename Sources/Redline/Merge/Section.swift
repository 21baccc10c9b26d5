import CommonMark

/// A heading with what follows up to the next heading of any level (the first one: what stands before any heading).
struct Section: Likened {
  let heading: Heading?
  let blocks: ArraySlice<Block>
  /// The index of the section around it.
  let parent: Int?

  /// The whole text in sections; there is always a first one without a heading.
  static func cut(_ blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    var open: [Int] = []
    var (start, heading) = (0, Heading?.none)
    for (index, block) in blocks.enumerated() {
      guard case .heading(let next) = block.kind else { continue }
      sections.append(Section(heading: heading, blocks: blocks[start..<index], parent: open.dropLast().last))
      while let last = open.last, let level = sections[last].heading?.level, level >= next.level { open.removeLast() }
      open.append(sections.count)
      (start, heading) = (index, next)
    }
    sections.append(Section(heading: heading, blocks: blocks[start...], parent: open.dropLast().last))
    return sections
  }

  var body: ArraySlice<Block> { heading == nil ? blocks : blocks.dropFirst() }
  var level: Int { heading?.level ?? 0 }
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
