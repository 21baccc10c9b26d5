import Foundation
import Synchronization

/// Does the same to many things on all cores. What comes out stands in the order of what goes in, whoever was first.
struct Workers {
  /// How many work at once, if the system gives that many threads.
  let count: Int
  private let stackSize: Int

  /// - Parameter stackSize: of each thread, in bytes.
  init(count: Int = ProcessInfo.processInfo.activeProcessorCount, stackSize: Int = Self.stackSize) {
    self.count = max(1, count)
    self.stackSize = stackSize
  }

  /// For what waits for the disk more than it works: some wait while others work.
  static let waiting = Workers(count: 4 * Workers().count)

  /// Texts nest and templates include each other within bounds that a main thread's stack was measured for.
  private static let stackSize = 8 << 20

  /// Throws what the first of `items` that fails throws; after a failure no new ones are begun.
  func map<Item: Sendable, Product: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Product
  ) throws -> [Product] {
    guard count > 1, items.count > 1 else { return try items.map(work) }
    let bench = Bench<Product>(items.count)
    @Sendable func workOff() {
      while let index = bench.next() { bench.put(Result { try work(items[index]) }, at: index) }
    }
    var threads: [WorkerThread] = []
    while threads.count < min(count, items.count),
      let thread = WorkerThread(stackSize: stackSize, workOff)
    {
      threads.append(thread)
    }
    // Where the system gives fewer threads these do it all, or the calling one where it gives none.
    if threads.isEmpty { workOff() }
    for thread in threads { thread.wait() }
    return try bench.products()
  }

  /// What is to be done next, and what was done.
  private final class Bench<Product: Sendable>: Sendable {
    private struct State {
      var next = 0
      var results: [Result<Product, any Error>?]
      var hasFailed = false
    }

    private let state: Mutex<State>

    init(_ count: Int) {
      state = Mutex(State(results: Array(repeating: nil, count: count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard !state.hasFailed, state.next < state.results.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func put(_ result: Result<Product, any Error>, at index: Int) {
      state.withLock { state in
        state.results[index] = result
        if case .failure = result { state.hasFailed = true }
      }
    }

    /// Those before a failure were begun before it, so that the first failure is always found.
    func products() throws -> [Product] {
      try state.withLock { state in try state.results.compactMap { try $0?.get() } }
    }
  }
}
