/// Writes values for the places where they stand.
struct ValueWriter {
  let source: Source
  let literals: Literals
  let occurrences: [Occurrence]
  /// Nil leaves the character.
  let strengths: [Strength?]

  func edits() -> [SourceEdit] {
    var edits: [SourceEdit] = []
    var fences: [Int: Int] = [:]
    for (index, occurrence) in occurrences.enumerated() {
      guard let strength = strengths[index] else { continue }
      let value = literals.values[occurrence.literal]
      let range = occurrence.offset..<(occurrence.offset + 4)
      switch occurrence.place {
      case .text:
        let next = range.upperBound < source.bytes.count ? source.bytes[range.upperBound] : nil
        let written = ValueEscaping.text(value, strength, next: next)
        // A backslash before the value was itself; before an escape it would take that one's backslash.
        let backslashes = source.bytes[..<range.lowerBound].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        let isMended = backslashes % 2 == 1 && written.first?.isPunctuation ?? true
        edits.append(SourceEdit(range: range, replacement: (isMended ? [UInt8(ascii: "\\")] : []) + written))
      case .address, .unseen:
        edits.append(SourceEdit(range: range, replacement: ValueEscaping.address(value, strength)))
      case .attribute:
        edits.append(SourceEdit(range: range, replacement: ValueEscaping.attribute(value)))
      case .codeSpan(let literal):
        if let edit = codeSpan(literal, around: occurrence), edits.last?.range != edit.range { edits.append(edit) }
      case .codeBlock(let line):
        edits.append(SourceEdit(range: range, replacement: lines(of: value, at: occurrence.offset)))
        fences[line] = max(fences[line] ?? 0, longestRun(in: value))
      }
    }
    for (line, run) in fences { edits += fence(at: line, longerThan: run) }
    return edits
  }

  // MARK: Code spans

  /// The whole span anew: its backticks may have to be more, or gone if nothing is left in it.
  private func codeSpan(_ literal: Bytes, around occurrence: Occurrence) -> SourceEdit? {
    guard let number = occurrences.firstIndex(where: { $0.offset == occurrence.offset }),
      let position = literal.indices.first(where: { Literals.index(in: literal, at: $0) == number })
    else { return nil }
    let before = runs(in: literal[..<position])
    let after = runs(in: literal[position...])
    guard let opening = run(before: occurrence.offset, skipping: before),
      let closing = run(after: occurrence.offset, skipping: after), opening.count == closing.count
    else { return nil }
    let range = opening.lowerBound..<closing.upperBound
    return SourceEdit(range: range, replacement: span(filled(literal), isInTable: occurrence.isInTable))
  }

  /// The literal with the values for which a strength is given, and the original characters of the others.
  private func filled(_ literal: Bytes) -> Bytes {
    var filled: Bytes = []
    var offset = 0
    while offset < literal.count {
      if let number = Literals.index(in: literal, at: offset), number < occurrences.count {
        let index = occurrences[number].literal
        filled += strengths[number] == nil ? Literals.character(index) : literals.values[index]
        offset += 4
      } else {
        filled.append(literal[offset])
        offset += 1
      }
    }
    return filled.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
  }

  private func span(_ content: Bytes, isInTable: Bool) -> Bytes {
    guard let first = content.first, let last = content.last else { return [] }
    let tick = UInt8(ascii: "`")
    let space = UInt8(ascii: " ")
    let lengths = Set(content.split { $0 != tick }.map(\.count))
    let length = (1...).first { !lengths.contains($0) } ?? 1
    let isPadded =
      first == tick || last == tick || (first == space && last == space && content.contains { $0 != space })
    let padding = isPadded ? [space] : []
    let ticks = Bytes(repeating: tick, count: length)
    let pipe = UInt8(ascii: "|")
    let written = isInTable ? content.flatMap { $0 == pipe ? [UInt8(ascii: "\\"), pipe] : [$0] } : content
    return ticks + padding + written + padding + ticks
  }

  private func runs(in bytes: ArraySlice<UInt8>) -> Int { bytes.split { $0 != UInt8(ascii: "`") }.count }

  private func run(before offset: Int, skipping count: Int) -> Range<Int>? {
    var end = offset
    for left in stride(from: count, through: 0, by: -1) {
      guard let last = source.bytes[..<end].lastIndex(of: UInt8(ascii: "`")) else { return nil }
      var start = last
      while start > 0, source.bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
      if left == 0 { return start..<(last + 1) }
      end = start
    }
    return nil
  }

  private func run(after offset: Int, skipping count: Int) -> Range<Int>? {
    var start = offset
    for left in stride(from: count, through: 0, by: -1) {
      guard let first = source.bytes[start...].firstIndex(of: UInt8(ascii: "`")) else { return nil }
      let end = source.bytes[first...].firstIndex { $0 != UInt8(ascii: "`") } ?? source.bytes.count
      if left == 0 { return first..<end }
      start = end
    }
    return nil
  }

  // MARK: Code blocks

  /// A value's lines; the second and later ones get what stands before the content of the line it begins on.
  private func lines(of value: Bytes, at offset: Int) -> Bytes {
    guard value.contains(UInt8(ascii: "\n")) else { return value }
    let line = source.line(source.place(of: offset).line)
    let prefix = line.prefix { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    return value.flatMap { $0 == UInt8(ascii: "\n") ? [$0] + prefix : [$0] }
  }

  private func longestRun(in value: Bytes) -> Int {
    [UInt8(ascii: "`"), UInt8(ascii: "~")].flatMap { mark in value.split { $0 != mark }.map(\.count) }.max() ?? 0
  }

  /// Makes the fences of the block on `line` longer than a run of `length`, if they are not.
  private func fence(at line: Int, longerThan length: Int) -> [SourceEdit] {
    guard length >= 3, let opening = fence(in: line, of: nil), opening.count <= length else { return [] }
    let mark = source.bytes[opening.lowerBound]
    let more = Bytes(repeating: mark, count: length + 1 - opening.count)
    var edits = [SourceEdit(range: opening.upperBound..<opening.upperBound, replacement: more)]
    let closings = (line..<max(line, source.lineCount)).lazy.compactMap { fence(in: $0 + 1, of: mark) }
    if let closing = closings.first(where: { $0.count >= opening.count }) {
      let more = Bytes(repeating: mark, count: max(0, length + 1 - closing.count))
      edits.append(SourceEdit(range: closing.upperBound..<closing.upperBound, replacement: more))
    }
    return edits
  }

  /// The fence on a line: the opening one, of any mark, or one that closes with `mark`.
  private func fence(in line: Int, of mark: UInt8?) -> Range<Int>? {
    let bytes = source.line(line)
    let isMark = { (byte: UInt8) in mark.map { $0 == byte } ?? (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"))
    }
    guard let start = bytes.firstIndex(where: isMark) else { return nil }
    let run = bytes[start...].prefix { $0 == bytes[start] }
    guard run.count >= 3 else { return nil }
    if mark != nil {
      let isAlone =
        bytes[..<start].allSatisfy { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
        && bytes[run.endIndex...].allSatisfy { $0.isSpace }
      guard isAlone else { return nil }
    }
    return start..<run.endIndex
  }
}
