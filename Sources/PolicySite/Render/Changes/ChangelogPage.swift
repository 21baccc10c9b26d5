import CommonMark
import Templates

/// `changes/`: every version of a policy, the newest first, with what changed in it.
struct ChangelogPage {
  let history: ChangeHistory

  func html() throws -> [UInt8] {
    let context = history.context
    let shown = history.policy.history.shown
    let frame = ChangeFrame(context: context, policy: history.policy)
    let title = frame.title(of: shown)
    let page = try frame.page(
      title: context.strings.plain(.changelogTitle, ["title": title]), tail: ["changes"], of: shown,
      isHidden: shown?.id == nil)
    let entries = try history.steps.enumerated().reversed().map { index, step in
      try ChangelogEntry(history: history, step: step, index: index, folder: page.folder, listsSections: true).value()
    }
    var fields = try context.common(page)
    fields += frame.links(from: page.folder)
    fields += [
      (
        "heading",
        .markup(context.strings.markup(.changelogTitle, ["title": context.foreign(title, shown)]))
      ),
      ("entries", .list(entries)),
      (
        "feed",
        .string(page.feeds.isEmpty ? nil : context.links.file("feed.xml", in: history.folder, from: page.folder))
      ),
      ("records", .string(records(from: page.folder))),
      ("has_sources", .flag(!page.feeds.isEmpty || history.policy.sealed != nil)),
    ]
    return try context.render(.changelog, fields)
  }

  private func records(from folder: [String]) -> String? {
    let (links, policy) = (history.context.links, history.policy)
    guard policy.sealed != nil else { return nil }
    return links.link(from: folder, to: policy.records(history.context.entity.id))
  }
}

extension PageContext {
  /// A version's title inside a sentence of the page's language, marked with its own language if that is another.
  func foreign(_ title: String, _ version: Version?) -> [UInt8] {
    guard let text = version?.text(for: locale), text.locale != locale else { return Escape.html(title) }
    return Array("<span lang=\"\(text.locale)\" dir=\"\(text.locale.isRightToLeft ? "rtl" : "ltr")\">".utf8)
      + Escape.html(title) + Array("</span>".utf8)
  }
}
