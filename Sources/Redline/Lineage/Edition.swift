import CommonMark

/// One text of a lineage, ready to be merged with others of it.
package final class Edition {
  let row: BlockRow
  /// The same blocks, as the lineage knows them.
  let known: [KnownBlock]
  /// Their numbers, which tell whether two are one.
  let numbers: [Int]
  let sections: [Section]
  /// The hashes of all sections' ids, if each section has an id that is its own.
  let ids: [UInt64]?
  /// What a reader sees of each section, as hashes.
  private(set) lazy var prints = sections.map { section in
    let body = known[section.body.indices]
    return body.reduce(section.title ?? 0) { Print.combine($0, $1.print) }
  }
  private(set) lazy var titles = sections.map(\.title)
  /// Whether a section has an id such as `change-1`, which is what changes are called on a page.
  package private(set) lazy var hasChangeID = sections.contains {
    $0.heading?.id?.starts(with: Bytes("change-")) ?? false
  }

  var blocks: [Block] { row.blocks }

  init(_ document: Document, known: [KnownBlock]) {
    row = BlockRow(document.blocks)
    self.known = known
    numbers = known.map(\.number)
    sections = Section.cut(row)
    ids = Self.ids(of: sections)
  }

  /// Whether a text has these blocks, at the same lines.
  func holds(_ document: Document, _ known: [KnownBlock]) -> Bool {
    known.count == self.known.count
      && known.indices.allSatisfy {
        known[$0] === self.known[$0] && document.blocks[$0].line == blocks[$0].line
      }
  }

  private static func ids(of sections: [Section]) -> [UInt64]? {
    let ids = sections.dropFirst().compactMap(\.idPrint)
    guard ids.count == sections.count - 1 else { return nil }
    let sorted = ids.sorted()
    return zip(sorted, sorted.dropFirst()).allSatisfy { $0 < $1 } ? ids : nil
  }
}
