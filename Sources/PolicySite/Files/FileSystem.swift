#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files by their bytes, through the system's own calls: nothing is decoded on the way.
enum FileSystem {
  /// The file's bytes, or nil if there is no such file.
  static func read(_ path: String) throws -> [UInt8]? {
    if case .file(let bytes, _) = try load(path) { bytes } else { nil }
  }

  /// What was found where a file was asked for.
  enum Loaded {
    case nothing
    /// Only where links are not followed.
    case link
    /// No file.
    case other(Standing)
    /// A file of more bytes than may be read.
    case large(Int)
    /// The stamp was taken before the bytes were read.
    case file([UInt8], FileStamp)
  }

  /// - Parameter limit: how many bytes may be read.
  static func load(
    _ path: String, in folder: OpenFolder = .working, followsLinks: Bool = true, limit: Int = .max
  ) throws -> Loaded {
    // Without O_NONBLOCK a pipe that lies among the files would stop the program for good.
    let descriptor = openat(
      folder.descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      if errno == ELOOP, !followsLinks { return .link }
      // A socket can't be opened, nor a device without its driver.
      if errno == ENXIO || errno == ENODEV, let standing = try standing(at: folder.whole(path)) {
        return .other(standing)
      }
      throw fault("read", path, in: folder)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault("read", path, in: folder) }
    let standing = Standing(status)
    guard standing == .file else { return .other(standing) }
    guard Int(status.st_size) <= limit else { return .large(Int(status.st_size)) }
    var failed = false
    // One byte more than the size, so that the end shows itself without another call for most files.
    var bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
      while count < buffer.count {
        let got = Self.readSome(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
        if got < 0 { failed = true }
        if got <= 0 { return }
        count += got
      }
    }
    if failed { throw fault("read", path, in: folder) }
    while bytes.count > Int(status.st_size) {
      let known = bytes.count
      let more = try [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        let got = Self.readSome(descriptor, .init(buffer))
        if got < 0 { throw fault("read", path, in: folder) }
        count = got
      }
      bytes += more
      if bytes.count == known { break }
      guard bytes.count <= limit else { return .large(bytes.count) }
    }
    return .file(bytes, FileStamp(status))
  }

  /// Writes a new file, or the whole of an existing one.
  ///
  /// - Parameter emptied: whether an existing file is emptied first. Where it is not, whoever reads it meanwhile finds
  ///   some of the old bytes and some of the new; but ext4 writes a file that was emptied to the disk at once.
  /// - Returns: its stamp as it was left.
  @discardableResult
  static func write(
    _ bytes: [UInt8], to path: String, in folder: OpenFolder = .working, emptied: Bool = true
  ) throws -> FileStamp {
    let flags = O_WRONLY | O_CREAT | (emptied ? O_TRUNC : 0) | O_CLOEXEC
    let descriptor = openat(folder.descriptor, path, flags, 0o644)
    guard descriptor >= 0 else { throw fault("write", path, in: folder) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        #else
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        let found = fault("write", path, in: folder)
        close(descriptor)
        throw found
      }
      written += count
    }
    var status = stat()
    var isWritten = fstat(descriptor, &status) == 0
    if isWritten, Int(status.st_size) > bytes.count {
      isWritten = ftruncate(descriptor, off_t(bytes.count)) == 0 && fstat(descriptor, &status) == 0
    }
    guard isWritten else {
      let found = fault("write", path, in: folder)
      close(descriptor)
      throw found
    }
    guard close(descriptor) == 0 else { throw fault("write", path, in: folder) }
    return FileStamp(status)
  }

  /// Whether the path is a file (and no link) of just these bytes.
  static func holds(_ bytes: [UInt8], at path: String, in folder: OpenFolder = .working) throws -> Bool {
    let descriptor = openat(folder.descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return false }
      throw fault("read", path, in: folder)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault("read", path, in: folder) }
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else { return false }
    return try withUnsafeTemporaryAllocation(byteCount: 32_768, alignment: 16) { buffer in
      var compared = 0
      while compared < bytes.count {
        let got = readSome(descriptor, buffer)
        if got < 0 { throw fault("read", path, in: folder) }
        guard got > 0, compared + got <= bytes.count, let start = buffer.baseAddress else { return false }
        let isSame = bytes.withUnsafeBytes { own in own.baseAddress.map { memcmp($0 + compared, start, got) == 0 } }
        guard isSame == true else { return false }
        compared += got
      }
      return true
    }
  }

  /// The names in a folder, sorted by their bytes; nil if there is no such folder.
  static func names(in path: String) throws -> [String]? {
    try entries(in: path)?.map(\.name)
  }

  /// Whether a folder stands at the path, or a link to one. Throws where the system does not tell.
  static func isFolder(_ path: String) throws -> Bool { try standing(at: path) == .folder }

  /// Whether anything stands at the path, a broken link included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links; nil if nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Makes the folder and those above it.
  static func makeFolder(_ path: String, in folder: OpenFolder = .working) throws {
    if mkdirat(folder.descriptor, path, 0o755) == 0 { return }
    let code = errno
    if code == EEXIST, try isFolder(folder.whole(path)) { return }
    guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      errno = code
      throw fault("make the folder", path, in: folder)
    }
    try makeFolder(String(path[..<slash]), in: folder)
    guard mkdirat(folder.descriptor, path, 0o755) == 0 || errno == EEXIST else {
      throw fault("make the folder", path, in: folder)
    }
  }

  /// Puts a file or folder in another's place, in one step.
  static func move(_ from: String, to: String) throws {
    guard rename(from, to) == 0 else { throw fault("replace", to) }
  }

  /// Lets a file look as if it had been written now, if the system allows it.
  static func touch(_ path: String) {
    utimensat(AT_FDCWD, path, nil, 0)
  }

  /// Removes a file, or an empty folder; what is not there is no fault.
  static func remove(_ path: String) throws {
    guard unlink(path) != 0 else { return }
    if errno == ENOENT || errno == ENOTDIR { return }
    guard errno == EISDIR || errno == EPERM, rmdir(path) == 0 || errno == ENOENT else { throw fault("remove", path) }
  }

  /// Removes a folder with all that is in it, never following a link; a file or a link too.
  static func removeTree(_ path: String, in folder: OpenFolder = .working) throws {
    if unlinkat(folder.descriptor, path, 0) == 0 { return }
    let whole = folder.whole(path)
    guard kind(of: path, in: folder) == .folder else { return try remove(whole) }
    try removeFolder(whole)
  }

  private static func removeFolder(_ path: String) throws {
    for entry in try entries(in: path) ?? [] {
      let whole = path + "/" + entry.name
      if entry.kind == .folder { try removeFolder(whole) } else { try remove(whole) }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw fault("remove", path) }
  }

  /// Every file below a folder, as paths relative to it, sorted; links are listed, not followed.
  static func files(below path: String) throws -> [String] {
    var found: [String] = []
    try collect(path, "", into: &found)
    return found
  }

  private static func collect(_ path: String, _ prefix: String, into found: inout [String]) throws {
    for entry in try entries(in: path) ?? [] {
      if entry.kind == .folder {
        try collect(path + "/" + entry.name, prefix + entry.name + "/", into: &found)
      } else {
        found.append(prefix + entry.name)
      }
    }
  }

  private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  static func fault(_ act: String, _ path: String, in folder: OpenFolder = .working) -> MachineFault {
    let code = errno
    let reason = "can't \(act) \(folder.whole(path)): \(String(cString: strerror(code)))"
    return MachineFault(mend(code).map { reason + ". " + $0 } ?? reason)
  }

  private static func mend(_ code: Int32) -> String? {
    switch code {
    case ENOSPC, EDQUOT: "Make room on the disk, and run the command again"
    case EROFS: "Name a folder that can be written"
    case EACCES, EPERM: "Give the account that runs the command the right to do it (chmod, chown)"
    case EEXIST: "Move away the file that stands there"
    case ENOTDIR: "Move away the file that stands where a folder above it must be, or name another folder"
    case EISDIR: "Move away the folder that stands there"
    case ELOOP: "Mend the links on the way there, which lead back to themselves"
    case ENAMETOOLONG: "Give shorter names"
    case EXDEV: "Another disk stands in for it (a mount point): build to a folder without one"
    case ENOENT: "It was there a moment ago: run the command again"
    case EBUSY: "Something is mounted there, or another program holds it: unmount it, or name another folder"
    case EFBIG: "Raise the size that a file may have (ulimit -f)"
    case EMFILE, ENFILE: "Raise the number of files that may be open (ulimit -n)"
    case EIO: "Look at the system's log: the disk may be failing"
    default: nil
    }
  }
}
