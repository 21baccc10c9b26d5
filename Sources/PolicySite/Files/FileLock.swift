#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that one process holds at a time (`flock`): the lock goes with the process, so it can't go stale.
final class FileLock {
  private let descriptor: Int32

  /// Waits until the file is free; makes it if it isn't there.
  init(_ path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw MachineFault("can't write \(path): \(String(cString: strerror(errno)))") }
    guard flock(descriptor, LOCK_EX) == 0 else { throw MachineFault("can't lock \(path)") }
  }

  deinit {
    close(descriptor)
  }
}
