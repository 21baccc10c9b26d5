/// The name of a version and of its folder: the day of its `last_updated`, and from the second version of one day on
/// its place among them: `2026-12-01`, `2026-12-01.2`, … `.10`. Ordered by day, then by that number.
package struct VersionID: Hashable, Sendable {
  package let day: Day
  /// 1 for the first version of its day, whose id is the bare date.
  package let ordinal: Int

  /// nil for what is not a version id in its one spelling (`2026-12-01.1` and `2026-12-01.02` are not).
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = Day(String(parts[0])) else { return nil }
    guard parts.count == 2 else {
      self.init(day: day, ordinal: 1)
      return
    }
    guard let ordinal = Digits.value(Array(parts[1].utf8)), ordinal > 1, String(ordinal) == parts[1] else { return nil }
    self.init(day: day, ordinal: ordinal)
  }

  /// nil for an ordinal below 1.
  package init?(day: Day, ordinal: Int) {
    guard ordinal >= 1 else { return nil }
    self.day = day
    self.ordinal = ordinal
  }
}

extension VersionID: Comparable {
  package static func < (one: VersionID, other: VersionID) -> Bool {
    (one.day, one.ordinal) < (other.day, other.ordinal)
  }
}

extension VersionID: CustomStringConvertible {
  package var description: String { ordinal == 1 ? day.description : "\(day).\(ordinal)" }
}
