#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system, which says whether there is one: Foundation's `Thread` does not, and who waits for what never
/// began waits for ever.
struct WorkerThread {
  private let handle: pthread_t

  /// Begins the work; nil if the system gives no thread for it (`ulimit -u`, a control group's limit, too little memory).
  ///
  /// - Parameter stackSize: in bytes.
  init?(stackSize: Int, _ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return nil }
    // The thread lets go of it, or whoever could not begin one.
    let held = Unmanaged.passRetained(Work(work))
    guard let handle = Self.begin(&attributes, held.toOpaque()) else {
      held.release()
      return nil
    }
    self.handle = handle
  }

  /// Returns when the work is done; to be called once.
  func wait() { pthread_join(handle, nil) }

  #if canImport(Darwin)
    private static func begin(_ attributes: inout pthread_attr_t, _ held: UnsafeMutableRawPointer) -> pthread_t? {
      var handle: pthread_t?
      let code = pthread_create(&handle, &attributes, { Work.run($0) }, held)
      return code == 0 ? handle : nil
    }
  #else
    private static func begin(_ attributes: inout pthread_attr_t, _ held: UnsafeMutableRawPointer) -> pthread_t? {
      var handle = pthread_t()
      let code = pthread_create(&handle, &attributes, { $0.flatMap { Work.run($0) } }, held)
      return code == 0 ? handle : nil
    }
  #endif

  private final class Work: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
      self.work = work
    }

    /// What a thread begins with.
    static func run(_ held: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Work>.fromOpaque(held).takeRetainedValue().work()
      return nil
    }
  }
}
