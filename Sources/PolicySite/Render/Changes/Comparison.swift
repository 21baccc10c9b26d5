import CommonMark
import Redline

/// Two versions of a policy, compared in one language: title, first layer, body and card, each merged once.
///
/// A class, since pages hand it on.
final class Comparison {
  /// The languages of the texts that were compared.
  let oldLocale: LocaleTag
  let newLocale: LocaleTag
  let title: ComparedPart.Difference
  let summary: ComparedPart.Difference
  let body: ComparedPart.Difference
  /// Nil if the card of one of them was not kept.
  let card: ComparedPart.Difference?
  /// How many numbered changes the page of the redline has.
  let count: Int
  /// Sections, words and kinds of content that changed in the body. Counted anew at each call.
  var changes: Summary { body.merge.summary }

  /// Nil only for versions without any text.
  ///
  /// - Parameters:
  ///   - locale: the language that the readers asked for; if one of the two lacks it, others are compared.
  ///   - versions: where the texts and cards that were compared are kept.
  init?(old: Version, new: Version, in locale: LocaleTag, of versions: ComparedVersions) {
    guard let (before, after) = Self.locales(old, new, locale) else { return nil }
    oldLocale = before
    newLocale = after
    title = versions.title(old, before, new, after)
    summary = versions.summary(old, before, new, after)
    body = versions.body(old, before, new, after)
    card = versions.card(old, new)
    count = title.count + summary.count + body.count + (card?.count ?? 0)
  }

  /// The pair to compare: in the language asked for, else in the source language of either, else in any that both have;
  /// two versions without a common language are compared by their source texts.
  private static func locales(_ old: Version, _ new: Version, _ locale: LocaleTag) -> (LocaleTag, LocaleTag)? {
    func isCommon(_ locale: LocaleTag) -> Bool { old.texts.keys.contains(locale) && new.texts.keys.contains(locale) }
    if let common = [locale, new.sourceLocale, old.sourceLocale].first(where: isCommon)
      ?? old.texts.keys.filter(isCommon).min()
    {
      return (common, common)
    }
    guard let before = old.sourceText?.locale, let after = new.sourceText?.locale else { return nil }
    return (before, after)
  }
}
