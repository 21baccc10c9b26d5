package import CommonMark

/// How changes are marked on a terminal.
package enum TerminalStyle: Sendable, Hashable {
  /// ANSI colours.
  case colour
  /// `[-removed-]` and `{+added+}`.
  case plain
}

extension Merge {
  /// The changes as lines for a terminal, under the titles of their sections; `context` is how many unchanged blocks
  /// stand around each. Nothing is wrapped; control characters of the text are shown, not sent.
  package func terminal(style: TerminalStyle, context: Int = 1) -> [Bytes] { [] }
}
