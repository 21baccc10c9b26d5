import CommonMark

/// The computed numbers of a text's sections, by the place of each heading in the outline.
enum SectionNumbers {
  /// - Parameter levels: of the outline's headings, in order.
  /// - Returns: for each heading its number as it stands before the title, or nothing.
  static func of(_ levels: [Int], _ numbering: PolicySettings.Numbering) -> [String] {
    guard numbering != .none, let top = levels.min() else { return levels.map { _ in "" } }
    var counters: [Int] = []
    return levels.map { level in
      let depth = level - top + 1
      if counters.count > depth { counters.removeLast(counters.count - depth) }
      while counters.count < depth { counters.append(0) }
      counters[depth - 1] += 1
      // A level that was skipped has no number of its own.
      switch numbering {
      case .none: return ""
      case .decimal: return counters.map { String(max($0, 1)) }.joined(separator: ".")
      case .legal: return legal(counters[depth - 1], depth: depth)
      }
    }
  }

  /// I., A., 1., a., then 1. again.
  private static func legal(_ number: Int, depth: Int) -> String {
    switch depth {
    case 1: roman(number) + "."
    case 2: letters(number, first: "A") + "."
    case 4: letters(number, first: "a") + "."
    default: "\(number)."
    }
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    return signs.reduce(into: "") { text, sign in
      while rest >= sign.0 {
        text += sign.1
        rest -= sign.0
      }
    }
  }

  /// A … Z, AA, AB …
  private static func letters(_ number: Int, first: Unicode.Scalar) -> String {
    var rest = number
    var text = ""
    while rest > 0 {
      let digit = (rest - 1) % 26
      text = String(Character(Unicode.Scalar(first.value + UInt32(digit)) ?? first)) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
