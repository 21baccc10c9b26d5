package import CommonMark

/// How changes are marked on a terminal.
package enum TerminalStyle: Sendable, Hashable {
  /// ANSI colours, with lines through and under the words.
  case colour
  /// `[-removed-]` and `{+added+}`.
  case plain
}

extension Merge {
  /// The changes as lines for a terminal, under the titles of their sections; `context` is how many unchanged blocks
  /// stand around each, and `moved` says where a section stood. Nothing is wrapped, and control characters of the text
  /// are not sent to the terminal. No lines if nothing changed.
  package func terminal(
    style: TerminalStyle, context: Int = 1, moved: (Origin) -> Bytes = { $0.inEnglish }
  ) -> [Bytes] {
    var writer = TerminalWriter(out: TerminalLines(style: style))
    writer.write(self, context: context, moved: moved)
    var lines = writer.out.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension Origin {
  /// The commands speak English.
  package var inEnglish: Bytes {
    if let after { return Bytes("(moved here from after “") + after + Bytes("”)") }
    if let within { return Bytes("(moved here from the beginning of “") + within + Bytes("”)") }
    return Bytes("(moved here from the beginning)")
  }
}
