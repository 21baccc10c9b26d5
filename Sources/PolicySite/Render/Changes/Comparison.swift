import CommonMark
import Redline

/// Two versions of a policy, compared in one language: title, first layer, body and card, each merged once.
struct Comparison {
  let old: Text
  let new: Text
  let title: Merge
  let summary: Merge
  let body: Merge
  /// Nil if the card of one of them was not kept.
  let card: Merge?
  /// How many numbered changes the page of the redline has.
  let count: Int
  /// Sections, words and kinds of content that changed in the body. Counted anew at each call.
  var changes: Summary { body.summary }

  /// Nil only for versions without any text.
  ///
  /// - Parameters:
  ///   - locale: the language that the readers asked for; if one of the two lacks it, others are compared.
  ///   - strings: the words for the card's labels.
  ///   - cards: where cards that were asked for are kept as texts.
  init?(
    old: Version, new: Version, in locale: LocaleTag, strings: Strings, source: LocaleTag,
    cards memory: CardDocument.Memory = CardDocument.Memory()
  ) {
    guard let (before, after) = Self.texts(old, new, locale) else { return nil }
    self.old = before
    self.new = after
    title = Merge(old: Self.document(before.title), new: Self.document(after.title))
    summary = Merge(old: before.summary, new: after.summary)
    body = Merge(old: before.document, new: after.document)
    let cards = CardDocument(strings: strings, source: source)
    if let before = memory.document(of: old, cards), let after = memory.document(of: new, cards) {
      card = Merge(old: before, new: after)
    } else {
      card = nil
    }
    count = [title, summary, body, card].reduce(0) { $0 + ($1.map { $0.isEmpty ? 0 : $0.changeCount } ?? 0) }
  }

  /// The pair to compare: in the language asked for, else in the source language of either, else in any that both have;
  /// two versions without a common language are compared by their source texts.
  private static func texts(_ old: Version, _ new: Version, _ locale: LocaleTag) -> (Text, Text)? {
    let common = old.texts.keys.filter { new.texts[$0] != nil }.sorted()
    for locale in [locale, new.sourceLocale, old.sourceLocale] + common {
      if let before = old.texts[locale], let after = new.texts[locale] { return (before, after) }
    }
    guard let before = old.sourceText, let after = new.sourceText else { return nil }
    return (before, after)
  }

  private static func document(_ title: Bytes) -> Document {
    Document(blocks: [Block(.paragraph([.text(title)]))])
  }
}
