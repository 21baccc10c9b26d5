/// Writes values and ids into Markdown, and makes sure that it still says the same.
struct Freezer {
  private let source: Source
  private let literals: Literals
  private let target: Document
  private let idEdits: [SourceEdit]
  private let occurrences: [Occurrence]

  init(_ source: Source, _ literals: Literals, ids: [Bytes]) {
    self.source = source
    self.literals = literals
    var target = Parser(literals: literals, typography: .none).parse(source).document
    let edits = HeadingIDs(source: source, literals: literals, ids: ids).edits(for: target)
    target.assign(ids: ids)
    self.target = target
    idEdits = edits
    occurrences = Occurrence.all(in: source, literals: literals).filter { occurrence in
      !edits.contains { $0.range.contains(occurrence.offset) }
    }
  }

  func frozen() -> Frozen {
    for strength in Strength.allCases {
      let markdown = written(Swift.Array(repeating: strength, count: occurrences.count))
      if says(markdown, literals: []) { return Frozen(markdown: markdown, faults: []) }
    }
    return oneByOne()
  }

  /// Finds for each value the weakest escaping that keeps the text, while the values behind it still stand as
  /// characters; those for which there is none are faults.
  private func oneByOne() -> Frozen {
    var strengths: [Strength?] = Swift.Array(repeating: nil, count: occurrences.count)
    var faults: [Fault] = []
    for index in occurrences.indices {
      let found = Strength.allCases.first { strength in
        var attempt = strengths
        attempt[index] = strength
        return says(written(attempt), literals: literals.values)
      }
      strengths[index] = found
      guard found == nil else { continue }
      let place = source.place(of: occurrences[index].offset)
      let value = literals.values[occurrences[index].literal]
      faults.append(Fault(.inexpressible(value: value), line: place.line, column: place.column))
    }
    let markdown = written(strengths)
    if faults.isEmpty, !says(markdown, literals: []) {
      faults.append(Fault(.inexpressible(value: []), line: 1, column: 1))
    }
    return Frozen(markdown: markdown, faults: faults)
  }

  private func says(_ markdown: Bytes, literals: [Bytes]) -> Bool {
    Document.parse(markdown, literals: literals).document == target
  }

  /// The source with ids, and with the values for which a strength is given.
  private func written(_ strengths: [Strength?]) -> Bytes {
    var edits = idEdits
    let writer = ValueWriter(source: source, literals: literals, occurrences: occurrences, strengths: strengths)
    edits += writer.edits()
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: Bytes = []
    result.reserveCapacity(source.bytes.count * 2)
    var copied = 0
    for edit in edits where edit.range.lowerBound >= copied {
      result += source.bytes[copied..<edit.range.lowerBound]
      result += edit.replacement
      copied = edit.range.upperBound
    }
    return result + source.bytes[copied...]
  }
}

/// What is put in the place of a range of the source's bytes.
struct SourceEdit {
  var range: Range<Int>
  var replacement: Bytes
}

/// How much of a value is escaped: what is needed as a rule; all punctuation; every character of ASCII.
enum Strength: CaseIterable {
  case light, firm, full
}
