import CommonMark
import Templates

/// One version as an entry of the changelog, of a redline's head, or of the list of versions since another.
struct ChangelogEntry {
  let history: ChangeHistory
  let step: ChangeHistory.Step
  let index: Int
  /// The folder of the page on which it stands.
  let folder: [String]
  /// Whether the sections are listed, too.
  var listsSections = false

  /// The record `changelog_entry`.
  func value() throws -> Value {
    let version = step.version
    let compared = history.compared(step, at: index)
    let text = version.text(for: context.locale)
    let isForeign = text.map { $0.locale != context.locale } ?? false
    let changes = listsSections ? compared.map { sections($0.comparison) } : nil
    return try context.schema.record(
      "changelog_entry",
      [
        "id": .string("v-" + version.address), "label": .markup(words.label(version)),
        "href": .string(context.links.link(from: folder, to: history.folder(of: step))),
        "state": .string(step.entry?.state.word ?? "draft"), "period": .markup(period),
        "change": .string(words.change(version, isFirst: step.previous == nil)),
        "kind": .string(step.previous == nil ? "first" : version.change.rawValue), "summary": .markup(summary(text)),
        "lang": .string(isForeign ? text?.locale.description : nil),
        "dir": .string(isForeign ? (text?.locale.isRightToLeft ?? false ? "rtl" : "ltr") : nil),
        "notes": .list(
          try VersionNotes(context: context, version: version).sentences().map {
            try context.schema.record("note", ["body": .markup($0)])
          }),
        "sections": .list(try changes?.groups() ?? []), "words": .markup(changes?.words() ?? []),
        "others": .list(
          try others(compared?.comparison).map { try context.schema.record("note", ["body": .markup($0)]) }),
        "redline": .string(compared == nil ? nil : context.links.link(from: folder, to: history.redline(of: step))),
        "since": .string(
          history.latest.map { index < $0 } ?? false ? context.links.link(from: folder, to: history.since(step)) : nil),
      ])
  }

  private var context: PageContext { history.context }
  private var words: VersionWords { VersionWords(context: context) }

  private var period: [UInt8] {
    let periods = PeriodWords(context: context)
    return step.entry.map { periods.period($0) } ?? periods.applies(step.version, nil)
  }

  /// What the author says that changed.
  private func summary(_ text: Text?) -> [UInt8] {
    var writer = HTMLWriter()
    writer.writesIDs = false
    if let text {
      writer.linkBase = SiteLinks.base(from: folder, to: history.policy.folder(context.entity.id, text.locale))
    }
    writer.write(text?.changes.blocks ?? [])
    return writer.output
  }

  private func sections(_ comparison: Comparison) -> SectionChanges {
    SectionChanges(
      context: context, comparison: comparison, folder: folder,
      oldFolder: page(of: step.previous.map { history.steps[$0] } ?? step, comparison.oldLocale),
      newFolder: page(of: step, comparison.newLocale))
  }

  /// The page of a version on which its text in `locale` stands: a fallback page shows the source text only.
  private func page(of step: ChangeHistory.Step, _ locale: LocaleTag) -> [String] {
    let shown = context.owner.locales.contains(locale) ? locale : context.locale
    let main = history.policy.folder(context.entity.id, shown)
    return step.entry == nil ? main : main + ["versions", step.version.address]
  }

  /// Changes outside the sections.
  private func others(_ comparison: Comparison?) -> [[UInt8]] {
    guard let comparison else { return [] }
    var others: [[UInt8]] = []
    if !comparison.title.isEmpty { others.append(context.strings.markup(.titleChanged)) }
    if !comparison.summary.isEmpty { others.append(context.strings.markup(.summaryChanged)) }
    if let card = comparison.card, !card.isEmpty { others.append(context.strings.markup(.cardChanged)) }
    return others
  }
}
