extension Check {
  static let allCaps = Check(
    id: "all-caps", level: .note,
    summary: "A whole paragraph is written in capitals",
    explanation: """
      Capitals are slower to read, and some screen readers spell them out. Emphasis belongs on the words that matter: \
      `**…**`.
      """,
    search: .policy { policy, findings in
      for text in policy.editable {
        for passage in text.prose.passages where passage.isInCapitals {
          findings.add(
            passage, 0..<min(4, passage.tokens.count), in: text, "the paragraph is written in capitals",
            mend: "write it in small letters, and stress what matters with `**…**`")
        }
      }
    })
}

extension ProsePassage {
  /// Whether it has eight words or more, and hardly a small letter among them.
  fileprivate var isInCapitals: Bool {
    // Nearly every paragraph ends here, by its bytes alone.
    let (a, z) = (UInt8(ascii: "a"), UInt8(ascii: "z"))
    let plain = bytes.reduce(into: 0) { count, byte in count += byte >= a && byte <= z ? 1 : 0 }
    guard plain * 12 <= bytes.count, kind != .heading, tokens.count(where: { $0.kind == .word }) >= 8 else {
      return false
    }
    let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let small = letters.count { $0.properties.isLowercase }
    let capital = letters.count { $0.properties.isUppercase }
    return capital >= 24 && small * 12 <= capital
  }
}
