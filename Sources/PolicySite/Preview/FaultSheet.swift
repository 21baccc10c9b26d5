/// Faults for a person who is writing: place, message, the line of the source, mend.
struct FaultSheet {
  private let faults: [Diagnostic]
  /// Nil if the sources can't be read.
  private let lines: QuotedLines?

  /// More would not be read at once.
  private static let limit = 20

  /// - Parameter root: the folder that holds `content/`.
  init(_ diagnostics: Diagnostics, root: String) {
    faults = diagnostics.errors.sorted
    do {
      lines = try QuotedLines(of: Array(faults.prefix(Self.limit)), reader: ContentReader(root: root))
    } catch {
      // What can't be read is among the faults itself.
      lines = nil
    }
  }

  /// A part of a page; nothing if there is no fault.
  func html() -> Markup {
    guard !faults.isEmpty else { return .none }
    let more = faults.count - Self.limit
    return """
      <section class="faults" aria-labelledby="codicil-faults">
      <h2 id="codicil-faults">\(title)</h2>
      <ol>
      \(faults.prefix(Self.limit).map(item))
      </ol>
      \(more > 0 ? "<p>And \(more) more.</p>" : .none)
      </section>
      """
  }

  /// A page of its own, where there is none to lay the faults over.
  func page() -> [UInt8] {
    PreviewFrame.page(
      title: title, kind: "faulty",
      """
      <main>
      <h1>This page can’t be shown yet</h1>
      <p>It appears here as soon as the content is mended.</p>
      \(html())
      <p><a href="/_codicil/">All policies</a></p>
      </main>
      """)
  }

  private var title: String { "\(faults.count) \(faults.count == 1 ? "fault" : "faults")" }

  private func item(_ fault: Diagnostic) -> Markup {
    """
    <li>
    <p class="fault-place"><code>\(fault.place.description)</code> <span class="fault-id">\(fault.id)</span></p>
    <p class="fault-message">\(Markup(words: fault.message))</p>
    \(excerpt(fault.place))
    \(fault.mend.isEmpty ? .none : "<p class=\"fault-mend\">\(Markup(words: fault.mend))</p>")
    \(notes(fault.notes))
    </li>

    """
  }

  private func notes(_ notes: [Diagnostic.Note]) -> Markup {
    if notes.isEmpty { return .none }
    let items: [Markup] = notes.map { "<li><code>\($0.place.description)</code> \(Markup(words: $0.text))</li>" }
    return "<ul class=\"fault-notes\">\(items)</ul>"
  }

  private func excerpt(_ place: Place) -> Markup {
    guard let text = lines?[place], let line = SourceLine(text, column: place.column) else { return .none }
    let mark: Markup = line.mark.isEmpty ? .none : "<mark>\(line.mark)</mark>"
    return
      "<pre class=\"fault-source\" dir=\"auto\"><span class=\"fault-line\">\(place.line)</span> \(line.before)\(mark)\(line.after)</pre>"
  }
}
