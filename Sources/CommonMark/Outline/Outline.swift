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
  ///
  /// - Parameter memory: the headings of texts that are much alike, as the versions of a policy are.
  package mutating func assign(ids: [Bytes], memory: NamedHeadings = NamedHeadings()) {
    var next = ids.makeIterator()
    for index in blocks.indices {
      guard case .heading(let heading) = blocks[index].kind else { continue }
      guard let id = next.next() else { return }
      guard heading.id != id else { continue }
      blocks[index] = memory.named(blocks[index], heading, id)
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
    let nested = blocks.filter { if case .heading = $0.kind { false } else { true } }
    return outline.uniqueIDs(besides: Set(nested.headingIDs))
  }
}

extension Sequence<Block> {
  /// The explicit ids of all headings, those inside quotes, lists and definitions included, in their order.
  package var headingIDs: [Bytes] {
    flatMap { block -> [Bytes] in
      switch block.kind {
      case .heading(let heading): heading.id.map { [$0] } ?? []
      case .quote(let blocks): blocks.headingIDs
      case .list(let list): list.items.flatMap { $0.blocks.headingIDs }
      case .definitionList(let list): list.groups.flatMap { $0.definitions.flatMap { $0.blocks.headingIDs } }
      case .paragraph, .code, .thematicBreak, .table: []
      }
    }
  }
}
