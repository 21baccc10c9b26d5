import Synchronization

/// How long the stages of a build took: those that several cores work on are summed up over all of them.
package final class StageTimes: Sendable {
  package enum Stage: String, Sendable, CaseIterable {
    case read, load, plan, render, stage, put, record
  }

  /// Nanoseconds of a clock that only goes forward.
  private let now: @Sendable () -> UInt64
  private let sums = Mutex<[Stage: UInt64]>([:])

  package init(now: @escaping @Sendable () -> UInt64) {
    self.now = now
  }

  /// Nanoseconds by stage.
  package var all: [Stage: UInt64] { sums.withLock { $0 } }

  fileprivate func take<Value>(_ stage: Stage, _ work: () throws -> Value) rethrows -> Value {
    let start = now()
    defer {
      let time = now() - start
      sums.withLock { $0[stage, default: 0] += time }
    }
    return try work()
  }
}

extension StageTimes? {
  func take<Value>(_ stage: StageTimes.Stage, _ work: () throws -> Value) rethrows -> Value {
    guard let self else { return try work() }
    return try self.take(stage, work)
  }
}
