/// `last_updated` as the frozen text states it: a day, or a date-time with its offset
/// (`2026-12-01T09:30:00+01:00`, RFC 3339 without fractions). Kept as it was written.
package struct LastUpdated: Hashable, Sendable {
  /// The day in the text's own offset, which is the day of the version's id.
  package let day: Day
  /// What was written.
  package let text: String

  package init(_ day: Day) {
    self.day = day
    text = day.description
  }

  /// nil for anything but the two forms.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let day = Day(String(decoding: bytes.prefix(10), as: UTF8.self)) else { return nil }
    guard bytes.count == 10 || LastUpdated.isTime(bytes.dropFirst(10)) else { return nil }
    self.day = day
    self.text = text
  }

  /// `Thh:mm:ss`, then `Z` or `+hh:mm` or `-hh:mm`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "T"), SealTime.seconds(ofClock: bytes.dropFirst().prefix(8)) != nil else {
      return false
    }
    let offset = bytes.dropFirst(9)
    guard offset != [UInt8(ascii: "Z")] else { return true }
    guard let sign = offset.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
    return offset.count == 6 && SealTime.seconds(ofClock: offset.dropFirst() + Array(":00".utf8)) != nil
  }
}
