package import Ledger

/// When a text was last updated: a day, or a moment told in its own offset from UTC (RFC 3339).
package struct Stamp: Sendable, Hashable, CustomStringConvertible {
  package let date: Day
  package let time: Time?

  package struct Time: Sendable, Hashable {
    package let hour: Int
    package let minute: Int
    package let second: Int
    /// Minutes east of UTC: −600 in Tahiti.
    package let offset: Int
  }

  package init(date: Day) {
    self.date = date
    time = nil
  }

  /// Nil unless `text` is `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm[:ss]` with `Z` or an offset `±hh:mm` (a space may stand
  /// for the `T`, and before the offset).
  package init?(_ text: String) {
    guard let date = Day(String(text.prefix(10))) else { return nil }
    self.date = date
    let rest = Array(text.utf8.dropFirst(10))
    if rest.isEmpty {
      time = nil
    } else {
      guard let time = Time(rest[...]) else { return nil }
      self.time = time
    }
  }

  /// ISO 8601, for `<time datetime>`: the author's own offset is kept.
  package var description: String {
    guard let time else { return date.description }
    return "\(date)T\(time)"
  }
}

extension Stamp.Time: CustomStringConvertible {
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let separator = bytes.first, [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(separator)
    else { return nil }
    var rest = bytes.dropFirst()
    func field(after sign: UInt8?) -> Int? {
      var digits = rest
      if let sign {
        guard digits.first == sign else { return nil }
        digits = digits.dropFirst()
      }
      guard digits.count >= 2, let number = Self.number(digits.prefix(2)) else { return nil }
      rest = digits.dropFirst(2)
      return number
    }
    let colon = UInt8(ascii: ":")
    guard let hour = field(after: nil), let minute = field(after: colon) else { return nil }
    let second = field(after: colon) ?? 0
    guard hour < 24, minute < 60, second < 60 else { return nil }
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    let offset: Int
    switch rest.first {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      offset = 0
      rest = rest.dropFirst()
    case let sign? where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
      guard let hours = field(after: sign), let minutes = field(after: colon), hours <= 14, minutes < 60 else {
        return nil
      }
      offset = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    default: return nil
    }
    guard rest.isEmpty else { return nil }
    self.init(hour: hour, minute: minute, second: second, offset: offset)
  }

  /// `15:30:00-10:00`.
  package var description: String {
    let clock = [hour, minute, second].map { Self.padded($0, to: 2) }.joined(separator: ":")
    return clock + (offset == 0 ? "Z" : offsetDescription)
  }

  /// `-10:00`.
  var offsetDescription: String {
    let minutes = abs(offset)
    let sign = offset < 0 ? "-" : "+"
    return "\(sign)\(Self.padded(minutes / 60, to: 2)):\(Self.padded(minutes % 60, to: 2))"
  }

  /// A number with zeros in front.
  static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
