import CommonMark
import Ledger
import Redline
import Templates

/// Why a release is refused: each reason with its way out.
struct ReleaseRefusals {
  let name: PolicyName
  let entity: Entity
  let policy: PolicyContent
  /// The last version.
  let base: Version?
  /// The working texts with the dates of the release.
  let working: Version
  let options: ReleaseOptions
  /// The day of sealing, in the entity's zone.
  let today: Day
  /// All versions that were not taken back, in the order of their release.
  let standing: [Version]
  let withdrawals: [Withdrawal]

  /// Tells every reason. What comes back are the lagging sections by locale, for those that are accepted.
  func tell(_ unreleased: Unreleased, _ diagnostics: inout Diagnostics) -> [LocaleTag: [String]] {
    // Where nothing changed, no other reason matters.
    guard hasChanged(unreleased, &diagnostics) else { return [:] }
    tellMissingLocales(&diagnostics)
    tellMissingChanges(&diagnostics)
    tellDates(&diagnostics)
    tellNotice(&diagnostics)
    tellEditorial(unreleased, &diagnostics)
    return tellStale(&diagnostics)
  }

  private func place(_ key: String, _ locale: LocaleTag? = nil) -> Place {
    guard let file = policy.texts[locale ?? working.sourceLocale] else { return Place(file: policy.folder) }
    return file.frontMatter.places[key] ?? Place(file: file.file, line: 1)
  }

  private func hasChanged(_ unreleased: Unreleased, _ diagnostics: inout Diagnostics) -> Bool {
    guard let base, let id = base.id, unreleased.isEmpty, !isWithdrawn(after: base) else { return true }
    diagnostics.add(
      "nothing-changed", at: Place(file: policy.folder),
      "nothing changed since version \(id): neither texts, titles and summaries nor the card, nor which sections lag",
      mend: "edit the texts first; a version is released only for a change")
    return false
  }

  /// Whether the last turn of the policy is its end: then the same texts may be released again.
  private func isWithdrawn(after base: Version) -> Bool {
    let last = base.effective ?? .first
    return withdrawals.contains { ($0.effective, $0.entry) > (last, base.record?.entry ?? 0) }
  }

  private func tellMissingLocales(_ diagnostics: inout Diagnostics) {
    for locale in options.without where locale == working.sourceLocale {
      diagnostics.add(
        "missing-locale", at: Place(file: policy.folder), "the source text (\(locale)) can't be left out",
        mend: "leave out translations only")
    }
    for locale in entity.locales where working.texts[locale] == nil && !options.without.contains(locale) {
      diagnostics.add(
        "missing-locale", at: Place(file: "\(policy.folder)/\(locale).md"), "\(name) has no text in \(locale)",
        mend: "write it, or release without it (--without \(locale)); it can be added to the version later")
    }
  }

  private func tellMissingChanges(_ diagnostics: inout Diagnostics) {
    guard base != nil else { return }
    for (locale, text) in working.texts.sorted(by: { $0.key < $1.key }) where text.changes.blocks.isEmpty {
      diagnostics.add(
        "no-changes", at: place("title", locale), "the text in \(locale) does not tell readers what changed",
        mend: "list it under `changes:` in its front matter, in the language of the text")
    }
  }

  private func tellDates(_ diagnostics: inout Diagnostics) {
    guard let stamp = working.lastUpdated, let effective = working.effective else { return }
    if effective < stamp.date, options.retroactive == nil {
      diagnostics.add(
        "effective-before-update", at: place("effective"),
        "the version would apply from \(effective), before its update on \(stamp.date)",
        mend: "give a later day (--effective \(earliest)), or say why (--retroactive \"…\"): "
          + "readers are shown the reason")
    }
    if effective >= stamp.date, options.retroactive != nil {
      diagnostics.add(
        "not-retroactive", at: place("effective"),
        "the version applies from \(effective), which is not before its update on \(stamp.date)",
        mend: "leave --retroactive out, or give the earlier day (--effective)")
    }
    if let last = base?.lastUpdated, stamp.date < last.date {
      diagnostics.add(
        "update-before-last", at: place("last_updated"),
        "the version would be of \(stamp.date), before the last one, which is of \(last.date)",
        mend: "give a day that is not before \(last.date) (--date)")
    }
    // The day of its update, once that is mended, may be late enough by itself.
    let meant = hasOwnEffective ? effective : update
    guard let last, let id = last.id, let latest = last.effective, latest > meant else { return }
    let others = standing.count { $0.effective.map { $0 > meant } ?? false } - 1
    diagnostics.add(
      "upcoming-would-undo", at: Place(file: "\(policy.folder)/versions/\(id)"),
      "version \(id) applies from \(latest) and would undo this one, which applies from \(meant)"
        + (others > 0 ? "; so would \(others) other\(others == 1 ? "" : "s")" : ""),
      mend: "let this version apply from \(earliest) or later (--effective \(earliest))")
  }

  // MARK: Days that would do

  /// The day of the update, or, if that is too early, the first that would do.
  private var update: Day {
    [working.lastUpdated?.date, base?.lastUpdated?.date].compactMap { $0 }.max() ?? .first
  }

  /// Whether somebody said from which day the version applies; else it is that of its update.
  private var hasOwnEffective: Bool {
    options.effective != nil || policy.texts[working.sourceLocale]?.frontMatter.effective != nil
  }

  /// The version that takes effect last of all.
  private var last: Version? {
    standing.max { ($0.effective ?? .first) < ($1.effective ?? .first) }
  }

  /// The first day that readers have notice enough of; nil if none is needed.
  private var noticed: Day? {
    guard let days = policy.settings.noticeDays, days > 0, base != nil, working.change == .substantive,
      options.retroactive == nil
    else { return nil }
    return max(update, today).adding(days: days)
  }

  /// The first day from which the version may apply, whatever speaks against earlier ones.
  private var earliest: Day {
    [last?.effective, noticed, options.retroactive == nil ? update : nil].compactMap { $0 }.max() ?? update
  }

  private func tellNotice(_ diagnostics: inout Diagnostics) {
    guard let noticed, let effective = working.effective, effective < noticed else { return }
    diagnostics.add(
      "short-notice", at: place("effective"),
      "a substantive change needs \(policy.settings.noticeDays ?? 0) days' notice, but \(effective) is sooner than that",
      mend:
        "let it apply from \(earliest) or later (--effective \(earliest)); a change that alters nobody's position is "
        + "`change: editorial`")
  }

  private func tellEditorial(_ unreleased: Unreleased, _ diagnostics: inout Diagnostics) {
    guard working.change == .editorial, base != nil, options.reason == nil else { return }
    let found = base.map { unreleased.substance(from: $0, to: working) } ?? []
    guard !found.isEmpty else { return }
    diagnostics.add(
      "not-editorial", at: place("change"),
      "the change is called editorial, but " + found.joined(separator: ", "),
      mend: "call it substantive, or say why it is editorial (--reason \"…\")")
  }

  private func tellStale(_ diagnostics: inout Diagnostics) -> [LocaleTag: [String]] {
    var all: [LocaleTag: [String]] = [:]
    for locale in working.texts.keys.sorted() {
      // A locale that was left out lately is compared with the version that had it.
      let former = standing.filter { $0.texts[locale] != nil }.max {
        ($0.effective ?? .first) < ($1.effective ?? .first)
      }
      guard let file = policy.texts[locale], let base = former else { continue }
      let confirmed = Set(file.frontMatter.confirmed.map(\.text))
      tellUnknown(confirmed, file, &diagnostics)
      let stale = Staleness(base: base, working: working).stale(in: locale, confirmed: confirmed)
      guard !stale.isEmpty else { continue }
      all[locale] = stale
      guard !options.acceptsStale else { continue }
      diagnostics.add(
        "stale-translation", at: Place(file: file.file),
        "in \(locale) these sections lag behind the source text: \(Staleness.words(stale))",
        mend: "translate the change; or list them under `confirmed:` if the translation stands; or release with "
          + "--accept-stale, and readers are told which sections lag")
    }
    return all
  }

  private func tellUnknown(_ confirmed: Set<String>, _ file: TextFile, _ diagnostics: inout Diagnostics) {
    guard let source = working.sourceText else { return }
    let known = source.document.outline.compactMap { $0.id?.string } + [Staleness.opening]
    for line in file.frontMatter.confirmed where confirmed.contains(line.text) && !known.contains(line.text) {
      diagnostics.add(
        "unknown-section", at: line.place, "there is no section `\(line.text)` to confirm",
        mend: NearestName.mend(line.text, in: known, kind: "section"))
    }
  }
}
