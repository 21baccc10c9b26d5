import Synchronization

/// Who wants to hear how a build goes on. Called from whatever thread works.
package struct BuildListener: Sendable {
  /// Another build holds the folder of output: this one waits.
  package var waits: @Sendable () -> Void = {}
  /// So many entities of so many are done.
  package var advances: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  /// Takes the times of the stages, if anybody wants them.
  package var times: StageTimes?

  package init() {}
}

/// Counts what is done.
final class Progress: Sendable {
  private let total: Int
  private let listener: BuildListener
  private let done = Mutex(0)

  init(total: Int, _ listener: BuildListener) {
    self.total = total
    self.listener = listener
  }

  func step() {
    done.withLock { done in
      done += 1
      listener.advances(done, total)
    }
  }
}
