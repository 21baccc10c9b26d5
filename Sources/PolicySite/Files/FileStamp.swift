#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says of a file without its being read: as long as it is the same, the file is. No program can set the
/// time of change, and whatever writes to a file or puts another in its place moves it.
struct FileStamp: Sendable, Hashable {
  var inode: UInt64
  var size: Int64
  /// When the bytes changed, and when anything did, in nanoseconds since 1970-01-01T00:00:00Z.
  var modified: Int64
  var changed: Int64

  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = status.st_mtimespec.nanoseconds
      changed = status.st_ctimespec.nanoseconds
    #else
      modified = status.st_mtim.nanoseconds
      changed = status.st_ctim.nanoseconds
    #endif
  }

  init(inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Of the file (and no link) at the path; nil if none is there.
  init?(at path: String, in folder: OpenFolder = .working) {
    self.init(path, in: folder, S_IFREG)
  }

  /// Of the folder (and no link) at the path: another name in it makes it another stamp.
  init?(folder path: String, in folder: OpenFolder = .working) {
    self.init(path, in: folder, S_IFDIR)
    // Some file systems count subfolders or bytes in it, later than they tell.
    size = 0
  }

  private init?(_ path: String, in folder: OpenFolder, _ type: mode_t) {
    var status = stat()
    guard fstatat(folder.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == type else {
      return nil
    }
    self.init(status)
  }

  /// Whether the file changed so shortly before `moment` that another change may have left the same stamp: clocks of file
  /// systems tick in steps of up to 10 milliseconds, and some only count seconds.
  func isFresh(at moment: Int64) -> Bool {
    let second: Int64 = 1_000_000_000
    let step = changed % second == 0 ? 3 * second : second / 10
    return changed > moment - step
  }

  /// The machine's time in nanoseconds since 1970-01-01T00:00:00Z, only ever compared with stamps.
  static func now() -> Int64 { timespec(of: CLOCK_REALTIME).nanoseconds }
}

extension timespec {
  /// What a clock of the system says.
  init(of clock: clockid_t) {
    self.init()
    clock_gettime(clock, &self)
  }

  var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}
