#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is held open. Paths in it are looked up from there: where thousands of files are made and replaced, the way
/// down to it, part by part each time, is a tenth of the work.
final class OpenFolder: Sendable {
  /// As it was named; empty for the working folder.
  let path: String
  let descriptor: Int32

  /// The working folder of the program.
  static let working = OpenFolder()

  init(_ path: String) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.fault("open", path) }
    self.path = path
  }

  private init() {
    path = ""
    descriptor = AT_FDCWD
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The path of something in it, for messages and for calls that know no folders.
  func whole(_ path: String) -> String {
    self.path.isEmpty ? path : self.path + "/" + path
  }
}
