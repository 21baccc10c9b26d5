import Foundation

/// What standard output is shown on.
struct Terminal {
  let isColored: Bool
  /// The cells that a quoted line may take.
  let width: Int

  /// - Parameter color: what `--color` or `--no-color` asks; else there is colour on a terminal, unless the environment says
  ///   that nobody wants it (NO_COLOR, see no-color.org) or that it shows none.
  init(color: Bool?) {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(StandardStream.output.descriptor) == 1
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || !Self.isDrawable
    isColored = color ?? (isTerminal && !isPlain)
    width =
      isTerminal ? Self.columns(of: .output).map { min($0 - Self.gutter, Self.widest) } ?? Self.widest : Self.widest
  }

  private static let widest = 100
  /// The line's number and the rule behind it.
  private static let gutter = 10

  /// Whether a line can be drawn over and coloured: not where TERM says that it can't.
  static var isDrawable: Bool { ProcessInfo.processInfo.environment["TERM"] != "dumb" }

  /// Nil if it shows no terminal, or one that does not tell.
  static func columns(of stream: StandardStream) -> Int? {
    var size = winsize()
    guard ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
