/// A fixed part of the entities, for sites that outgrow one machine: `2/8` is the second of eight.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// 1-based.
  package let index: Int
  package let count: Int

  /// How many parts there may be.
  package static let most = 1000

  /// Nil unless `text` is `I/N` with I from 1 to N, and N at most `most`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), let index = Int(parts[0]),
      let count = Int(parts[1]), (1...Self.most).contains(count), (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  package var description: String { "\(index)/\(count)" }

  /// Whether the entity is in this part. It depends on the id alone: whatever comes or goes, no other entity moves.
  func holds(_ id: String) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return Int((hash ^ hash >> 32) % UInt64(count)) == index - 1
  }

  /// Whether this part builds the files above the entities' folders.
  var buildsTop: Bool { index == 1 }

  /// Whether this part answers for a name at the top of the site that is no entity's, or is one's no more.
  func owns(_ name: String, isFolder: Bool) -> Bool {
    isFolder && name != SitePages.assets ? holds(name) : buildsTop
  }
}
