/// A stretch of blocks of a passage, by their places in the two texts. Most blocks of most versions are kept, and most of
/// these by the dozen: as many from a place of each text.
typealias Run = Merged<Range<Int>, BlockEdit>

extension Run {
  /// Blocks in a passage, an edit counting as one.
  var count: Int {
    switch self {
    case .kept(_, let range), .removed(let range), .added(let range): range.count
    case .edited: 1
    }
  }
}
