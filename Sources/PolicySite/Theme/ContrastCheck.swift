import Foundation

/// Measures the tokens that are read on each other, in both schemes (WCAG 2.2, success criteria 1.4.3 and 1.4.11, level AA).
struct ContrastCheck {
  /// The theme that is loaded; a pair is mended there if it gives one of the two colours.
  let theme: String
  let tokens: [Theme.Token]

  struct Pair {
    var front: String
    var back: String
    /// What must be reached.
    var ratio = 4.5
  }

  /// Which token is read on which.
  static let pairs: [Pair] =
    ["text", "muted", "link"].flatMap { front in ["background", "surface"].map { Pair(front: front, back: $0) } }
    + [Pair(front: "accent-text", back: "accent"), Pair(front: "masthead-text", back: "masthead")]
    + ["note", "warning", "coming", "added", "removed", "moved"].map { Pair(front: $0, back: $0 + "-surface") }
    + ["note", "warning", "coming", "added", "removed"].map { Pair(front: "text", back: $0 + "-surface") }
    + [
      Pair(front: "muted", back: "note-surface"), Pair(front: "link", back: "added-surface"),
      Pair(front: "link", back: "removed-surface"),
    ]
    + ["background", "surface", "masthead"].map { Pair(front: "focus", back: $0, ratio: 3) }

  func check(_ diagnostics: inout Diagnostics) {
    for isDark in [false, true] {
      for pair in Self.pairs {
        guard let front = token(pair.front), let back = token(pair.back) else { continue }
        if isDark, front.dark == nil, back.dark == nil { continue }
        guard let frontColor = color(front, isDark, &diagnostics), let backColor = color(back, isDark, &diagnostics)
        else { continue }
        let found = frontColor.contrast(to: backColor)
        guard found < pair.ratio else { continue }
        let isBackMended = !isOwn(front) && isOwn(back)
        let (mended, other) = isBackMended ? (back, front) : (front, back)
        let (color, fixed) = isBackMended ? (backColor, frontColor) : (frontColor, backColor)
        let way = color.nearest(to: pair.ratio, against: fixed).map { "write \($0.hex), the nearest that does, or " }
        diagnostics.add(
          "low-contrast", at: mended.place,
          "`\(front.name)` \(frontColor.hex) on `\(back.name)` \(backColor.hex) has a contrast of \(Self.told(found)) "
            + "in the \(isDark ? "dark" : "light") scheme, and needs \(Self.told(pair.ratio))",
          mend: "\(way ?? "")change `\(other.name)`",
          notes: [.init("`\(other.name)` is given here", at: other.place)])
      }
    }
  }

  private func token(_ name: String) -> Theme.Token? { tokens.first { $0.name == name } }

  private func isOwn(_ token: Theme.Token) -> Bool { token.place.file == "themes/\(theme)/theme.yml" }

  /// The colour of a token in a scheme, by way of the tokens that it names; nil, with the fault told, if there is none to measure.
  private func color(_ token: Theme.Token, _ isDark: Bool, _ diagnostics: inout Diagnostics) -> Color? {
    let text = isDark ? token.dark ?? token.light : token.light
    var (value, seen) = (text, Set([token.name]))
    while let name = Self.reference(value), let named = self.token(name), seen.insert(name).inserted {
      value = isDark ? named.dark ?? named.light : named.light
    }
    if let color = Color(css: value) { return color }
    diagnostics.add(
      "unmeasured-color", at: token.place, "`\(token.name)` is `\(text)`, whose contrast can't be measured",
      mend: "write an opaque colour as #rgb, #rrggbb, rgb(…) or hsl(…), or name another token: var(--link)")
    return nil
  }

  /// `link` of `var(--link)`.
  private static func reference(_ value: String) -> String? {
    value.hasPrefix("var(--") && value.hasSuffix(")") ? String(value.dropFirst(6).dropLast()) : nil
  }

  /// Rounded down, so that what falls short never looks as if it did not.
  private static func told(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100):1"
  }
}
