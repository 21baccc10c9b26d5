import Ledger

/// The days on which a version applied, in words. A page never says "currently": it is read for years.
struct PeriodWords {
  let context: PageContext

  /// "Applies from DATE", or from when to when where its end is known.
  ///
  /// - Parameter withReason: whether it says why it applies from before its update: where no notes of the version stand
  ///   beside it, which say so themselves.
  func applies(_ version: Version, _ entry: History.Entry?, withReason: Bool = false) -> [UInt8] {
    guard let effective = version.effective else { return [] }
    if let entry, entry.to != nil || entry.state == .neverApplied { return period(entry) }
    guard withReason, let reason = version.retroactive else { return from(effective) }
    return from(effective) + Array(" ".utf8)
      + context.strings.markup(.retroactive, ["reason": Escape.html(reason)])
  }

  /// From when to when.
  func period(_ entry: History.Entry) -> [UInt8] {
    guard let from = entry.from else {
      return entry.state == .neverApplied ? context.strings.markup(.neverApplied) : []
    }
    guard let to = entry.to else { return self.from(from) }
    return context.strings.markup(
      .appliedFromTo, ["from": context.dates.markup(from), "to": context.dates.markup(to)])
  }

  private func from(_ day: Day) -> [UInt8] {
    context.strings.markup(.appliesFrom, ["date": context.dates.markup(day)])
  }
}
