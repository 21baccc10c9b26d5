#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that others of the same number are to stand for in a file that stays.
struct Amendment: Sendable {
  var path: String
  /// Offset of the first of them.
  var place: Int
  var bytes: [UInt8]
  /// The file's, when it was looked at.
  var stamp: FileStamp
}

extension FileSystem {
  /// The system copies and stores what lies within such a block as one: its smallest page, and a block of most disks.
  private static let block = 4096

  /// Whether the bytes can be written over so that at any moment the file has all the old ones or all the new ones, and no
  /// file under another name changes with it.
  static func canAmend(_ amendment: Amendment, in folder: OpenFolder) -> Bool {
    let last = amendment.place + amendment.bytes.count - 1
    guard amendment.place / block == last / block, let (descriptor, status) = opened(amendment, in: folder) else {
      return false
    }
    close(descriptor)
    return status.st_nlink == 1
  }

  /// Writes them over. That takes no room on the disk, and less than half of the time of a new file in the old one's place.
  ///
  /// Throws if the file is not as it was, or can't be written.
  static func amend(_ amendment: Amendment, in folder: OpenFolder) throws {
    guard let (descriptor, status) = opened(amendment, in: folder) else {
      throw fault("write", amendment.path, in: folder)
    }
    defer { close(descriptor) }
    guard FileStamp(status) == amendment.stamp else {
      throw MachineFault("\(folder.whole(amendment.path)) was changed while the site was built: build it again")
    }
    let written = amendment.bytes.withUnsafeBytes {
      pwrite(descriptor, $0.baseAddress, $0.count, off_t(amendment.place))
    }
    guard written == amendment.bytes.count else { throw fault("write", amendment.path, in: folder) }
  }

  private static func opened(_ amendment: Amendment, in folder: OpenFolder) -> (Int32, stat)? {
    let descriptor = openat(folder.descriptor, amendment.path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      close(descriptor)
      return nil
    }
    return (descriptor, status)
  }
}
