#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One folder, listed.
enum Folder {
  /// The names in it, without hidden ones; none if it is not there.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !WatchedFolders.isHidden(name) { names.append(name) }
    }
    return names
  }

  static func isFolder(_ path: String) -> Bool {
    Stamp(path)?.isFolder ?? false
  }

  /// What of a file changes when it is written.
  struct Stamp: Equatable {
    let isFolder: Bool
    private let inode: UInt64
    private let size: Int64
    private let written: [Int]

    /// Nil if nothing is there.
    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      isFolder = status.st_mode & S_IFMT == S_IFDIR
      inode = UInt64(status.st_ino)
      size = isFolder ? 0 : Int64(status.st_size)
      #if canImport(Darwin)
        let times = [status.st_mtimespec, status.st_ctimespec]
      #else
        let times = [status.st_mtim, status.st_ctim]
      #endif
      // A folder's own times change with its names, which are compared by themselves.
      written = isFolder ? [] : times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
    }
  }
}
