/// Takes an indentation away at the start of each line that has it.
struct Dedent {
  let bytes: [UInt8]
  let indentation: [UInt8]

  func applied(to nodes: [Node]) -> [Node] {
    nodes.flatMap(applied)
  }

  private func applied(to node: Node) -> [Node] {
    switch node {
    case .text(let range, let startsLine): lines(of: range, startsLine: startsLine)
    case .variable: [node]
    case .section(let name, let isInverted, let body):
      [.section(name, isInverted: isInverted, body: applied(to: body))]
    case .partial(let name, let indentation): [.partial(name, cut(indentation))]
    case .parent(let name, let indentation, let arguments):
      [.parent(name, cut(indentation), arguments: arguments)]
    case .block(let block):
      [.block(Block(name: block.name, indentation: cut(block.indentation), body: applied(to: block.body)))]
    }
  }

  private func lines(of range: Range<Int>, startsLine: Bool) -> [Node] {
    var lines: [Node] = []
    var start = range.lowerBound
    var startsLine = startsLine
    repeat {
      let end = bytes[start..<range.upperBound].firstIndex(of: .newline).map { $0 + 1 } ?? range.upperBound
      lines.append(.text(startsLine ? cut(start..<end) : start..<end, startsLine: startsLine))
      start = end
      startsLine = true
    } while start < range.upperBound
    return lines
  }

  private func cut(_ indentation: Indentation) -> Indentation {
    guard case .standalone(let range) = indentation else { return indentation }
    return .standalone(cut(range))
  }

  private func cut(_ range: Range<Int>) -> Range<Int> {
    bytes[range].starts(with: indentation) ? range.dropFirst(indentation.count) : range
  }
}
