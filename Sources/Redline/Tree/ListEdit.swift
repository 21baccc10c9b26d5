package import CommonMark

/// A list, merged item by item.
package struct ListEdit: Sendable, Hashable {
  package var start: Int?
  package var isTight: Pair<Bool>
  package var items: [Merged<List.Item, ItemEdit>]
}

/// What became of an item.
package enum ItemEdit: Sendable, Hashable {
  case blocks([Node])
  /// One item that was split or several that were joined: each is one paragraph, with breaks between the items.
  case split([Span])
}

extension ListEdit {
  func list(_ side: Side) -> List {
    List(
      start: start, isTight: isTight[side],
      items: items.flatMap { $0.wholes(side) { $0.items(side) } })
  }

  /// Whether the list is written without `<p>`: only if it was and is.
  var isTightOnPage: Bool { isTight.old && isTight.new }
}

extension ItemEdit {
  func items(_ side: Side) -> [List.Item] {
    switch self {
    case .blocks(let nodes): [List.Item(blocks: nodes.blocks(side))]
    case .split(let spans): spans.paragraphs(side).map { List.Item(blocks: [Block(.paragraph($0))]) }
    }
  }
}
