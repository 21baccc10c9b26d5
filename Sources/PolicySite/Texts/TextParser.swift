import CommonMark
import Templates

/// Makes of a text's file what pages are made of: variables and clauses in place, Markdown parsed.
struct TextParser {
  /// For working texts; a frozen text is not Mustache.
  let expander: TextExpander?
  let typography: Typography

  /// A text whose sections have no ids yet, with what is needed to write it out resolved.
  struct Result {
    var text: Text
    /// The expanded Markdown and its values; nil for a frozen text.
    var source: (bytes: Bytes, literals: [Bytes])?
    /// The names and clauses that it uses.
    var names: [String]
    var clauses: [String]
  }

  func parse(_ file: TextFile, _ diagnostics: inout Diagnostics) -> Result {
    let front = file.frontMatter
    var names: Set<String> = []
    var clauses: Set<String> = []
    let body = expand(file.body, file: file.file, firstLine: file.bodyOffset + 1, &names, &clauses, &diagnostics)
    let parsed = Document.parse(body.bytes, literals: body.literals, typography: typography)
    for fault in parsed.faults {
      diagnostics.add(diagnostic(fault, at: place(body.map, file, fault)))
    }
    let titlePlace = front.places["title"] ?? Place(file: file.file, line: 1)
    let title = expand(
      Array(front.title.utf8), file: file.file, firstLine: titlePlace.line, &names, &clauses, &diagnostics)
    let text = Text(
      locale: file.locale, slug: front.slug, title: plain(title),
      summary: list(front.summary, file, &names, &clauses, &diagnostics),
      changes: list(front.changes, file, &names, &clauses, &diagnostics), document: parsed.document,
      markdown: file.bytes, stale: front.record.stale)
    return Result(
      text: text, source: expander == nil ? nil : (body.bytes, body.literals), names: names.sorted(),
      clauses: clauses.sorted())
  }

  // MARK: Expansion

  private struct Expanded {
    var bytes: Bytes
    var literals: [Bytes] = []
    var map: SourceMap?
  }

  private func expand(
    _ bytes: Bytes, file: String, firstLine: Int, _ names: inout Set<String>, _ clauses: inout Set<String>,
    _ diagnostics: inout Diagnostics
  ) -> Expanded {
    guard let expander else { return Expanded(bytes: bytes) }
    let expansion = expander.expand(TemplateSource(name: file, file: file, firstLine: firstLine, bytes: bytes))
    for fault in expansion.faults { diagnostics.add(Diagnostic(fault)) }
    names.formUnion(expansion.usedNames)
    clauses.formUnion(expansion.usedPartials)
    return Expanded(bytes: expansion.bytes, literals: expansion.literals, map: expansion.sourceMap)
  }

  private func place(_ map: SourceMap?, _ file: TextFile, _ fault: Fault) -> Place {
    guard let map else { return Place(file: file.file, line: fault.line + file.bodyOffset, column: fault.column) }
    return Place(map.place(line: fault.line, column: fault.column))
  }

  /// A title is text, not Markdown: its values put in, its quotes and spaces set.
  private func plain(_ title: Expanded) -> Bytes {
    title.bytes
  }

  /// Lines of Markdown as one tight list.
  private func list(
    _ lines: [FrontMatter.Line], _ file: TextFile, _ names: inout Set<String>, _ clauses: inout Set<String>,
    _ diagnostics: inout Diagnostics
  ) -> Document {
    guard !lines.isEmpty else { return Document() }
    var items: [List.Item] = []
    for line in lines {
      let expanded = expand(
        Array(line.text.utf8), file: file.file, firstLine: line.place.line, &names, &clauses, &diagnostics)
      let parsed = Document.parse(expanded.bytes, literals: expanded.literals, typography: typography)
      for fault in parsed.faults { diagnostics.add(diagnostic(fault, at: line.place)) }
      items.append(List.Item(blocks: parsed.document.blocks))
    }
    return Document(blocks: [Block(.list(List(isTight: true, items: items)))])
  }

  // MARK: Faults

  private func diagnostic(_ fault: Fault, at place: Place) -> Diagnostic {
    switch fault.kind {
    case .rawHTML(let tag):
      Diagnostic(
        "raw-html", at: place, "raw HTML is not passed through: `\(tag.string.prefix(60))`",
        mend: "write it in Markdown; a `<` that is meant as such is written `\\<`")
    case .unsafeAddress(let address):
      Diagnostic(
        "unsafe-link", at: place, "the link's target `\(address.string.prefix(60))` could run code or open a file",
        mend: "link to an https:, http:, mailto: or tel: address, or to a section by `#id`")
    case .duplicateID(let id, let firstLine):
      Diagnostic(
        "duplicate-id", at: place, "the id `\(id.string)` stands here a second time",
        mend: "give one of the two headings another id",
        notes: [
          .init("the first stands here", at: Place(file: place.file, line: max(1, place.line - fault.line + firstLine)))
        ])
    case .malformedAttributes(let written, let problem):
      Diagnostic(
        "heading-attributes", at: place, "`\(written.string.prefix(60))` can't be read as attributes: \(problem)",
        mend: "write `{#id key=\"value\"}` at the end of the heading")
    case .nestedTooDeeply:
      Diagnostic(
        "nested-too-deeply", at: place, "quotes, lists or marks nest more than \(Document.maximumDepth) deep",
        mend: "flatten the text")
    case .inexpressible(let value):
      Diagnostic(
        "inexpressible-value", at: place, "no Markdown can say the value `\(value.string.prefix(60))` in this place",
        mend: "move the variable out of the code span or link target")
    }
  }
}
