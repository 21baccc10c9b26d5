import ArgumentParser
import Foundation
import Ledger
import PolicySite

/// The clock of every command that has one: `--as-of`, else SOURCE_DATE_EPOCH, else the machine's time.
struct ClockOption: ParsableArguments {
  @Option(help: ArgumentHelp("Show the site as of the end of that day.", valueName: "YYYY-MM-DD"))
  var asOf: String?

  func validate() throws {
    _ = try clock()
  }

  func clock() throws -> Clock {
    if let asOf {
      guard let day = Day(asOf) else {
        throw ValidationError("--as-of is `\(asOf)`, which is not a day: write it as 2026-12-01.")
      }
      return .endOf(day)
    }
    guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else {
      return .moment(Int(Date().timeIntervalSince1970))
    }
    guard let seconds = Int(epoch), seconds >= 0 else {
      throw ValidationError("SOURCE_DATE_EPOCH is `\(epoch)`, which is not a number of seconds since 1970.")
    }
    return .moment(seconds)
  }

  /// The clock of a command that goes on: the machine's time is that of each call.
  func running() throws -> @Sendable () -> Clock {
    let begin = try clock()
    let environment = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] ?? ""
    guard asOf == nil, environment.isEmpty else { return { begin } }
    return { .moment(Int(Date().timeIntervalSince1970)) }
  }
}
