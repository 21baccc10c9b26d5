/// A source as a tree, with what is wrong in its tags.
struct Template: Sendable {
  let source: TemplateSource
  let nodes: [Node]
  let faults: [TemplateFault]
  private let lines: LineTable

  init(_ source: TemplateSource, dialect: Dialect) {
    let lines = LineTable(of: source.bytes)
    let place = { (offset: Int) in source.place(of: offset, lines) }
    var scanner = TagScanner(source, dialect: dialect, place: place)
    scanner.scan()
    var pairs = TagPairs(scanner.tags, place: place)
    pairs.pair()
    var builder = TreeBuilder(pairs, bytes: source.bytes, place: place)
    nodes = builder.build()
    faults = (scanner.faults + pairs.faults + builder.faults).sorted { $0.place < $1.place }
    self.source = source
    self.lines = lines
  }

  func place(of offset: Int) -> TemplatePlace {
    source.place(of: offset, lines)
  }
}

extension TemplateSource {
  func place(of offset: Int, _ lines: LineTable) -> TemplatePlace {
    let line = lines.line(of: offset)
    let before = bytes[min(lines.start(of: line), bytes.count)..<min(max(offset, 0), bytes.count)]
    return TemplatePlace(
      file: file, line: firstLine + line, column: 1 + before.lazy.filter { !$0.isContinuation }.count)
  }
}
