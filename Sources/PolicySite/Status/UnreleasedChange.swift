/// One thing that readers have not been shown yet, and why it differs from the last version.
package struct UnreleasedChange: Sendable, Hashable, Comparable {
  package let part: Part
  /// What is shared and changed; nil if the text itself was edited.
  package let cause: SharedThing?
  /// Which of its fields, where that is known; sorted.
  package let fields: [String]

  /// Where readers would see it.
  package enum Part: Sendable, Hashable {
    case title(LocaleTag), summary(LocaleTag), text(LocaleTag)
    case newLocale(LocaleTag), leftOut(LocaleTag)
    /// Sections that lagged are said to stand.
    case confirmed(LocaleTag)
    case card
    /// `numbering`, `layout`, `slug`.
    case setting(String)

    package var words: String {
      switch self {
      case .title(let locale): "title in \(locale)"
      case .summary(let locale): "summary in \(locale)"
      case .text(let locale): "text in \(locale)"
      case .newLocale(let locale): "new locale \(locale)"
      case .leftOut(let locale): "locale \(locale) left out"
      case .confirmed(let locale): "confirmed in \(locale)"
      case .card: "card"
      case .setting(let name): name
      }
    }

    var locale: LocaleTag? {
      switch self {
      case .title(let locale), .summary(let locale), .text(let locale), .newLocale(let locale), .leftOut(let locale),
        .confirmed(let locale):
        locale
      case .card, .setting: nil
      }
    }

    fileprivate var rank: Int {
      switch self {
      case .card: 0
      case .title: 1
      case .summary: 2
      case .text: 3
      case .newLocale: 4
      case .leftOut: 5
      case .confirmed: 6
      case .setting: 7
      }
    }
  }

  /// "card: parties/ovh (address.street)", "text in fr: edited".
  package var words: String {
    switch part {
    case .newLocale, .leftOut, .confirmed, .setting: return part.words
    case .title, .summary, .text, .card:
      guard let cause else { return part.words + ": edited" }
      return "\(part.words): \(cause)" + (fields.isEmpty ? "" : " (\(fields.joined(separator: ", ")))")
    }
  }

  package static func < (one: UnreleasedChange, other: UnreleasedChange) -> Bool {
    (one.part.rank, one.part.words, one.cause?.description ?? "", one.fields.joined())
      < (other.part.rank, other.part.words, other.cause?.description ?? "", other.fields.joined())
  }
}
