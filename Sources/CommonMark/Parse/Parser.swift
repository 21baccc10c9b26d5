/// One parse: from the source through libcmark's tree to ours.
struct Parser {
  let literals: Literals
  let typography: Typography

  /// Most texts with tables or definition lists need one round, nested ones a few more.
  private static let maximumRounds = 1000

  /// - Parameter paragraphs: the lines of some paragraphs at the left margin between blank lines, which begin with pipes.
  ///   Tables in these need no parse to be found.
  func parse(_ source: Source, paragraphs: [ClosedRange<Int>] = []) -> Parsed {
    let reserved = Reserved(for: source.bytes)
    let masks = AttributeMask.masks(in: source, literals: literals)
    var masked = Set(masks.indices)
    while true {
      var draft = Draft(source, reserved: reserved)
      for number in masked { draft.put(masks[number], number: number) }
      guard let (constructed, tree) = construct(draft, paragraphs) else {
        return Parsed(document: Document(), faults: [])
      }
      var builder = TreeBuilder(draft: constructed, masks: masks, literals: literals, typography: typography)
      let document = builder.document(of: tree)
      guard builder.maskedHeadings != masked else { return Parsed(document: document, faults: builder.sortedFaults) }
      // Some stand elsewhere than at the end of a heading: there they are text.
      masked = builder.maskedHeadings
    }
  }

  /// Finds tables and definition lists, and parses until there is nothing more to find; nil if libcmark gives no tree.
  private func construct(_ draft: Draft, _ paragraphs: [ClosedRange<Int>]) -> (Draft, CTree)? {
    var finder = ConstructFinder(draft: draft, candidates: Candidates(draft.source))
    let isDone = finder.search(paragraphs)
    guard var tree = CTree(parsing: finder.draft.text) else { return nil }
    guard !isDone else { return (finder.draft, tree) }
    for _ in 0..<Self.maximumRounds {
      finder.search(tree)
      guard finder.hasFound, let next = CTree(parsing: finder.draft.text) else { break }
      tree = next
    }
    return (finder.draft, tree)
  }
}
