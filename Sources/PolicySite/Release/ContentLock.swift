/// Keeps commands that read content apart from those that change it, and ends what a killed one left half done.
package enum ContentLock {
  /// Held while content is read.
  static func reading(root: String) throws -> FileLock? {
    let folder = root + "/content"
    guard try FileSystem.isFolder(folder) else { return nil }
    let lock = try FileLock(folder: folder, shared: true)
    guard PendingChange(root: root).isDecided else { return lock }
    lock.release()
    try withExtendedLifetime(changing(root: root)) {}
    return try FileLock(folder: folder, shared: true)
  }

  /// Held while content is changed.
  package static func changing(root: String) throws -> FileLock {
    let lock = try FileLock(folder: root + "/content", shared: false)
    try PendingChange(root: root).settle()
    return lock
  }
}
