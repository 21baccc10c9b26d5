package import Ledger

/// What "today" is for a command: the end of a given day wherever one is, or a moment.
package enum Clock: Sendable, Hashable {
  /// `--as-of`: the end of that day, in each version's own time zone.
  case endOf(Day)
  /// Seconds since 1970-01-01T00:00:00Z: the machine's clock, or SOURCE_DATE_EPOCH.
  case moment(Int)

  /// The day that it is in `zone`. A page may depend on it only by a day that `ClockInterval.Moments` takes up.
  package func day(in zone: Zone) -> Day {
    switch self {
    case .endOf(let day): day
    case .moment(let seconds): zone.day(of: seconds)
    }
  }
}
