/// One parse: from the source through libcmark's tree to ours.
struct Parser {
  let literals: Literals
  let typography: Typography

  func parse(_ source: Source) -> Parsed {
    guard let tree = CTree(parsing: source.bytes) else { return Parsed(document: Document(), faults: []) }
    var builder = TreeBuilder(source: source, literals: literals, typography: typography)
    let document = builder.document(of: tree)
    return Parsed(document: document, faults: builder.sortedFaults)
  }
}
