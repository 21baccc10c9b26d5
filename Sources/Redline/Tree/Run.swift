/// A stretch of blocks of a passage, by their places in the two texts. Most blocks of most versions are kept, and most of
/// these by the dozen.
enum Run: Sendable {
  /// Blocks that read the same in both texts: as many from a place of each.
  case kept(old: Int, new: Int, count: Int)
  case removed(Range<Int>)
  case added(Range<Int>)
  /// One block; or several, where one was split or several were joined.
  case edited(BlockEdit)

  /// Blocks in a passage, an edit counting as one.
  var count: Int {
    switch self {
    case .kept(_, _, let count): count
    case .removed(let range), .added(let range): range.count
    case .edited: 1
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
