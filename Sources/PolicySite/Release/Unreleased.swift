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
  /// Translations of which a section that lagged is said to stand.
  var confirmations: [LocaleTag] = []
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
      if !Set(text.confirmed).isDisjoint(with: old.stale) { confirmations.append(locale) }
      if text.slug != old.slug, !settings.contains("slug") { settings.append("slug") }
      guard text.document != old.document else { continue }
      let merge = Merge(old: old.document, new: text.document)
      if !merge.isEmpty { texts[locale] = merge }
    }
    addedLocales.sort()
    removedLocales = base.texts.keys.filter { working.texts[$0] == nil }.sorted()
    // The card was frozen for the locales that the version had on that day.
    let late = Set(base.record?.locales.filter(\.isLate).map(\.locale) ?? [])
    let locales = working.texts.keys.filter { base.texts[$0] != nil && !late.contains($0.description) }.sorted()
    card = base.card.map { $0.restricted(to: locales) != working.card?.restricted(to: locales) } ?? false
    if base.numbering != working.numbering { settings.append("numbering") }
    if base.layout != working.layout { settings.append("layout") }
    settings.sort()
  }

  var isEmpty: Bool {
    texts.isEmpty && titles.isEmpty && summaries.isEmpty && addedLocales.isEmpty && removedLocales.isEmpty && !card
      && confirmations.isEmpty && settings.isEmpty
  }

  /// What changed, in a few words: "text (en, fr), card, numbering".
  var words: String {
    func list(_ what: String, _ locales: some Collection<LocaleTag>) -> String? {
      locales.isEmpty ? nil : "\(what) (\(locales.sorted().map(\.description).joined(separator: ", ")))"
    }
    let parts = [
      list("text", texts.keys), list("title", titles), list("summary", summaries), list("new locale", addedLocales),
      list("locale left out", removedLocales), list("confirmed", confirmations), card ? "card" : nil,
    ]
    return (parts.compactMap { $0 } + settings).joined(separator: ", ")
  }

  /// What of it is more than editorial, each in a sentence.
  func substance(from base: Version, to working: Version) -> [String] {
    let heads = Set(titles + summaries).flatMap { locale -> [Merge] in
      guard let old = base.texts[locale], let new = working.texts[locale] else { return [] }
      return [Merge(old: old.titleDocument, new: new.titleDocument), Merge(old: old.summary, new: new.summary)]
    }
    let touches = (texts.values + heads).reduce(into: Touches()) { $0.formUnion($1.touches) }
    var found: [String] = []
    if touches.contains(.sections) { found.append("sections were added, removed or moved") }
    if touches.contains(.tables) { found.append("tables changed") }
    if touches.contains(.numbers) { found.append("numbers or dates changed") }
    if touches.contains(.links) { found.append("links changed") }
    if card { found.append("the card changed") }
    return found
  }
}

extension Text {
  /// The title as a document, to be compared with another.
  var titleDocument: Document { Document(blocks: [Block(.paragraph([.text(title)]))]) }
}
