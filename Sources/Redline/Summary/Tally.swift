import CommonMark

/// Counts what changed in a part of the tree.
struct Tally: Sendable {
  private(set) var words = WordCount()
  private(set) var touches: Touches = []
  /// Whether something changed that no word shows: formatting, a target, punctuation, where a paragraph ends.
  private(set) var hasOtherChanges = false
  private var isInTable = false

  var isEmpty: Bool { words == WordCount() && !hasOtherChanges }

  /// What was removed and added at one place. The same words in another form count as no words.
  private mutating func take(removed old: Inventory, added new: Inventory) {
    if old.words == new.words {
      hasOtherChanges = true
    } else {
      words.deleted += old.words.count
      words.inserted += new.words.count
    }
    if old.numbers != new.numbers, old.numbers.sorted() != new.numbers.sorted() { touches.insert(.numbers) }
    if old.targets != new.targets, old.targets.sorted() != new.targets.sorted() { touches.insert(.links) }
    if isInTable || old.hasTable || new.hasTable { touches.insert(.tables) }
  }

  mutating func take(_ other: Tally) {
    words.deleted += other.words.deleted
    words.inserted += other.words.inserted
    touches.formUnion(other.touches)
    hasOtherChanges = hasOtherChanges || other.hasOtherChanges
  }

  init() {}

  init(of edit: BlockEdit.Kind) { take(edit) }

  mutating func take(_ runs: [Run], of merge: Merge) {
    takeEach(
      runs, removed: { $0.take(merge.before.blocks[$1]) }, added: { $0.take(merge.after.blocks[$1]) },
      edited: { $0.take($1.tally) })
  }

  mutating func take(_ nodes: some Sequence<Node>) {
    takeEach(nodes, inventory: { $0.take($1) }, edited: { $0.take($1.tally) })
  }

  mutating func take(_ spans: [Span]) {
    takeEach(spans, inventory: { $0.take($1) }, edited: { $0.take($1.spans) })
  }

  private mutating func takeEach<Whole, Edit>(
    _ members: some Sequence<Merged<Whole, Edit>>, inventory: (inout Inventory, Whole) -> Void,
    edited: (inout Tally, Edit) -> Void
  ) {
    takeEach(members, removed: inventory, added: inventory, edited: edited)
  }

  /// Neighbours that were removed and added are one change.
  private mutating func takeEach<Whole, Edit>(
    _ members: some Sequence<Merged<Whole, Edit>>, removed: (inout Inventory, Whole) -> Void,
    added: (inout Inventory, Whole) -> Void, edited: (inout Tally, Edit) -> Void
  ) {
    var (old, new) = (Inventory(), Inventory())
    for member in members {
      switch member {
      case .removed(let whole): removed(&old, whole)
      case .added(let whole): added(&new, whole)
      case .kept, .edited:
        takeGap(&old, &new)
        if case .edited(let edit) = member { edited(&self, edit) }
      }
    }
    takeGap(&old, &new)
  }

  private mutating func takeGap(_ old: inout Inventory, _ new: inout Inventory) {
    guard !old.isEmpty || !new.isEmpty else { return }
    take(removed: old, added: new)
    old.clear()
    new.clear()
  }

  private mutating func take(_ edit: BlockEdit.Kind) {
    switch edit {
    case .paragraphs(let spans), .heading(_, let spans): take(spans)
    case .quote(let nodes): take(nodes)
    case .list(let edit): takeEach(edit.items, inventory: { $0.take($1.blocks) }, edited: { $0.take($1) })
    case .code(let edit): takeEach(edit.lines, inventory: { $0.take($1) }, edited: { _, _ in })
    case .table(let edit):
      let wasInTable = isInTable
      isInTable = true
      take(edit.header)
      takeEach(edit.rows, inventory: { $0.take($1) }, edited: { $0.take($1) })
      isInTable = wasInTable
    case .definitionList(let groups): takeEach(groups, inventory: { $0.take($1) }, edited: { $0.take($1) })
    }
  }

  private mutating func take(_ edit: ItemEdit) {
    switch edit {
    case .blocks(let nodes): take(nodes)
    case .split(let spans): take(spans)
    }
  }

  private mutating func take(_ cells: [Merged<Table.Cell, [Span]>]) {
    takeEach(cells, inventory: { $0.take(Table.Row(cells: [$1])) }, edited: { $0.take($1) })
  }

  private mutating func take(_ edit: GroupEdit) {
    takeEach(edit.terms, inventory: { $0.take($1.content) }, edited: { $0.take($1) })
    takeEach(edit.definitions, inventory: { $0.take($1.blocks) }, edited: { $0.take($1.nodes) })
  }
}
