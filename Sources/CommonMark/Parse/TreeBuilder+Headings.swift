extension TreeBuilder {
  mutating func heading(_ node: CNode, depth: Int) -> Heading {
    var content = inlines(of: node, depth: depth + 1)
    var heading = Heading(level: node.headingLevel, content: [])
    if !masks.isEmpty, let number = takeMask(from: &content) {
      maskedHeadings.insert(number)
      apply(masks[number], to: &heading)
    }
    heading.content = finished(content)
    return heading
  }

  /// Takes the mark of masked attributes off the end of `content`, and the space before it.
  private func takeMask(from content: inout [Inline]) -> Int? {
    let mark = draft.reserved.attributes
    guard case .text(let text) = content.last, text.suffix(mark.count).elementsEqual(mark) else { return nil }
    let digits = text.dropLast(mark.count).reversed().prefix { $0.isDigit }.count
    let start = text.count - 2 * mark.count - digits
    guard start >= 0, let (number, _) = Reserved.number(between: mark, in: text[start...]), number < masks.count
    else { return nil }
    content.removeLast()
    // One space was put before the mark. More can only have been written as `&#32;`.
    let rest = text[..<start].last == UInt8(ascii: " ") ? text[..<(start - 1)] : text[..<start]
    if !rest.isEmpty { content.append(.text(Bytes(rest))) }
    while content.last == .softBreak || content.last == .lineBreak { content.removeLast() }
    return number
  }

  private mutating func apply(_ mask: AttributeMask, to heading: inout Heading) {
    switch mask.result {
    case .success(let read):
      heading.attributes = read.attributes
      heading.id = read.id
      if let id = read.id, let range = read.idRange { noteID(id, at: range.lowerBound) }
    case .failure(let failure):
      note(.malformedAttributes(Bytes(source.bytes[mask.range]), failure.problem), at: mask.range.lowerBound)
    }
  }

  private mutating func noteID(_ id: Bytes, at offset: Int) {
    if let firstLine = idLines[id] {
      note(.duplicateID(id, firstLine: firstLine), at: offset)
    } else {
      idLines[id] = source.place(of: offset).line
    }
  }
}
