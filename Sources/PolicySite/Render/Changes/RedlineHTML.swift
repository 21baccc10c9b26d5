import CommonMark
import Redline
import Templates

/// A comparison as the part of a page: count, title, first layer, body and card with all changes marked, numbered
/// through.
struct RedlineHTML {
  let context: PageContext
  let comparison: Comparison
  let old: Version
  let new: Version
  /// What leads from the page to the address for which the texts were written.
  let linkBase: Bytes

  func value() throws -> Value {
    var trail = Trail(total: comparison.count)
    let text = comparison.new
    // In the order of the page, so that the changes are numbered downwards.
    let title = html(comparison.title, text.locale, &trail, context: nil)
    let summary = html(comparison.summary, text.locale, &trail, context: nil)
    let body = html(comparison.body, text.locale, &trail, context: 1)
    let card = comparison.card.map { html($0, context.locale, &trail, context: nil) }
    return try context.schema.record(
      "comparison",
      [
        "lang": .string(text.locale.description), "dir": .string(text.locale.isRightToLeft ? "rtl" : "ltr"),
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
    func name(_ text: Text) -> [UInt8] { Escape.html(context.languageName(text.locale)) }
    var notes: [[UInt8]] = []
    if comparison.old.locale != comparison.new.locale {
      notes.append(
        strings.markup(
          .comparedTwoLanguages, ["old": name(comparison.old), "new": name(comparison.new)]))
    } else if comparison.new.locale != context.locale {
      notes.append(strings.markup(.comparedLanguage, ["language": name(comparison.new)]))
    }
    if comparison.card == nil { notes.append(strings.markup(.cardNotKept)) }
    return notes
  }

  private func html(
    _ difference: ComparedPart.Difference, _ locale: LocaleTag, _ trail: inout Trail, context unchanged: Int?
  ) -> [UInt8] {
    var writer = HTMLWriter()
    writer.linkBase = linkBase
    writer.tableLabel = { [strings = context.strings] number in
      Bytes(strings.plain(.tableLabel, ["number": String(number)]).utf8)
    }
    // What screen readers hear between the words is in the language of the words.
    let strings = context.owner.theme.theme.strings[locale] ?? context.strings
    var options = PageOptions(words: Redline.Words(strings), context: unchanged)
    if comparison.hasReservedID { options.idPrefix = Bytes("section-") }
    if difference.isEmpty {
      // Nothing is folded: a page on which nothing is marked shows the text as it is.
      options.context = nil
    }
    difference.write(into: &writer, options: options, trail: &trail)
    return writer.output
  }
}

extension Comparison {
  /// Whether a section has an id that changes use; those of the page itself have a colon, as no section has.
  fileprivate var hasReservedID: Bool {
    new.document.blocks.contains { block in
      guard case .heading(let heading) = block.kind, let id = heading.id else { return false }
      return id.starts(with: Bytes("change-"))
    }
  }
}
