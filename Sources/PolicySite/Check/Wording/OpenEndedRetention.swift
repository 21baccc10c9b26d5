extension Check {
  static let openEndedRetention = Check(
    id: "open-ended-retention", level: .warning,
    summary: "A period of storage is no period: `as long as necessary`",
    explanation: """
      The period for which data are stored, or the criteria that determine it, is a thing to be told (GDPR, Article \
      13(2)(a)). The Guidelines on transparency (WP260 rev.01, annex) find it not sufficient to say that data are kept as \
      long as necessary: readers must be able to work out the period for their own data. Give a number, or the event from \
      which on they are not kept.
      """,
    search: .policy { policy, findings in
      findings.add(
        .retention, in: policy, { "`\($0)` is not a period that readers can work out" },
        mend: "give the period, or the event that ends it")
    })
}
