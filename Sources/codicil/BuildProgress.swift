import Foundation
import PolicySite
import Synchronization

/// Tells how a build goes on: a bar on a terminal for what takes more than half a second, plain lines of work that takes
/// long elsewhere.
final class BuildProgress: Sendable {
  private let output: String
  private let isQuiet: Bool
  private let drawsBar = Console.isErrorTerminal && Terminal.isDrawable
  private let start = DispatchTime.now().uptimeNanoseconds
  private let state = Mutex(State())

  private struct State {
    var lastTold: UInt64 = 0
    var hasBar = false
  }

  private static let second: UInt64 = 1_000_000_000

  init(output: String, isQuiet: Bool) {
    self.output = output
    self.isQuiet = isQuiet
  }

  func listener(withTimes: Bool) -> BuildListener {
    var listener = BuildListener()
    if withTimes { listener.times = StageTimes { DispatchTime.now().uptimeNanoseconds } }
    listener.waits = { [self] in
      if !isQuiet { Console.error("Waiting for another build of \(output) to end.") }
    }
    if !isQuiet { listener.advances = { [self] in tell($0, of: $1) } }
    return listener
  }

  /// "1.2 s".
  var time: String {
    let tenths = Int((DispatchTime.now().uptimeNanoseconds - start) / (Self.second / 10))
    return "\(tenths / 10).\(tenths % 10) s"
  }

  /// Takes the bar away.
  func end() {
    state.withLock { state in
      if state.hasBar { Console.draw("\r\u{1B}[K") }
      state.hasBar = false
    }
  }

  private func tell(_ done: Int, of total: Int) {
    let now = DispatchTime.now().uptimeNanoseconds - start
    state.withLock { state in
      if drawsBar {
        guard now > Self.second / 2, now - state.lastTold > Self.second / 20, done < total else { return }
        // Asked each time: a window may change its size meanwhile.
        let bar = ProgressBar(columns: Terminal.columns(of: .error) ?? 80)
        Console.draw("\r\(bar.line(done, of: total, "entities"))\u{1B}[K")
        state.hasBar = true
      } else {
        guard now - state.lastTold > 10 * Self.second, done < total else { return }
        Console.error("\(done) of \(total) entities")
      }
      state.lastTold = now
    }
  }
}
