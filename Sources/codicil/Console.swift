import Foundation

/// What the program says: results on standard output, all else on standard error.
enum Console {
  static func out(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// What ends its lines itself.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Part of a line of standard error.
  static func draw(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Whether a person reads standard output, or standard error, as it is written.
  static var isTerminal: Bool { isatty(1) != 0 }
  static var isErrorTerminal: Bool { isatty(2) != 0 }
}
