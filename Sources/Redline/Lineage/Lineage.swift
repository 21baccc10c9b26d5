package import CommonMark

/// The versions of one text, and what their merges have in common: a version is merged with its neighbours and with the
/// latest one, so that the same blocks meet again, and the same edits of them. Each is looked into once.
///
/// What comes out is what `Merge(old:new:)` gives.
package final class Lineage {
  private var first: [UInt64: KnownBlock] = [:]
  private var count = 0
  private var editions = 0
  private var latest: Edition?
  private var edits: [Pairing: BlockEdit?] = [:]
  /// Of what stands inside these blocks.
  let memory = TextMemory()

  private struct Pairing: Hashable {
    var old: Int
    var new: Int
  }

  package init() {}

  /// Takes in a version. It costs least if its neighbours come before and after it; one that has the text of the one before
  /// is the same edition.
  package func edition(_ document: Document) -> Edition {
    editions += 1
    var known: [KnownBlock] = []
    known.reserveCapacity(document.blocks.count)
    // Where the next block likely stood in the edition before.
    let latest = latest?.known ?? []
    var place = 0
    for block in document.blocks {
      let found = place < latest.count && latest[place].holds(block) ? latest[place] : self.known(block)
      place = found.edition == editions - 1 ? found.place + 1 : place + 1
      found.edition = editions
      found.place = known.count
      known.append(found)
    }
    if let edition = self.latest, edition.holds(document, known) { return edition }
    let edition = Edition(document, known: known)
    self.latest = edition
    return edition
  }

  private func known(_ block: Block) -> KnownBlock {
    // Versions that were parsed together have numbered what they share.
    let key = block.serial == 0 ? block.print : block.serial
    let first = first[key]
    var candidate = first
    while let known = candidate {
      if known.holds(block) { return known }
      candidate = known.next
    }
    let known = KnownBlock(block, number: count, next: first)
    count += 1
    self.first[key] = known
    return known
  }

  package func merge(_ old: Edition, _ new: Edition) -> Merge {
    let stretches = PassagePlan.stretches(old, new)
    var merger = PassageMerger(old: old, new: new, lineage: self)
    var passages = stretches.map { merger.merge($0) }
    let ranks = stretches.indices.sorted { (stretches[$0].olds.lowerBound, $0) < (stretches[$1].olds.lowerBound, $1) }
    for (rank, index) in ranks.enumerated() { passages[index].oldRank = rank }
    return Merge(before: old.row, after: new.row, passages: passages, runs: merger.runs)
  }

  /// What changed from one block to the other, or nil if they are better shown as removed and added.
  func edit(_ old: KnownBlock, _ new: KnownBlock) -> BlockEdit? {
    let pairing = Pairing(old: old.number, new: new.number)
    if let edit = edits[pairing] { return edit }
    let edit = made(old, new)
    edits[pairing] = .some(edit)
    return edit
  }

  private func made(_ old: KnownBlock, _ new: KnownBlock) -> BlockEdit? {
    guard old.isPlainParagraph, new.isPlainParagraph else {
      return BlockMerger(depth: 0, memory: memory).edit(old.block, new.block)
    }
    // As `BlockMerger` does it, but words are taken down once for all edits of a paragraph.
    return TextMerger.merge(old.tape, new.tape).map { BlockEdit(.paragraphs($0)) }
  }
}
