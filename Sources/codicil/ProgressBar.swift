/// How far work has come, as one line of a terminal.
struct ProgressBar {
  /// Of the terminal: a line that reached its end would stay there when the next is drawn.
  let columns: Int

  private static let widest = 30
  private static let narrowest = 4

  /// A bar and the words behind it; the words alone where there is no room for both, and as many of them as there is for.
  func line(_ done: Int, of total: Int, _ what: String) -> String {
    let words = "\(done) of \(total) \(what)"
    let room = columns - 1
    let width = min(Self.widest, room - words.count - 1)
    guard width >= Self.narrowest else { return String(words.prefix(max(0, room))) }
    let filled = width * done / max(total, 1)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled) + " " + words
  }
}
