import CommonMark
import Redline

/// What of the working texts and the card readers have not been shown yet.
struct Unreleased: Sendable {
  /// The merge of each text that changed, by locale.
  var texts: [LocaleTag: Merge] = [:]
  var titles: [LocaleTag] = []
  var summaries: [LocaleTag] = []
  var addedLocales: [LocaleTag] = []
  var removedLocales: [LocaleTag] = []
  var card = false
  /// `numbering`, `layout`, `slug`.
  var settings: [String] = []

  /// - Parameter base: the last version; nil if there is none, and then everything is unreleased.
  init(working: Version, base: Version?) {
    guard let base else {
      addedLocales = working.texts.keys.sorted()
      return
    }
    for (locale, text) in working.texts {
      guard let old = base.texts[locale] else {
        addedLocales.append(locale)
        continue
      }
      if text.title != old.title { titles.append(locale) }
      if text.summary != old.summary, !Merge(old: old.summary, new: text.summary).isEmpty { summaries.append(locale) }
      if text.slug != old.slug, !settings.contains("slug") { settings.append("slug") }
      guard text.document != old.document else { continue }
      let merge = Merge(old: old.document, new: text.document)
      if !merge.isEmpty { texts[locale] = merge }
    }
    addedLocales.sort()
    removedLocales = base.texts.keys.filter { working.texts[$0] == nil }.sorted()
    let locales = working.texts.keys.sorted()
    card = base.card.map { $0.restricted(to: locales) != working.card?.restricted(to: locales) } ?? false
    if base.numbering != working.numbering { settings.append("numbering") }
    if base.layout != working.layout { settings.append("layout") }
    settings.sort()
  }

  var isEmpty: Bool {
    texts.isEmpty && titles.isEmpty && summaries.isEmpty && addedLocales.isEmpty && removedLocales.isEmpty && !card
      && settings.isEmpty
  }

  /// What changed, in a few words: "text (en, fr), card, numbering".
  var words: String {
    func list(_ what: String, _ locales: some Collection<LocaleTag>) -> String? {
      locales.isEmpty ? nil : "\(what) (\(locales.sorted().map(\.description).joined(separator: ", ")))"
    }
    let parts = [
      list("text", texts.keys), list("title", titles), list("summary", summaries), list("new locale", addedLocales),
      list("locale left out", removedLocales), card ? "card" : nil,
    ]
    return (parts.compactMap { $0 } + settings).joined(separator: ", ")
  }
}
