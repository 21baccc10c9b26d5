/// One parse: from the source through libcmark's tree to ours.
struct Parser {
  let literals: Literals
  let typography: Typography

  /// Most texts with tables or definition lists need one round, nested ones a few more.
  private static let maximumRounds = 1000

  func parse(_ source: Source) -> Parsed {
    let reserved = Reserved(for: source.bytes)
    let masks = AttributeMask.masks(in: source, literals: literals)
    var masked = Set(masks.indices)
    while true {
      var draft = Draft(source, reserved: reserved)
      for number in masked { draft.put(masks[number], number: number) }
      guard let tree = CTree(parsing: draft.text) else { return Parsed(document: Document(), faults: []) }
      let (constructed, finalTree) = construct(draft, tree)
      var builder = TreeBuilder(draft: constructed, masks: masks, literals: literals, typography: typography)
      let document = builder.document(of: finalTree)
      guard builder.maskedHeadings != masked else { return Parsed(document: document, faults: builder.sortedFaults) }
      // Some stand elsewhere than at the end of a heading: there they are text.
      masked = builder.maskedHeadings
    }
  }

  /// Finds tables and definition lists, and parses again until there is nothing more to find.
  private func construct(_ draft: Draft, _ tree: CTree) -> (Draft, CTree) {
    let candidates = Candidates(draft.source)
    guard !candidates.isEmpty else { return (draft, tree) }
    var finder = ConstructFinder(draft: draft, candidates: candidates)
    var tree = tree
    for _ in 0..<Self.maximumRounds {
      finder.search(tree)
      guard finder.hasFound, let next = CTree(parsing: finder.draft.text) else { break }
      tree = next
    }
    return (finder.draft, tree)
  }
}
