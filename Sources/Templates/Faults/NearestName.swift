/// The known name that someone most likely meant.
package enum NearestName {
  /// The name with the fewest edits (insertions, deletions, substitutions, swaps of neighbours) from `name`, if they are
  /// few enough for its length; of equals the first in alphabetical order.
  package static func of(_ name: String, in names: some Sequence<String>) -> String? {
    let bytes = Array(name.utf8)
    let limit = max(2, bytes.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in names where candidate != name && abs(candidate.utf8.count - bytes.count) <= limit {
      let found = (distance: distance(bytes, Array(candidate.utf8)), name: candidate)
      guard found.distance <= limit else { continue }
      if let known = best, known <= found { continue }
      best = found
    }
    return best?.name
  }

  /// The optimal string alignment distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column] + (byte == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
