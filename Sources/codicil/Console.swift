import Foundation

/// What the program says: results on standard output, all else on standard error.
enum Console {
  static func out(_ text: String) {
    write(text + "\n")
  }

  /// What ends its lines itself.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Ends the program where a result can't be written, with exit code 3; quietly where the reader of a pipe has had enough,
  /// with the code that shells tell of who is ended by SIGPIPE.
  static func write(_ bytes: [UInt8]) {
    guard let code = StandardStream.output.send(bytes) else { return }
    if code == EPIPE { exit(128 + SIGPIPE) }
    error(
      "codicil: can't write standard output: \(String(cString: strerror(code))). "
        + "Send it where it can be written, such as to another file, or to /dev/null")
    exit(3)
  }

  static func error(_ text: String) {
    draw(text + "\n")
  }

  /// Part of a line of standard error. Where that can't be written nobody is left to be told.
  static func draw(_ text: String) {
    _ = StandardStream.error.send(Array(text.utf8))
  }

  /// Whether a person reads standard output, or standard error, as it is written.
  static var isTerminal: Bool { isatty(1) != 0 }
  static var isErrorTerminal: Bool { isatty(2) != 0 }
}
