import Synchronization

/// Numbers for blocks, none given twice while the program runs. Nothing that is written depends on them.
enum BlockSerials {
  private static let next = Atomic<UInt64>(1)

  /// The first of `count` numbers.
  static func take(_ count: Int) -> UInt64 {
    next.add(UInt64(count), ordering: .relaxed).oldValue
  }
}
