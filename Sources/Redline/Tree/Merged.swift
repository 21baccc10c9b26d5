/// One place of the merge tree: what stands there in the old text, in the new one, or in both.
///
/// `Whole` is the thing as a document has it, `Edit` what is known about a thing that stands in both texts and differs
/// inside. Nothing is computed when a side is read: both sides are in the tree.
package enum Merged<Whole: Sendable & Hashable, Edit: Sendable & Hashable>: Sendable, Hashable {
  /// Reads the same in both texts; the bytes may differ where nobody sees it (wrapped lines, heading ids).
  case kept(old: Whole, new: Whole)
  case removed(Whole)
  case added(Whole)
  case edited(Edit)
}

/// Which of the two texts.
package enum Side: Sendable, Hashable {
  case old, new
}

/// What both texts have, each in its own form.
package struct Pair<Value: Sendable & Hashable>: Sendable, Hashable {
  package var old: Value
  package var new: Value

  package init(old: Value, new: Value) {
    self.old = old
    self.new = new
  }

  package subscript(side: Side) -> Value {
    side == .old ? old : new
  }
}

extension Merged {
  /// The wholes of one side: one, none, or as many as the edit gives.
  func wholes(_ side: Side, of edit: (Edit) -> [Whole]) -> [Whole] {
    switch self {
    case .kept(let old, let new): [side == .old ? old : new]
    case .removed(let whole): side == .old ? [whole] : []
    case .added(let whole): side == .new ? [whole] : []
    case .edited(let inner): edit(inner)
    }
  }

  var isKept: Bool {
    if case .kept = self { true } else { false }
  }

  var isRemoved: Bool {
    if case .removed = self { true } else { false }
  }

  /// Whether it is in one text only.
  var isOneSided: Bool {
    switch self {
    case .removed, .added: true
    case .kept, .edited: false
    }
  }
}

extension Merged where Edit == Never {
  func wholes(_ side: Side) -> [Whole] {
    switch self {
    case .kept(let old, let new): [side == .old ? old : new]
    case .removed(let whole): side == .old ? [whole] : []
    case .added(let whole): side == .new ? [whole] : []
    }
  }
}
