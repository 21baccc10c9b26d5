#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path, links followed.
enum Standing: String, Sendable {
  case file, folder, pipe, socket, device

  var words: String { "a " + rawValue }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}

extension FileSystem {
  /// Nil if nothing stands there, or a link to nothing. Throws where the system does not tell.
  static func standing(at path: String) throws -> Standing? {
    var status = stat()
    if stat(path, &status) == 0 { return Standing(status) }
    guard errno == ENOENT || errno == ENOTDIR else { throw fault("read", path) }
    return nil
  }

  /// What keeps a folder from being at a path, in words; nil if one is there or can be made.
  static func obstacle(at path: String) throws -> String? {
    if let standing = try standing(at: path) { return standing == .folder ? nil : standing.words }
    return target(ofLink: path).map { "a link to \($0), which is not there" }
  }

  /// What a link says, which need not be there; nil for what is no link.
  static func target(ofLink path: String) -> String? {
    withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
      let count = buffer.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
      }
      return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
    }
  }
}
