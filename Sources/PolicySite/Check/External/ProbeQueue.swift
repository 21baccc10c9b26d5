import Synchronization

/// What is left to be asked, taken by several threads.
final class ProbeQueue: Sendable {
  private let left: Mutex<[[String]]>

  init(_ hosts: [[String]]) {
    left = Mutex(hosts.reversed())
  }

  /// The addresses of the next host.
  func next() -> [String]? {
    left.withLock { $0.popLast() }
  }
}

/// Answers from several threads.
final class ProbeAnswers: Sendable {
  private let answers = Mutex<[String: LinkAnswer]>([:])

  func add(_ answer: LinkAnswer, to address: String) {
    answers.withLock { $0[address] = answer }
  }

  var all: [String: LinkAnswer] { answers.withLock { $0 } }
}
