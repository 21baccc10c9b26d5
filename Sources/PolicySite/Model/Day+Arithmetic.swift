package import Ledger

/// Days are counted, never clocked: a day of the Gregorian calendar has no length in seconds here.
extension Day {
  /// The day that begins `daysSince1970` days after 1 January 1970; the calendar's first or last where it ends.
  package init(daysSince1970 days: Int) {
    // Days are counted from 1 March of year 0, so that a leap day ends its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self =
      Day(year: year, month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1) ?? (year < 1 ? .first : .last)
  }

  package var daysSince1970: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that many days later.
  package func adding(days: Int) -> Day {
    Day(daysSince1970: daysSince1970 + days)
  }
}
