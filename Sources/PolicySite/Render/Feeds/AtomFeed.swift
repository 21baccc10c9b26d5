import CommonMark
import Ledger

/// `feed.xml`: the substantive versions of a policy in one locale, as Atom (RFC 4287).
struct AtomFeed {
  private let history: ChangeHistory
  private let ids: FeedID

  init(history: ChangeHistory) {
    self.history = history
    ids = FeedID(entity: history.context.entity, policy: history.policy, locale: history.context.locale)
  }

  /// Nil without a base address: a feed is read elsewhere, so its links are absolute.
  func xml() -> [UInt8]? {
    let steps = history.steps.filter { $0.entry != nil }
    guard let address = context.address(of: history.folder), let newest = newest(steps),
      let shown = history.policy.history.shown
    else { return nil }
    let title = "\(shown.text(for: context.locale)?.title.string ?? history.policy.id) – \(context.name)"
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(context.locale)">
      <id>\(escaped(ids.feed))</id>
      <title>\(escaped(title))</title>
      <updated>\(newest)</updated>
      <author><name>\(escaped(context.name))</name></author>
      <link rel="self" type="application/atom+xml" href="\(escaped(address))feed.xml"/>
      <link rel="alternate" type="text/html" hreflang="\(context.locale)" href="\(escaped(address))"/>
      <generator>Codicil</generator>

      """
    for withdrawal in [policy.history.announcedWithdrawal, policy.history.withdrawal] {
      if let withdrawal { xml += entry(withdrawal, address) }
    }
    for (index, step) in newestFirst(steps) where step.version.change == .substantive || step.previous == nil {
      xml += entry(step, at: index)
    }
    return Array((xml + "</feed>\n").utf8)
  }

  private var context: PageContext { history.context }
  private var policy: EntitySite.PolicySite { history.policy }
  private var words: VersionWords { VersionWords(strings: context.strings) }

  /// By update, not by the day from which they apply: that is the order in which they were announced.
  private func newestFirst(_ steps: [ChangeHistory.Step]) -> [(Int, ChangeHistory.Step)] {
    Array(steps.enumerated()).map { ($0.offset, $0.element) }.sorted { one, other in
      guard let first = one.1.version.id, let second = other.1.version.id else { return one.0 > other.0 }
      return first > second
    }
  }

  /// The end of the policy, or its announcement.
  private func entry(_ withdrawal: Withdrawal, _ address: String) -> String {
    let key: Strings.Key = policy.history.withdrawal == withdrawal ? .bannerWithdrawn : .bannerWithdrawal
    let words = context.strings.plain(key, ["date": context.dates.text(withdrawal.effective)])
    let content = "<p>" + escaped(words) + "</p>"
    return """
      <entry>
      <id>\(escaped(ids.entry(withdrawal)))</id>
      <title>\(escaped(words))</title>
      <updated>\(withdrawal.sealed)</updated>
      <link rel="alternate" type="text/html" href="\(escaped(address))"/>
      <content type="html">\(escaped(content))</content>
      </entry>

      """
  }

  /// The latest of what the feed tells. Stamps in other offsets than UTC are compared by what they say, which is near
  /// enough.
  private func newest(_ steps: [ChangeHistory.Step]) -> String? {
    let withdrawals = [policy.history.announcedWithdrawal, policy.history.withdrawal].compactMap { $0 }
    return (steps.map(updated) + withdrawals.map(\.sealed.description)).max()
  }

  private func entry(_ step: ChangeHistory.Step, at index: Int) -> String {
    let version = step.version
    let text = version.text(for: context.locale)
    let title = context.strings.plain(
      .feedEntryTitle, ["title": text?.title.string ?? history.policy.id, "date": words.plainDate(version)])
    var xml = """
      <entry>
      <id>\(escaped(ids.entry(version)))</id>
      <title>\(escaped(title))</title>
      <updated>\(updated(step))</updated>
      <link rel="alternate" type="text/html" href="\(address(history.folder(of: step)))"/>

      """
    if history.compared(step, at: index) != nil {
      xml +=
        "<link rel=\"related\" type=\"text/html\" title=\"\(escaped(context.strings.text(.linkRedline)))\" "
        + "href=\"\(address(history.redline(of: step)))\"/>\n"
    }
    return xml + "<content type=\"html\">\(escaped(content(step, text, at: index)))</content>\n</entry>\n"
  }

  /// From when it applies, what the author says that changed, and where to read it.
  private func content(_ step: ChangeHistory.Step, _ text: Text?, at index: Int) -> [UInt8] {
    var html = HTMLWriter()
    html.writesIDs = false
    html.add("<p>", Escape.html(words.change(step.version, isFirst: step.previous == nil)), "</p>\n")
    if let applies = applies(step) { html.add("<p>", applies, "</p>\n") }
    if let text, !text.changes.blocks.isEmpty {
      html.add("<div lang=\"", Bytes(text.locale.description.utf8), "\">\n")
      html.write(AbsoluteLinks(base: context.address(of: history.folder(of: step)) ?? "").resolved(text.changes).blocks)
      html.add("</div>\n")
    }
    for sentence in VersionNotes(context: context, version: step.version).sentences() {
      html.add("<p>", sentence, "</p>\n")
    }
    html.add("<p>", link(history.folder(of: step), .linkVersion), "</p>\n")
    if history.compared(step, at: index) != nil {
      html.add("<p>", link(history.redline(of: step), .linkRedline), "</p>\n")
    }
    return html.output
  }

  /// Without the day on which it ended: an entry that was read is not changed by the next one.
  private func applies(_ step: ChangeHistory.Step) -> [UInt8]? {
    guard let entry = step.entry, let from = entry.from else {
      return step.entry?.state == .neverApplied ? context.strings.markup(.neverApplied) : nil
    }
    return context.strings.markup(.appliesFrom, ["date": context.dates.markup(from)])
  }

  private func link(_ folder: [String], _ key: Strings.Key) -> Bytes {
    context.anchor(context.address(of: folder) ?? "", context.strings.markup(key))
  }

  /// RFC 3339. A day without an hour is told as noon in UTC, which is that same day on nearly every reader's clock.
  private func updated(_ step: ChangeHistory.Step) -> String {
    guard let stamp = step.version.lastUpdated, stamp.time != nil else {
      return "\(VersionWords.day(of: step.version) ?? .first)T12:00:00Z"
    }
    return stamp.description
  }

  private func address(_ folder: [String]) -> String { escaped(context.address(of: folder) ?? "") }

  private func escaped(_ text: String) -> String { escaped(Bytes(text.utf8)) }

  /// For XML text and attributes; what XML 1.0 has no character for is left out.
  private func escaped(_ text: Bytes) -> String {
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 != 0xEF || $0 == 0x9 || $0 == 0xA || $0 == 0xD }
    var known = text
    if !isPlain { known = Bytes(String(String.UnicodeScalarView(text.string.unicodeScalars.filter(isKnown))).utf8) }
    var output: Bytes = []
    output.reserveCapacity(known.count + known.count / 4)
    Escaping.appendHTML(known, to: &output)
    return output.string
  }

  private func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      || [0x9, 0xA, 0xD].contains(scalar.value)
  }
}
