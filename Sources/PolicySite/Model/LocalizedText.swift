/// A value that a reader sees: the same in every locale, or a map from locale to text.
package struct LocalizedText: Sendable, Hashable {
  /// Nil stands for every locale.
  private let entries: [(locale: LocaleTag?, text: String)]

  package init(_ text: String) {
    entries = [(nil, text)]
  }

  package init(_ texts: [(locale: LocaleTag, text: String)]) {
    entries = texts.map { ($0.locale, $0.text) }
  }

  /// As `all` gave them.
  init(recorded texts: [(locale: LocaleTag?, text: String)]) {
    entries = texts
  }

  /// The text for `locale`: its own, its language's, that of `source`, or the first there is.
  package func text(in locale: LocaleTag, source: LocaleTag? = nil) -> String {
    let wanted = locale.chain + (source?.chain ?? [])
    for tag in wanted {
      if let entry = entries.first(where: { $0.locale == tag || $0.locale == nil }) { return entry.text }
    }
    return entries.first?.text ?? ""
  }

  /// The locales that it is given in; none if it is the same in all.
  package var locales: [LocaleTag] { entries.compactMap(\.locale) }

  /// Its texts as they were given, for writing it out again.
  package var all: [(locale: LocaleTag?, text: String)] { entries }

  package static func == (one: LocalizedText, other: LocalizedText) -> Bool {
    one.entries.elementsEqual(other.entries) { $0.locale == $1.locale && $0.text.utf8.elementsEqual($1.text.utf8) }
  }

  package func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.locale)
      hasher.combine(entry.text)
    }
  }
}
