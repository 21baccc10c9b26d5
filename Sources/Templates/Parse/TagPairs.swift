/// Finds for each tag that opens the tag that ends it.
struct TagPairs {
  /// Deeper nesting than anyone reads.
  static let deepest = 50

  private(set) var tags: [Tag]
  /// By the position of the opening tag, the position of its end tag.
  private(set) var ends: [Int: Int] = [:]
  private(set) var faults: [TemplateFault] = []
  private var open: [Int] = []
  private let place: (Int) -> TemplatePlace

  init(_ tags: [Tag], place: @escaping (Int) -> TemplatePlace) {
    self.tags = tags
    self.place = place
  }

  mutating func pair() {
    for position in tags.indices {
      if tags[position].opens {
        guard open.count < Self.deepest else {
          fault(.nestedTooDeep, at: position, "`\(tags[position].spelling)` is nested more than \(Self.deepest) deep")
          continue
        }
        open.append(position)
      } else if case .end = tags[position].kind {
        end(at: position)
      }
    }
    while let position = open.popLast() { neverClosed(position) }
  }

  private mutating func end(at position: Int) {
    let name = tags[position].name
    guard let depth = open.lastIndex(where: { tags[$0].name == name }) else { return stray(at: position) }
    while open.count > depth + 1, let inner = open.popLast() { neverClosed(inner) }
    ends[open.removeLast()] = position
  }

  private mutating func stray(at position: Int) {
    let spelling = tags[position].spelling
    guard let innermost = open.last else {
      return fault(
        .strayEndTag, at: position, "`\(spelling)` ends nothing",
        mend: "remove it, or open `{{#\(tags[position].name)}}`")
    }
    let expected = "{{/\(tags[innermost].name)}}"
    fault(
      .strayEndTag, at: position, "`\(spelling)` ends nothing here, where `\(tags[innermost].spelling)` is open",
      mend: "write `\(expected)`",
      notes: [.init(place: place(tags[innermost].extent.lowerBound), message: "opened here")])
    if !isEnded(innermost, after: position) { ends[open.removeLast()] = position }
  }

  private func isEnded(_ innermost: Int, after position: Int) -> Bool {
    tags[(position + 1)...].contains { tag in
      if case .end = tag.kind { tag.name == tags[innermost].name } else { false }
    }
  }

  private mutating func neverClosed(_ position: Int) {
    fault(
      .unclosedSection, at: position, "`\(tags[position].spelling)` is never closed",
      mend: "write `{{/\(tags[position].name)}}` where it ends")
  }

  /// A tag without its partner counts for nothing from here on.
  private mutating func fault(
    _ kind: TemplateFault.Kind, at position: Int, _ message: String, mend: String? = nil,
    notes: [TemplateFault.Note] = []
  ) {
    faults.append(
      TemplateFault(kind, at: place(tags[position].extent.lowerBound), message, mend: mend, notes: notes))
    if tags[position].opens { tags[position].kind = .broken }
  }
}
