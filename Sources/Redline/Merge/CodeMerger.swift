import CommonMark

/// Merges two code blocks line by line.
enum CodeMerger {
  /// Nil if little of the code was kept.
  static func merge(_ old: CodeBlock, _ new: CodeBlock) -> CodeEdit? {
    let (olds, news) = (lines(of: old.literal), lines(of: new.literal))
    var merged: [Merged<Bytes, Never>] = []
    var kept = 0
    for step in Weave.steps(olds, news) {
      switch step {
      case .same(let one, let other):
        merged.append(.kept(old: olds[one].bytes, new: news[other].bytes))
        kept += 1
      case .removed(let one): merged.append(.removed(olds[one].bytes))
      case .added(let other): merged.append(.added(news[other].bytes))
      case .like(let some, let others):
        merged += olds[some].map { .removed($0.bytes) }
        merged += news[others].map { .added($0.bytes) }
      }
    }
    guard 4 * kept >= min(olds.count, news.count) else { return nil }
    return CodeEdit(info: Pair(old: old.info, new: new.info), lines: merged.removedBeforeAdded())
  }

  /// The lines with their line ends.
  private static func lines(of literal: Bytes) -> [CodeLine] {
    var lines: [CodeLine] = []
    var start = 0
    for index in literal.indices where literal[index] == UInt8(ascii: "\n") {
      lines.append(CodeLine(bytes: Bytes(literal[start...index])))
      start = index + 1
    }
    if start < literal.count { lines.append(CodeLine(bytes: Bytes(literal[start...]))) }
    return lines
  }
}
