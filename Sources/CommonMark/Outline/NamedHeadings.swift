/// Headings that were given ids: a heading that stands in several texts, and has the same id in each, stays the same block
/// there.
package final class NamedHeadings {
  private var known: [UInt64: Block] = [:]

  package init() {}

  /// The heading in `block` under another id.
  func named(_ block: Block, _ heading: Heading, _ id: Bytes) -> Block {
    if block.serial != 0, var known = known[block.serial], case .heading(let named) = known.kind, named.id == id {
      known.line = block.line
      return known
    }
    var heading = heading
    heading.id = id
    let named = Block(.heading(heading), line: block.line)
    guard block.serial != 0 else { return named }
    let numbered = named.numbered(BlockSerials.take(1))
    known[block.serial] = numbered
    return numbered
  }
}
