@testable import Redline

/// What a reader reads on a page who skips insertions (or deletions), and all that is there to announce them.
enum PageReader {
  private static let silent: Set<String> = ["visually-hidden", "steps", "break", "moved-note"]

  /// Words with marks for formatting, targets and levels; white space is one space, or none if `spaces` is off.
  static func read(_ markup: Markup, as side: Side?, spaces: Bool = true) -> String {
    let skippedTag = side == .old ? "ins" : side == .new ? "del" : ""
    let skippedClass = side == .old ? "added" : side == .new ? "removed" : ""
    var reading = ""
    var open: [(name: String, isSkipped: Bool)] = []
    for token in markup.tokens {
      let isSkipped = open.last?.isSkipped ?? false
      switch token {
      case .text(let text): if !isSkipped { reading += text }
      case .open(let name, let attributes):
        let classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
        let skips =
          isSkipped || name == skippedTag || name == "summary" || classes.contains(skippedClass)
          || !classes.isDisjoint(with: silent)
        if !skips { reading += mark(name, attributes, end: false) } else if classes.contains("break") { reading += " " }
        if !Markup.voids.contains(name) { open.append((name, skips)) }
      case .close(let name):
        if let last = open.popLast(), !last.isSkipped { reading += mark(name, [:], end: true) }
      }
    }
    return reading.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }.joined(separator: spaces ? " " : "")
  }

  private static func mark(_ name: String, _ attributes: [String: String], end: Bool) -> String {
    switch name {
    case "ins", "del", "span", "div", "details", "summary": ""
    case "em", "strong", "code", "br": end ? "⟨/\(name)⟩" : "⟨\(name)⟩"
    case "a": end ? "⟨/a⟩" : "⟨a \(attributes["href"] ?? "") \(attributes["title"] ?? "")⟩"
    case "img": "⟨img \(attributes["src"] ?? "") \(attributes["alt"] ?? "")⟩"
    case "h1", "h2", "h3", "h4", "h5", "h6": " ⟨\(name)⟩ "
    default: " "
    }
  }
}
