import Ledger

/// What the versions of a policy say of each other and of the day.
extension Check {
  static let unsealedVersion = Check(
    id: "unsealed-version", level: .note,
    summary: "Versions were made by hand and are in no ledger",
    explanation: """
      They are shown, but nobody could tell if one was altered. `codicil seal` takes them into the ledger as the company's \
      records: from then on every byte of them is proved, and the site says on which day they were archived.
      """,
    search: .policy { policy, findings in
      guard policy.policy.ledger == nil, let first = policy.policy.versions.first else { return }
      let ids = policy.policy.versions.map(\.id.description)
      let file = first.texts.values.map(\.file).min() ?? first.folder
      findings.add(
        at: Place(file: file, line: 1),
        "\(ids.count == 1 ? "the version \(ids[0]) is" : "the versions \(ids.joined(separator: ", ")) are") not sealed",
        mend: "seal what \(policy.name) has: `codicil seal \(policy.name)`")
    })

  static let versionOrder = Check(
    id: "version-order", level: .warning,
    summary: "A version made by hand applies from a day that lies before that of an older one",
    explanation: """
      The site shows the version that takes effect last, not the one that was written last: the older text would come back \
      into force over the newer. Correct the dates before you seal.
      """,
    search: .policy { policy, findings in
      guard policy.policy.ledger == nil else { return }
      let versions = policy.assembled.released.filter { $0.id != nil && $0.effective != nil }
      for (older, newer) in zip(versions, versions.dropFirst()) {
        guard let before = older.effective, let after = newer.effective, after < before,
          let file = policy.policy.versions.first(where: { $0.id == newer.id })?.texts[newer.sourceLocale]
        else { continue }
        findings.add(
          at: file.frontMatter.places["effective"] ?? file.frontMatter.places["last_updated"]
            ?? Place(file: file.file, line: 1),
          "version \(newer.address) applies from \(after), but the older \(older.address) from \(before), which would undo it",
          mend: "correct `effective` in one of the two")
      }
    })

  static let reviewDue = Check(
    id: "review-due", level: .note,
    summary: "A text is to be read again: `review_months` have passed since its last update, or will within 30 days",
    explanation: """
      `review_months` in policy.yml says how often a text is read again, whether or not it changes (California asks for an \
      update every 12 months). The months count from the last update of the newest version. If nothing is to be changed, \
      let the text say when it was reviewed, and release that as an editorial change. A note, so that no build fails because \
      a day came: set the level where it is to be more.
      """,
    search: .policy { policy, findings in
      guard let months = policy.policy.settings.reviewMonths, months > 0,
        policy.history.withdrawal == nil,
        let last = policy.assembled.standing.compactMap({ $0.lastUpdated?.date }).max()
          ?? policy.source?.file.frontMatter.lastUpdated?.date
      else { return }
      let due = last.adding(months: months)
      guard policy.today >= due.adding(days: -30) else { return }
      findings.add(
        at: policy.place,
        "the text was last updated on \(last) and is to be read again every \(months) months: "
          + (policy.today >= due ? "due since \(due)" : "due on \(due)"),
        mend: "read it, and release what changed; if nothing did, an editorial release says that it was reviewed")
    })
}
