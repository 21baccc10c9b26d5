import CommonMark
import Redline
import Templates

/// A comparison as the part of a page: count, title, first layer, body and card with all changes marked, numbered
/// through.
struct RedlineHTML {
  let context: PageContext
  let comparison: Comparison
  /// What leads from the page to the address for which the texts were written.
  let linkBase: Bytes
  /// The phrases of redlines in the language of the page.
  let words: Redline.Words

  func value() throws -> Value {
    var trail = Trail(total: comparison.count)
    let locale = comparison.newLocale
    // In the order of the page, so that the changes are numbered downwards.
    let title = html(comparison.title, locale, &trail, context: nil)
    let summary = html(comparison.summary, locale, &trail, context: nil)
    let body = html(comparison.body, locale, &trail, context: 1)
    let card = comparison.card.map { html($0, context.locale, &trail, context: nil) }
    return try context.schema.record(
      "comparison",
      [
        "lang": .string(locale.description), "dir": .string(locale.isRightToLeft ? "rtl" : "ltr"),
        "count": .markup(count), "has_changes": .flag(comparison.count > 0), "title": .markup(title),
        "summary": .markup(summary), "is_summary_unchanged": .flag(comparison.summary.isEmpty), "body": .markup(body),
        "card": .markup(card ?? []), "is_card_unchanged": .flag(comparison.card?.isEmpty ?? false),
        "notes": .list(try notes().map { try context.schema.record("note", ["body": .markup($0)]) }),
      ])
  }

  private var count: [UInt8] {
    guard comparison.count > 0 else { return context.strings.markup(.noDifferences) }
    return context.strings.markup(.redlineCount, comparison.count)
  }

  /// What was compared, where that is not what the page's language makes one expect.
  private func notes() -> [[UInt8]] {
    let strings = context.strings
    func name(_ locale: LocaleTag) -> [UInt8] { Escape.html(context.languageName(locale)) }
    var notes: [[UInt8]] = []
    if comparison.oldLocale != comparison.newLocale {
      notes.append(
        strings.markup(
          .comparedTwoLanguages, ["old": name(comparison.oldLocale), "new": name(comparison.newLocale)]))
    } else if comparison.newLocale != context.locale {
      notes.append(strings.markup(.comparedLanguage, ["language": name(comparison.newLocale)]))
    }
    if comparison.card == nil { notes.append(strings.markup(.cardNotKept)) }
    return notes
  }

  private func html(
    _ difference: ComparedPart.Difference, _ locale: LocaleTag, _ trail: inout Trail, context unchanged: Int?
  ) -> [UInt8] {
    var writer = HTMLWriter()
    writer.linkBase = linkBase
    writer.memory = context.blocks
    writer.tableLabel = { [strings = context.strings] number in
      Bytes(strings.plain(.tableLabel, ["number": String(number)]).utf8)
    }
    // What screen readers hear between the words is in the language of the words.
    let strings = locale == context.locale ? nil : context.owner.theme.theme.strings[locale]
    var options = PageOptions(words: strings.map { Redline.Words($0) } ?? words, context: unchanged)
    if comparison.body.new.hasChangeID { options.idPrefix = Bytes("section-") }
    if difference.isEmpty {
      // Nothing is folded: a page on which nothing is marked shows the text as it is.
      options.context = nil
    }
    return difference.html(writer, options: options, trail: &trail)
  }
}
