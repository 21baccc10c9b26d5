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
  package func uniqueIDs(besides taken: [Bytes] = []) -> [Bytes] {
    var used: Set<ByteKey> = []
    used.reserveCapacity(underestimatedCount + taken.count)
    for id in taken { used.insert(ByteKey(id)) }
    for entry in self { if let id = entry.id { used.insert(ByteKey(id)) } }
    return map { entry in
      if let id = entry.id { return id }
      let slug = Slug.of(entry.content)
      var id = slug
      var number = 1
      while !used.insert(ByteKey(id)).inserted {
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
    let outline = outline
    let ids = outline.compactMap(\.id)
    guard ids.count < outline.count else { return ids }
    var nested: [Bytes] = []
    for block in blocks {
      if case .heading = block.kind { continue }
      block.appendHeadingIDs(to: &nested)
    }
    return outline.uniqueIDs(besides: nested)
  }
}

extension Sequence<Block> {
  /// The explicit ids of all headings, those inside quotes, lists and definitions included, in their order.
  package var headingIDs: [Bytes] {
    var ids: [Bytes] = []
    for block in self { block.appendHeadingIDs(to: &ids) }
    return ids
  }
}

extension Block {
  fileprivate func appendHeadingIDs(to ids: inout [Bytes]) {
    switch kind {
    case .heading(let heading): if let id = heading.id { ids.append(id) }
    case .quote(let blocks): for block in blocks { block.appendHeadingIDs(to: &ids) }
    case .list(let list): for item in list.items { for block in item.blocks { block.appendHeadingIDs(to: &ids) } }
    case .definitionList(let list):
      for group in list.groups {
        for definition in group.definitions { for block in definition.blocks { block.appendHeadingIDs(to: &ids) } }
      }
    case .paragraph, .code, .thematicBreak, .table: break
    }
  }
}
