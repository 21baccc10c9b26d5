import Ledger

/// What the dates of a working text say of each other and of the day.
extension Check {
  static let futureStamp = Check(
    id: "future-stamp", level: .warning,
    summary: "A text says that it was last updated on a day that is yet to come",
    explanation: """
      A text can't have been updated tomorrow: mostly it is the day from which it applies, which is `effective`, or a slip of \
      the pen. A version does not exist before its `last_updated`, so that the site shows nothing of it until then. (An \
      `effective` before `last_updated` is an error, `effective-before-update`: a text that applies to the past is released \
      with `--retroactive` and its reason.)
      """,
    search: .policy { policy, findings in
      for text in policy.dated {
        guard let stamp = text.frontMatter.lastUpdated, stamp.date > policy.today else { continue }
        findings.add(
          at: text.place(of: "last_updated"), "`last_updated` is \(stamp.date), but it is \(policy.today) today",
          mend: "write the day of the update; the day from which the text applies is `effective`")
      }
    })

  static let farEffective = Check(
    id: "far-effective", level: .warning,
    summary: "A text is to take effect more than two years from now",
    explanation: """
      Probably a slip of the pen: 2062 for 2026. Until that day the version before stays in force.
      """,
    search: .policy { policy, findings in
      for text in policy.dated {
        guard let day = text.frontMatter.effective, day > policy.today.adding(months: 24) else { continue }
        findings.add(
          at: text.place(of: "effective"), "`effective` is \(day), more than two years after today, \(policy.today)",
          mend: "correct the year; or excuse it with its reason: # allow far-effective: …")
      }
    })

  static let stampUnchanged = Check(
    id: "stamp-unchanged", level: .warning,
    summary: "A working text was changed, and its `last_updated` is still that of the last version",
    explanation: """
      Readers would be told that nothing happened since. Correct the date, or remove the line: `codicil release` writes the \
      day of the release, or that of `--date`.
      """,
    search: .policy { policy, findings in
      guard let (source, stamp, base) = policy.stamped, let last = base.lastUpdated, stamp == last,
        stamp.date < policy.today, policy.hasChanges(since: base)
      else { return }
      findings.add(
        at: source.place(of: "last_updated"),
        "the text was changed since version \(base.address), but `last_updated` is \(stamp), as it was there",
        mend: "write the day of the change, or remove the line: `codicil release` gives the date")
    })

  static let updateBeforeLast = Check(
    id: "update-before-last", level: .warning,
    summary: "The `last_updated` of a working text lies before that of the last version",
    explanation: """
      A version can't be older than the one that it follows; `codicil release` refuses it.
      """,
    search: .policy { policy, findings in
      guard let (source, stamp, base) = policy.stamped, let last = base.lastUpdated, stamp.date < last.date else {
        return
      }
      findings.add(
        at: source.place(of: "last_updated"),
        "`last_updated` is \(stamp.date), but the last version is of \(last.date)",
        mend: "write a day that is not before \(last.date), or remove the line: `codicil release` gives the date")
    })

  static let shortNotice = Check(
    id: "short-notice", level: .warning,
    summary: "A substantive change is to take effect sooner than `notice_days` allows",
    explanation: """
      `notice_days` in policy.yml is the time that readers are promised between a substantive change and the day from which \
      it applies. It counts from today, or from `last_updated` if that is later; `codicil release` refuses less. How long is \
      long enough depends on what changes for readers (WP260 rev.01, paragraphs 30 and 31).
      """,
    search: .policy { policy, findings in
      guard let days = policy.policy.settings.noticeDays, days > 0, let source = policy.source, !source.isFrozen,
        let base = policy.assembled.latest
      else { return }
      let front = source.file.frontMatter
      guard (front.change ?? .substantive) == .substantive, let effective = front.effective else { return }
      let earliest = max(front.lastUpdated?.date ?? policy.today, policy.today).adding(days: days)
      guard effective < earliest, policy.hasChanges(since: base) else { return }
      // A version that takes effect later would undo it.
      let advised = max(earliest, base.effective ?? earliest)
      findings.add(
        at: source.place(of: "effective"),
        "a substantive change needs \(days) days' notice, but \(effective) is sooner than that",
        mend: "let it apply from \(advised) or later; a change that alters nobody's position is `change: editorial`")
    })
}

extension CheckedPolicy {
  /// The texts whose dates can still be mended: working texts, and versions made by hand.
  fileprivate var dated: [TextFile] {
    let versions = policy.ledger == nil ? policy.versions.flatMap { $0.texts.values } : []
    return (policy.texts.values + versions).sorted { $0.file < $1.file }
  }

  /// The source text that is being edited, the date that it gives, and the version that it follows.
  fileprivate var stamped: (source: CheckedText, stamp: Stamp, base: Version)? {
    guard let source, !source.isFrozen, let stamp = source.file.frontMatter.lastUpdated, let base = assembled.latest
    else { return nil }
    return (source, stamp, base)
  }

  fileprivate func hasChanges(since base: Version) -> Bool {
    assembled.working.map { !Unreleased(working: $0.version, base: base).isEmpty } ?? false
  }
}

extension TextFile {
  /// The place of a key of the front matter, or the head of the file.
  fileprivate func place(of key: String) -> Place { frontMatter.places[key] ?? Place(file: file, line: 1) }
}
