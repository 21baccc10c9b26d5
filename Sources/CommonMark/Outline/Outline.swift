extension Document {
  /// A top-level heading.
  package struct OutlineEntry: Sendable, Hashable {
    /// Index into `blocks`.
    package var index: Int
    package var level: Int
    /// The id that `{#id}` or `assign(ids:)` gave.
    package var id: Bytes?
    /// 1-based; 0 if the block was made, not parsed.
    package var line: Int
    package var content: [Inline]
  }

  /// The top-level headings in their order. Headings inside quotes, lists and definitions begin no section.
  package var outline: [OutlineEntry] {
    blocks.enumerated().compactMap { index, block in
      guard case .heading(let heading) = block.kind else { return nil }
      return OutlineEntry(
        index: index, level: heading.level, id: heading.id, line: block.line, content: heading.content)
    }
  }

  /// Gives `ids` to the top-level headings in their order; headings beyond the last id keep theirs.
  package mutating func assign(ids: [Bytes]) {
    var next = ids.makeIterator()
    for index in blocks.indices {
      guard case .heading(var heading) = blocks[index].kind else { continue }
      guard let id = next.next() else { return }
      guard heading.id != id else { continue }
      heading.id = id
      blocks[index].kind = .heading(heading)
    }
  }
}

extension Sequence<Document.OutlineEntry> {
  /// One id for each entry, none twice: its own, or the slug of its content, with `-2`, `-3` … where that is taken by
  /// any explicit id of the outline or by an entry before it. `taken` are ids that are in use elsewhere on the page.
  package func uniqueIDs(besides taken: Set<Bytes> = []) -> [Bytes] {
    var used = taken.union(compactMap(\.id))
    return map { entry in
      if let id = entry.id { return id }
      let slug = Slug.of(entry.content)
      var id = slug
      var number = 1
      while !used.insert(id).inserted {
        number += 1
        id = slug + Bytes("-\(number)".utf8)
      }
      return id
    }
  }
}

extension Document {
  /// One id for each top-level heading, unique on the page: explicit ids of nested headings are kept clear of, too.
  package func uniqueIDs() -> [Bytes] {
    outline.uniqueIDs(besides: Self.nestedIDs(in: blocks, isNested: false))
  }

  private static func nestedIDs(in blocks: [Block], isNested: Bool) -> Set<Bytes> {
    var ids: Set<Bytes> = []
    for block in blocks {
      switch block.kind {
      case .heading(let heading): if isNested, let id = heading.id { ids.insert(id) }
      case .quote(let blocks): ids.formUnion(nestedIDs(in: blocks, isNested: true))
      case .list(let list):
        for item in list.items { ids.formUnion(nestedIDs(in: item.blocks, isNested: true)) }
      case .definitionList(let list):
        for definition in list.groups.flatMap(\.definitions) {
          ids.formUnion(nestedIDs(in: definition.blocks, isNested: true))
        }
      case .paragraph, .code, .thematicBreak, .table: break
      }
    }
    return ids
  }
}
