/// A language tag of BCP 47 (RFC 5646) in its canonical case: `fr`, `en-GB`, `zh-Hant`, `sr-Latn-RS`.
package struct LocaleTag: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// Language, then optionally script, region and variants; nil if `text` is not of that form.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let language = parts.first, (2...3).contains(language.utf8.count), language.utf8.allSatisfy(\.isLetter)
    else { return nil }
    var canonical = [language.lowercased()]
    var rest = parts.dropFirst()[...]
    if let script = rest.first, script.utf8.count == 4, script.utf8.allSatisfy(\.isLetter) {
      canonical.append(script.prefix(1).uppercased() + script.dropFirst().lowercased())
      rest = rest.dropFirst()
    }
    if let region = rest.first, Self.isRegion(region) {
      canonical.append(region.uppercased())
      rest = rest.dropFirst()
    }
    for variant in rest {
      // Four characters only where the first is a digit, as in `de-1901` (section 2.2.5).
      let shortest = variant.utf8.first?.isDigit ?? false ? 4 : 5
      guard (shortest...8).contains(variant.utf8.count), variant.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) else {
        return nil
      }
      canonical.append(variant.lowercased())
    }
    description = canonical.joined(separator: "-")
  }

  /// The language alone: `fr` of `fr-CA`.
  package var language: String {
    description.utf8.contains(UInt8(ascii: "-")) ? String(description.prefix { $0 != "-" }) : description
  }

  /// Whether the text runs from right to left: by its script if it names one, else by the usual script of its language, or
  /// of its language in its region (Unicode's bidirectional scripts; CLDR's likely subtags).
  package var isRightToLeft: Bool {
    guard description.utf8.contains(UInt8(ascii: "-")) else { return Self.rightToLeftLanguages.contains(description) }
    let subtags = description.split(separator: "-").dropFirst()
    if let script = subtags.first, script.utf8.count == 4 {
      return ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"].contains(String(script))
    }
    if let region = subtags.first, let isRightToLeft = Self.unlikeTheirLanguage["\(language)-\(region)"] {
      return isRightToLeft
    }
    return Self.rightToLeftLanguages.contains(language)
  }

  private static let rightToLeftLanguages: Set = [
    "acm", "aeb", "aii", "apc", "ar", "arc", "ars", "ary", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "khw",
    "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
  ]

  private static let unlikeTheirLanguage = [
    "az-IQ": true, "az-IR": true, "kk-CN": true, "ku-IQ": true, "ku-IR": true, "ky-CN": true, "pa-PK": true,
    "sd-IN": false, "uz-AF": true,
  ]

  /// The tag itself, then what it falls back to: `fr-CA`, `fr`.
  package var chain: [LocaleTag] {
    guard description != language, let parent = LocaleTag(language) else { return [self] }
    return [self, parent]
  }

  package static func < (one: LocaleTag, other: LocaleTag) -> Bool {
    one.description < other.description
  }

  private static func isRegion(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.count == 2 && bytes.allSatisfy(\.isLetter) || bytes.count == 3 && bytes.allSatisfy(\.isDigit)
  }
}

extension UInt8 {
  /// An ASCII letter.
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  /// ASCII's white space: a blank, a tab, and what ends lines and pages.
  var isSpace: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }

  /// An ASCII digit.
  var isDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
