import Foundation

/// Standard output or standard error, written by the system's own calls: Foundation's end the program with a trap where
/// nothing can be written.
struct StandardStream {
  let descriptor: Int32

  static let output = StandardStream(descriptor: 1)
  static let error = StandardStream(descriptor: 2)

  /// To be called before the first file is opened.
  ///
  /// One that is closed would be the number of the next file, into which messages would go then. In its place comes what
  /// can't be written, nor read as standard input, so that who tries is told so as before. And writing to a pipe that
  /// nobody reads, or beyond the size that files may have, is to give an error, not to end the program. (A handler that does
  /// nothing is not handed on to the programs that are started, as SIG_IGN would be: execve(2).)
  static func prepare() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
    for number in [SIGPIPE, SIGXFSZ] { signal(number) { _ in } }
  }

  /// Writes it all; gives the system's reason (errno) where that is refused.
  func send(_ bytes: [UInt8]) -> Int32? {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
