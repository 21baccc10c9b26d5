/// Builds the tree of a template from its paired tags.
struct TreeBuilder {
  private let bytes: [UInt8]
  private let ends: [Int: Int]
  private let place: (Int) -> TemplatePlace
  private var standalone: StandaloneTags
  private(set) var faults: [TemplateFault] = []

  init(_ pairs: TagPairs, bytes: [UInt8], place: @escaping (Int) -> TemplatePlace) {
    self.bytes = bytes
    self.ends = pairs.ends
    self.place = place
    standalone = StandaloneTags(pairs.tags, ends: pairs.ends, bytes: bytes)
  }

  mutating func build() -> [Node] {
    standalone.widen()
    var position = 0
    while position < standalone.tags.count { position = markArguments(at: position) }
    return nodes(of: 0..<standalone.tags.count, from: 0, to: bytes.count)
  }

  /// Blocks right inside a parent are arguments; returns the next tag to look at.
  private mutating func markArguments(at position: Int) -> Int {
    guard case .parent = standalone.tags[position].kind, let end = ends[position] else { return position + 1 }
    var inner = position + 1
    while inner < end {
      if case .block = standalone.tags[inner].kind, let innerEnd = ends[inner] {
        standalone.widenArgument(inner, innerEnd)
        var nested = inner + 1
        while nested < innerEnd { nested = markArguments(at: nested) }
        inner = innerEnd + 1
      } else {
        inner += 1
      }
    }
    return end + 1
  }

  private mutating func nodes(of positions: Range<Int>, from start: Int, to end: Int) -> [Node] {
    var nodes: [Node] = []
    var textStart = start
    var position = positions.lowerBound
    while position < positions.upperBound {
      let tag = standalone.tags[position]
      appendText(textStart..<max(textStart, tag.cut.lowerBound), before: tag, to: &nodes)
      let last = ends[position] ?? position
      append(tag, at: position, to: &nodes)
      textStart = standalone.tags[last].cut.upperBound
      position = last + 1
    }
    appendText(textStart..<max(textStart, end), before: nil, to: &nodes)
    return nodes
  }

  private func appendText(_ range: Range<Int>, before tag: Tag?, to nodes: inout [Node]) {
    if !range.isEmpty { nodes.append(.text(range, startsLine: startsLine(range.lowerBound))) }
    if let tag, !tag.isAlone, startsLine(range.upperBound) {
      nodes.append(.text(range.upperBound..<range.upperBound, startsLine: true))
    }
  }

  private func startsLine(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == .newline
  }

  private mutating func append(_ tag: Tag, at position: Int, to nodes: inout [Node]) {
    let name = Name(text: tag.name, offset: tag.extent.lowerBound)
    switch tag.kind {
    case .variable(let isRaw): nodes.append(.variable(name, isRaw: isRaw))
    case .section(let isInverted):
      guard let end = ends[position] else { return }
      nodes.append(.section(name, isInverted: isInverted, body: body(position, end)))
    case .partial: nodes.append(.partial(name, indentation(position)))
    case .parent:
      guard let end = ends[position] else { return }
      nodes.append(.parent(name, indentation(position), arguments: arguments(position, end)))
    case .block:
      guard let end = ends[position] else { return }
      nodes.append(.block(parameter(position, end)))
    case .literalBraces: nodes.append(.text(tag.extent.dropFirst(), startsLine: false))
    case .end, .comment, .broken: break
    }
  }

  private func indentation(_ position: Int) -> Indentation {
    standalone.indentations[position].map(Indentation.standalone) ?? .inline
  }

  private mutating func body(_ position: Int, _ end: Int) -> [Node] {
    var body = nodes(
      of: position + 1..<end, from: standalone.tags[position].cut.upperBound,
      to: standalone.tags[end].cut.lowerBound)
    let tag = standalone.tags[end]
    if !tag.isAlone, startsLine(tag.extent.lowerBound) {
      body.append(.text(tag.extent.lowerBound..<tag.extent.lowerBound, startsLine: true))
    }
    return body
  }

  private mutating func parameter(_ position: Int, _ end: Int) -> Block {
    let tag = standalone.tags[position]
    var body = body(position, end)
    // The blanks before a tag whose default begins on its line were cut: they are for either, default or argument.
    if tag.isAlone, tag.cut.upperBound == tag.extent.upperBound {
      body.insert(.text(tag.cut.lowerBound..<tag.extent.lowerBound, startsLine: true), at: 0)
    }
    return Block(
      name: Name(text: tag.name, offset: tag.extent.lowerBound), indentation: indentation(position), body: body)
  }

  /// Text beside the blocks is ignored, as the specification has it; any other tag there would be lost unseen.
  private mutating func arguments(_ position: Int, _ end: Int) -> [Block] {
    var arguments: [Block] = []
    var inner = position + 1
    while inner < end {
      let tag = standalone.tags[inner]
      let last = ends[inner] ?? inner
      switch tag.kind {
      case .block:
        if let first = arguments.first(where: { $0.name.text == tag.name }) { duplicate(tag, first) }
        arguments.append(argument(inner, last))
      case .comment, .broken: break
      default:
        let parent = standalone.tags[position]
        faults.append(
          TemplateFault(
            .misplacedTag, at: place(tag.extent.lowerBound),
            "`\(tag.spelling)` stands right inside `\(parent.spelling)`, where only blocks are printed",
            mend: "put it into one of the parent's blocks: `{{$name}}…{{/name}}`"))
      }
      inner = last + 1
    }
    return arguments
  }

  private mutating func argument(_ position: Int, _ end: Int) -> Block {
    let tag = standalone.tags[position]
    var body = body(position, end)
    if let intrinsic = standalone.indentations[position], !intrinsic.isEmpty {
      body = Dedent(bytes: bytes, indentation: Array(bytes[intrinsic])).applied(to: body)
    }
    return Block(name: Name(text: tag.name, offset: tag.extent.lowerBound), indentation: .inline, body: body)
  }

  private mutating func duplicate(_ tag: Tag, _ first: Block) {
    faults.append(
      TemplateFault(
        .duplicateBlock, at: place(tag.extent.lowerBound), "`\(tag.spelling)` is given twice",
        mend: "keep one of the two",
        notes: [.init(place: place(first.name.offset), message: "first given here")]))
  }
}
