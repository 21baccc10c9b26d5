/// What an open page is told (https://html.spec.whatwg.org/multipage/server-sent-events.html).
enum LiveEvent: Sendable, Hashable {
  /// Something of the page is new.
  case reload
  /// Its stylesheets are others: the new mark, and their addresses.
  case look(mark: String, sheets: [String])
  /// What is at fault, as HTML; empty if nothing is any more.
  case faults([UInt8])
  /// That the server is there.
  case beat

  var bytes: [UInt8] {
    switch self {
    case .reload: Self.event("reload", [])
    case .look(let mark, let sheets): Self.event("look", ([mark] + sheets).map { Array($0.utf8) })
    case .faults(let html):
      Self.event(
        "faults",
        html.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
          .map(Array.init))
    case .beat: Array(":\n\n".utf8)
    }
  }

  private static func event(_ name: String, _ lines: [[UInt8]]) -> [UInt8] {
    var output = Array("event: \(name)\n".utf8)
    for line in lines.isEmpty ? [[]] : lines { output += "data: ".utf8 + line + [UInt8(ascii: "\n")] }
    output.append(UInt8(ascii: "\n"))
    return output
  }
}
