import CommonMark
import Templates

/// The policies of an entity as lists on its home pages.
struct PolicyEntries {
  let context: PageContext
  /// The folder of the page on which the list stands.
  let folder: [String]

  /// Each policy that has a text to show, in `context.locale`.
  func values() throws -> [Value] {
    try context.owner.policies.compactMap { policy in
      guard let shown = policy.history.shown, let text = shown.text(for: context.locale) else { return nil }
      let entry = policy.history.entry(of: shown)
      var summary = HTMLWriter()
      summary.linkBase = SiteLinks.base(from: folder, to: policy.folder(context.entity.id, text.locale))
      summary.write(text.summary.blocks)
      return try context.schema.record(
        "policy_entry",
        [
          "title": .text(text.title),
          "href": .string(context.links.link(from: folder, to: policy.folder(context.entity.id, context.locale))),
          "lang": .string(text.locale.description), "dir": .string(text.locale.isRightToLeft ? "rtl" : "ltr"),
          "last_updated": .markup(
            shown.lastUpdated.map { context.strings.markup(.lastUpdated, ["date": context.dates.markup($0)]) } ?? []),
          "applies": .markup(PeriodWords(context: context).applies(shown, entry, withReason: true)),
          "summary": .markup(summary.output),
        ])
    }
  }

  func banners() throws -> [Value] {
    guard context.entity.isDemonstration else { return [] }
    let words = context.strings.markup(.bannerDemonstration, ["entity": Escape.html(context.name)])
    return [try context.banner("demonstration", words)]
  }
}
