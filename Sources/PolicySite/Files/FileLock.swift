#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or folder that is held (`flock`): the lock goes with the process, so it can't go stale.
package final class FileLock {
  private let descriptor: Int32

  /// Holds the file alone; makes it if it isn't there. Waits until it is free, after `waiting` was called.
  init(_ path: String, waiting: () -> Void = {}) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileSystem.fault("write", path) }
    try take(LOCK_EX, path, waiting)
  }

  /// Holds a folder, alone or with others that share it.
  init(folder: String, shared: Bool) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.fault("read", folder) }
    try take(shared ? LOCK_SH : LOCK_EX, folder) {}
  }

  /// Whether what is held still stands at the path: whoever held it before may have removed it.
  func stands(at path: String) -> Bool {
    var (held, there) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && stat(path, &there) == 0 && held.st_ino == there.st_ino
      && held.st_dev == there.st_dev
  }

  /// Lets others have it before this object ends.
  func release() {
    flock(descriptor, LOCK_UN)
  }

  private func take(_ kind: Int32, _ path: String, _ waiting: () -> Void) throws {
    if flock(descriptor, kind | LOCK_NB) == 0 { return }
    waiting()
    while flock(descriptor, kind) != 0 {
      guard errno == EINTR else { throw FileSystem.fault("lock", path) }
    }
  }

  deinit {
    close(descriptor)
  }
}
