import Ledger

/// Dates in a locale's words, as text and as `<time>`.
struct DateWords {
  let strings: Strings
  /// Where days that were asked for are kept: a page of versions asks for few of them many times.
  var memory: Memory?

  final class Memory {
    fileprivate var days: [Day: [UInt8]] = [:]
  }

  /// `19 May 2024`.
  func text(_ day: Day) -> String {
    let number = day.day == 1 ? strings.plain(.firstDay, ["day": "1"]) : String(day.day)
    let month = strings.months.indices.contains(day.month - 1) ? strings.months[day.month - 1] : String(day.month)
    return strings.plain(.datePattern, ["day": number, "month": month, "year": String(day.year)])
  }

  /// `19 May 2024 at 15:30 (UTC−10)`: the author's own clock, as it was told.
  func text(_ stamp: Stamp) -> String {
    guard let time = stamp.time else { return text(stamp.date) }
    return strings.plain(
      .dateTimePattern,
      [
        "date": text(stamp.date), "hour": Stamp.Time.padded(time.hour), "minute": Stamp.Time.padded(time.minute),
        "zone": zone(time.offset),
      ])
  }

  /// The day with its machine-readable form.
  func markup(_ day: Day) -> [UInt8] {
    if let known = memory?.days[day] { return known }
    let markup = element(day.description, text(day))
    memory?.days[day] = markup
    return markup
  }

  /// The stamp with its machine-readable form.
  func markup(_ stamp: Stamp) -> [UInt8] {
    element(stamp.description, text(stamp))
  }

  private func element(_ datetime: String, _ words: String) -> [UInt8] {
    Array("<time datetime=\"\(datetime)\">".utf8) + Escape.html(words) + Array("</time>".utf8)
  }

  /// `UTC−10`, `UTC+5:30`, with a true minus sign.
  private func zone(_ offset: Int) -> String {
    guard offset != 0 else { return "UTC" }
    let minutes = abs(offset) % 60
    return "UTC" + (offset < 0 ? "\u{2212}" : "+") + String(abs(offset) / 60)
      + (minutes == 0 ? "" : ":" + Stamp.Time.padded(minutes))
  }
}
