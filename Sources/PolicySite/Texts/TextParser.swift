import CommonMark
import Templates

/// Makes of a text's file what pages are made of: variables and clauses in place, Markdown parsed.
struct TextParser {
  /// For working texts; a frozen text is not Mustache.
  let expander: TextExpander?
  let typography: Typography
  /// The texts of the same policy and locale that were parsed before.
  var memory: ParsedTexts?

  /// A text whose sections have no ids yet, with what is needed to write it out resolved.
  struct Result {
    var text: Text
    /// What a release writes out.
    var source: TextSource
    /// The names and clauses that it uses.
    var names: [String]
    var clauses: [String]
    /// Where a line of the Markdown was written: in the text's own file or in a clause's.
    var place: (Int) -> Place
  }

  func parse(_ file: TextFile, _ diagnostics: inout Diagnostics) -> Result {
    let front = file.frontMatter
    var uses = Uses()
    let body = expand(file.body, at: Place(file: file.file, line: file.bodyOffset + 1), &uses, &diagnostics)
    let parsed = parsed(body.text)
    for fault in parsed.faults { diagnostics.add(Diagnostic(fault, at: place(of: fault, body.map, file))) }
    let titlePlace = front.places["title"] ?? Place(file: file.file, line: 1)
    let title = expand(Array(front.title.utf8), at: titlePlace, &uses, &diagnostics).text
    let summary = front.summary.map { line($0, &uses, &diagnostics) }
    let changes = front.changes.map { line($0, &uses, &diagnostics) }
    let text = Text(
      locale: file.locale, slug: front.slug, title: typography.plain(title.bytes, literals: title.literals),
      summary: list(summary, front.summary, &diagnostics), changes: list(changes, front.changes, &diagnostics),
      document: parsed.document, markdown: file.bytes, stale: front.record.stale,
      confirmed: front.confirmed.map(\.text))
    let source = TextSource(file: file.file, title: title, summary: summary, changes: changes, body: body.text)
    return Result(
      text: text, source: source, names: uses.names.sorted(), clauses: uses.clauses.sorted(),
      place: { line in
        body.map.map { Place($0.place(line: line, column: 1)) }
          ?? Place(file: file.file, line: line + file.bodyOffset, column: 1)
      })
  }

  private func parsed(_ text: TextSource.Expanded) -> Parsed {
    memory?.parsed(text, typography) ?? Document.parse(text.bytes, literals: text.literals, typography: typography)
  }

  // MARK: Expansion

  private struct Uses {
    var names: Set<String> = []
    var clauses: Set<String> = []
  }

  private func expand(_ bytes: Bytes, at place: Place, _ uses: inout Uses, _ diagnostics: inout Diagnostics) -> (
    text: TextSource.Expanded, map: SourceMap?
  ) {
    guard let expander else { return (TextSource.Expanded(bytes: bytes), nil) }
    let expansion = expander.expand(
      TemplateSource(name: place.file, file: place.file, firstLine: place.line, bytes: bytes))
    for fault in expansion.faults { diagnostics.add(Diagnostic(fault)) }
    uses.names.formUnion(expansion.usedNames)
    uses.clauses.formUnion(expansion.usedPartials)
    return (TextSource.Expanded(bytes: expansion.bytes, literals: expansion.literals), expansion.sourceMap)
  }

  private func place(of fault: Fault, _ map: SourceMap?, _ file: TextFile) -> Place {
    guard let map else { return Place(file: file.file, line: fault.line + file.bodyOffset, column: fault.column) }
    return Place(map.place(line: fault.line, column: fault.column))
  }

  private func line(_ line: FrontMatter.Line, _ uses: inout Uses, _ diagnostics: inout Diagnostics)
    -> TextSource.Expanded
  {
    expand(Array(line.text.utf8), at: line.place, &uses, &diagnostics).text
  }

  /// Lines of Markdown as one tight list.
  private func list(
    _ lines: [TextSource.Expanded], _ written: [FrontMatter.Line], _ diagnostics: inout Diagnostics
  ) -> Document {
    guard !lines.isEmpty else { return Document() }
    let items = zip(lines, written).map { line, written in
      let parsed = parsed(line)
      for fault in parsed.faults { diagnostics.add(Diagnostic(fault, at: written.place)) }
      return List.Item(blocks: parsed.document.blocks)
    }
    return Document(blocks: [Block(.list(List(isTight: true, items: items)))])
  }
}

/// Texts of one policy that were parsed: the versions of a text have most of their pieces in common, and mostly the working
/// text is, to the byte, that of the last version.
final class ParsedTexts {
  private var known: [(bytes: Bytes, typography: Typography, parsed: Parsed)] = []
  private let pieces = PieceMemory()

  /// The same text parsed, once only.
  func parsed(_ text: TextSource.Expanded, _ typography: Typography) -> Parsed {
    guard text.literals.isEmpty else {
      return Document.parse(text.bytes, literals: text.literals, typography: typography)
    }
    if let same = known.last(where: { $0.typography == typography && $0.bytes == text.bytes }) { return same.parsed }
    let parsed = pieces.parse(text.bytes, typography: typography)
    known.append((text.bytes, typography, parsed))
    return parsed
  }
}
