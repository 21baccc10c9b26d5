#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks, before the first file is put in place, whether the system will let all of them: a site that is half the old one
/// and half the new is worse than an old one.
struct PlaceCheck {
  private let site: OpenFolder
  private let device: dev_t

  init(_ site: OpenFolder) throws {
    self.site = site
    device = try Self.status(of: ".", in: site)?.st_dev ?? 0
  }

  /// Throws `MachineFault` for the first folder in which nothing may be written, or which another disk stands in for, and
  /// for the first file that may not be replaced.
  func check(_ staged: [Staged], removing abandoned: [String]) throws {
    let own = [PublishedEntities.file, PublishedRedirects.file]
    let replaced = staged.flatMap { $0.replacing + $0.stale } + abandoned + own
    let all = staged.flatMap { $0.folders.map(\.path) } + replaced
    for folder in Set(all.map(FileSystem.parent)).sorted() { try check(folder: String(folder)) }
    for path in replaced { try check(file: path) }
  }

  private func check(folder: String) throws {
    let path = folder.isEmpty ? "." : folder
    // What is not there yet is put in place with a folder that is checked.
    guard let status = try Self.status(of: path, in: site) else { return }
    guard status.st_dev == device else {
      errno = EXDEV
      throw FileSystem.fault("replace what lies in", folder, in: site)
    }
    // A link or a file that stands in a folder's place goes with it.
    guard status.st_mode & S_IFMT == S_IFDIR else { return }
    guard faccessat(site.descriptor, path, W_OK | X_OK, AT_EACCESS) == 0 else {
      throw FileSystem.fault("write to", folder, in: site)
    }
  }

  /// A file that is fixed (`chattr +i`) says so; its own rights do not matter to whoever replaces it.
  private func check(file: String) throws {
    if faccessat(site.descriptor, file, W_OK, AT_EACCESS) != 0, errno == EPERM || errno == EROFS {
      throw FileSystem.fault("replace", file, in: site)
    }
  }

  private static func status(of path: String, in folder: OpenFolder) throws -> stat? {
    var status = stat()
    if fstatat(folder.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT || errno == ENOTDIR else { throw FileSystem.fault("look at", path, in: folder) }
    return nil
  }
}
